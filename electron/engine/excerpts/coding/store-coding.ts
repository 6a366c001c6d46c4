import type { ThemeReference } from '#contract/coding/annotations.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import type { Store, WriteStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { partsOf, type Steps } from '../../store/lending/steps.ts'
import { GrowingCodebook } from '../growing-codebook.ts'
import { readText } from '../queries.ts'
import { addThemes, insertAnnotation, touchAnnotations } from './highlight-rows.ts'
import { quoteOf } from './quotes.ts'

/** Places of one version's text, two columns of offsets (UTF-16 code units); the same place at most once. */
export type CodedPlaces = { readonly document: Id; readonly version: Id; readonly starts: readonly number[]; readonly ends: readonly number[] }
/**
 * Places that shall be highlights with these themes. A path that leads to none yet is made. `onlyCoder`: whose highlights are taken for what
 * stands there already, null for everybody's; who codes blind touches nobody else's.
 */
export type Coding = { readonly places: readonly CodedPlaces[]; readonly themes: readonly ThemeReference[]; readonly onlyCoder: string | null }
/** How many highlights are new, got a theme, had all of them already; the themes that were meant. */
export type Coded = { readonly created: number; readonly tagged: number; readonly unchanged: number; readonly themes: readonly Id[] }

type Stamp = Pick<Store, 'newId' | 'now' | 'coder'>
export type CodingCourse = {
  /** Whether it is to end, with nothing done. */
  isStopped(): boolean
  /** How many places are done. */
  tell(done: number): void
}

/**
 * Highlights places and tags them inside one operation, in steps. A highlight that holds just a place already gets the themes, the first made
 * where there are several.
 * @throws EngineError `cancelled` when it is stopped, `conflict` when a text is not the one that is read any more, `missing` for an unknown theme,
 * `invalid` for a range that can't be honoured exactly: nothing is to be stored then
 */
export function* storeCoding(stamp: Stamp, write: WriteStore, { places, themes, onlyCoder }: Coding, { isStopped, tell }: CodingCourse): Steps<Coded> {
  const ids = growThemes(stamp, write, themes)
  const total = places.reduce((sum, { starts }) => sum + starts.length, 0)
  let [done, created, tagged] = [0, 0, 0]
  for (const one of places) {
    checkIsRead(write, one)
    const code = coderOf(stamp, write, { ...one, onlyCoder }, ids)
    const rows = one.starts.map((start, index) => ({ start, end: one.ends[index] ?? start }))
    for (const part of partsOf(rows, ({ start, end }) => Math.max(0, end - start))) {
      const counts = code(part.rows)
      created += counts.created
      tagged += counts.tagged
      done += part.rows.length
      tell(done)
      yield done / total
      if (isStopped()) throw fault('cancelled', 'wire.cancelled')
    }
  }
  write.rename(codingLabel(write, created + tagged, ids))
  return { created, tagged, unchanged: done - created - tagged, themes: ids }
}

/** What the history calls it. `ids` of themes that are there. */
function codingLabel(write: WriteStore, count: number, ids: readonly Id[]) {
  const theme = write.get<{ name: string }>(sql`SELECT name FROM theme WHERE id = ${ids[0] ?? ''}`)?.name ?? ''
  return sentence('autocode.label', { count, theme, more: ids.length - 1, total: ids.length })
}

function growThemes(stamp: Stamp, write: WriteStore, references: readonly ThemeReference[]): readonly Id[] {
  const codebook = new GrowingCodebook(write, () => stamp.newId())
  const ids = references.map(reference => {
    if (!('id' in reference)) return codebook.grow(reference.path).theme.id
    if (!codebook.get(reference.id)) throw fault('missing', 'annotations.unknownTheme')
    return reference.id
  })
  return [...new Set(ids)]
}

function checkIsRead(write: WriteStore, { document, version }: CodedPlaces): void {
  const row = write.get<{ title: string; version: Id; removed: number }>(sql`
    SELECT title, version, removed_at IS NOT NULL AS removed FROM document WHERE id = ${document}`)
  if (!row || row.version !== version || row.removed) {
    throw new EngineError({ code: 'conflict', message: sentence('autocode.changed', { title: row?.title ?? '' }) })
  }
}

type Range = { readonly start: number; readonly end: number }

/** Codes places of one text, a part at a time. */
function coderOf(stamp: Stamp, write: WriteStore, { document, version, onlyCoder }: CodedPlaces & Pick<Coding, 'onlyCoder'>, themes: readonly Id[]): (places: readonly Range[]) => { created: number; tagged: number } {
  const text = readText(write, version)
  const standing = standingHighlights(write, document, version, onlyCoder)
  return places => {
    const at = stamp.now()
    const [made, found]: [Id[], Id[]] = [[], []]
    for (const { start, end } of places) {
      const known = standing.get(keyOf(start, end))
      if (known) {
        found.push(known)
        continue
      }
      const id = stamp.newId()
      insertAnnotation(write, { id, document, version, start, end, ...quoteOf(text, start, end), starred: false, coder: stamp.coder(), at })
      standing.set(keyOf(start, end), id)
      made.push(id)
    }
    if (made.length > 0) addThemes(write, made, themes)
    const changed = found.length > 0 ? [...addThemes(write, found, themes)] : []
    if (changed.length > 0) touchAnnotations(write, changed, at)
    return { created: made.length, tagged: changed.length }
  }
}

const keyOf = (start: number, end: number) => `${start} ${end}`

/** The highlights of a version by their ranges; of several the first made. */
function standingHighlights(write: WriteStore, document: Id, version: Id, onlyCoder: string | null): Map<string, Id> {
  const whose = onlyCoder === null ? sql`true` : sql`coder = ${onlyCoder}`
  const rows = write.all<Range & { readonly id: Id }>(sql`
    SELECT id, start, end FROM annotation WHERE document = ${document} AND version = ${version} AND ${whose} ORDER BY id DESC`)
  return new Map(rows.map(({ id, start, end }) => [keyOf(start, end), id]))
}

function fault(code: FaultCode, id: MessageId): EngineError {
  return new EngineError({ code, message: sentence(id) })
}
