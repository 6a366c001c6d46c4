import type { AnnotationRow, ThemeReference } from '#contract/coding/annotations.ts'
import type { Hit } from '#contract/search.ts'
import type { Engine } from '../../../client/engine.ts'
import { newId } from '../../../pane/tagging/actions.ts'
import { useAnswer } from '../../../state/asking/answers.ts'

type Spot = Pick<Hit, 'document' | 'start' | 'end'>

const isSameSpan = (row: AnnotationRow, hit: Spot) => row.document === hit.document && row.start === hit.start && row.end === hit.end

/** Tags the words that were found. A highlight of exactly these words is tagged again instead of a second one laid over it. */
export async function tagHit(engine: Engine, hit: Spot, references: readonly ThemeReference[]): Promise<void> {
  const same = await sameHighlight(engine, hit)
  if (same) await engine.annotations.tag({ annotations: [same.id], add: [...references] })
  else await engine.annotations.create({ id: newId(), document: hit.document, start: hit.start, end: hit.end, themes: [...references] })
}

/** Gives the words that were found a star, or takes it off; answers whether they have one now. */
export async function starHit(engine: Engine, hit: Spot): Promise<boolean> {
  const same = await sameHighlight(engine, hit)
  const starred = !(same?.starred ?? false)
  if (same) await engine.annotations.star({ annotations: [same.id], starred })
  else await engine.annotations.create({ id: newId(), document: hit.document, start: hit.start, end: hit.end, starred })
  return starred
}

async function sameHighlight(engine: Engine, hit: Spot): Promise<AnnotationRow | undefined> {
  return (await engine.annotations.list({ document: hit.document, within: { start: hit.start, end: hit.end } })).find(row => isSameSpan(row, hit))
}

export type HitMarks = { readonly themes: readonly string[]; readonly starred: boolean }

/** What is known of the highlights over hits: asked for the documents that are in sight. */
export function useHitMarks(documents: readonly string[]): (hit: Spot) => HitMarks {
  const key = [...new Set(documents)].sort().join(' ')
  const { value } = useAnswer(key, ['annotation', 'annotation_theme'], async (engine, signal) => {
    const ids = key === '' ? [] : key.split(' ')
    const lists = await Promise.all(ids.map(document => engine.annotations.list({ document }, { signal })))
    return new Map(ids.map((id, index) => [id, lists[index] ?? []]))
  })
  return hit => marksOver(value?.get(hit.document) ?? [], hit)
}

/** The themes of every highlight that touches a hit, and whether a highlight of exactly these words has a star. */
export function marksOver(rows: readonly AnnotationRow[], hit: Spot): HitMarks {
  const touching = rows.filter(row => row.start < hit.end && row.end > hit.start)
  return { themes: [...new Set(touching.flatMap(row => row.themes))], starred: touching.some(row => row.starred && isSameSpan(row, hit)) }
}
