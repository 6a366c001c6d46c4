import type { Id } from '#domain/ids.ts'
import { joinMemos } from '#domain/joined-memos.ts'
import { cleanKeywords } from '#domain/themes.ts'
import { type GrowingCodebook, refuseFrozen } from '../excerpts/growing-codebook.ts'
import { readThemes, type StoredTheme } from '../excerpts/theme-rows.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { countCarryingBoth, countTagged, giveMemo, giveTags, readThemeMemo, rewriteMemo } from './queries.ts'

/**
 * Tags, children and memo of `from` go to `into`, and so do definition, rules, example and key where `into` has none; keywords are united; then `from` goes. Children of
 * the same name are merged in turn. `into` must not be `from` or below it.
 */
export function mergeThemes(write: WriteStore, codebook: GrowingCodebook, { from, into, at }: { readonly from: Id; readonly into: Id; readonly at: string }): void {
  const dying = codebook.get(from)
  const staying = codebook.get(into)
  if (!dying || !staying) return
  if (dying.frozen) refuseFrozen(dying)
  if (staying.frozen) refuseFrozen(staying)
  // Under a name that no other theme has, it is in nobody's way while its children find their places.
  codebook.set(from, { name: from, shortcut: '' })
  giveTags(write, from, into)
  codebook.set(into, {
    definition: staying.definition || dying.definition,
    include: staying.include || dying.include,
    exclude: staying.exclude || dying.exclude,
    example: staying.example || dying.example,
    keywords: cleanKeywords([...staying.keywords, ...dying.keywords]),
    shortcut: staying.shortcut || dying.shortcut,
  })
  mergeMemos(write, from, into, at)
  for (const child of codebook.children(from)) {
    const twin = codebook.child(into, child.name)
    if (twin) mergeThemes(write, codebook, { from: child.id, into: twin.id, at })
    else codebook.set(child.id, { parent: into, position: codebook.place(into, null, child.id) })
  }
  codebook.remove(from)
}

function mergeMemos(write: WriteStore, from: Id, into: Id, at: string): void {
  const dying = readThemeMemo(write, from)
  if (!dying) return
  const staying = readThemeMemo(write, into)
  if (staying) rewriteMemo(write, { id: staying.id, ...joinMemos(staying, dying) }, at)
  else giveMemo(write, dying.id, into)
}

/** What merging would do: what moves, what is there on both sides, and what of the theme that stays would be filled in. Changes nothing. */
export function previewMerge(read: ReadStore, from: StoredTheme, into: StoredTheme) {
  const rows = readThemes(read)
  const [dying, staying] = [readThemeMemo(read, from.id), readThemeMemo(read, into.id)]
  return {
    highlights: countTagged(read, [from.id]),
    both: countCarryingBoth(read, from.id, into.id),
    children: rows.filter(({ parent, id }) => parent === from.id && id !== into.id).length,
    joined: rows.filter(({ parent, name }) => parent === from.id && rows.some(row => row.parent === into.id && row.name === name)).map(({ name }) => name),
    memo: !dying ? ('none' as const) : staying ? ('joined' as const) : ('moves' as const),
    filled: (['definition', 'include', 'exclude', 'example', 'shortcut'] as const).filter(part => !into[part] && from[part]),
    keywords: cleanKeywords([...into.keywords, ...from.keywords]).length - into.keywords.length,
  }
}
