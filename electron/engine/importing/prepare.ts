import { createHash } from 'node:crypto'
import { type ClauseDraft, type ClauseWarning, readClauses } from '#domain/clauses.ts'
import { doubtsOf } from '#domain/clauses/uncertain/doubts.ts'
import { sayDoubt } from '#domain/clauses/uncertain/said.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { indexText } from '#domain/words/terms.ts'
import { type Correction, readCorrection } from './correction.ts'
import { passagesOf } from './passages.ts'
import { type Parsed, readSource } from './read.ts'
import type { ReadOptions, Tell, Warning } from './reading.ts'

export type PrepareOptions = ReadOptions & {
  /** `none`: nothing is set aside as boilerplate. */
  readonly clean: 'auto' | 'none'
}

/** All of a file that goes into the project beside its bytes. */
export type Prepared = Omit<Parsed, 'hints'> & {
  readonly textSha256: string
  /** What read it, so that a later version can tell whether it would read more. */
  readonly importer: string
  readonly clauses: readonly ClauseDraft[]
  /** What the search index holds; `words` is what it is fed with. */
  readonly passages: readonly { readonly start: number; readonly end: number; readonly words: string }[]
}

/**
 * @param tell is told how far it is, in parts of 1
 * @throws EngineError `invalid` for a file that cannot be read, see `readSource`
 */
export async function prepareVersion(bytes: Uint8Array, name: string, { clean, ...options }: PrepareOptions, tell?: Tell): Promise<Prepared> {
  const parsed = await readSource(bytes, name, options, (done, total) => tell?.((done / total) * shareOfReading, 1))
  tell?.(shareOfReading, 1)
  return prepare(parsed, clean, tell)
}

/** What is left then is to find clauses and to list words. */
const shareOfReading = 0.8
const shareOfClauses = 0.1

/** @throws EngineError `invalid` for a text that no document may have, see `readCorrection` */
export function prepareCorrection(correction: Correction): Prepared {
  return prepare(readCorrection(correction), 'auto')
}

function prepare({ hints, ...parsed }: Parsed, clean: PrepareOptions['clean'], tell?: Tell): Prepared {
  const { clauses: drafts, warnings } = readClauses(parsed.text, hints)
  const clauses = clean === 'none' ? drafts.map(keepAsText) : drafts
  return {
    ...parsed,
    warnings: atMost(mostWarnings, [...parsed.warnings, ...doubtsAbout(parsed.text, clauses), ...warnings.map(toWarning)]),
    textSha256: createHash('sha256').update(parsed.text).digest('hex'),
    importer: `${parsed.mediaType} 1`,
    clauses,
    passages: passagesOf(parsed.text, clauses).map((passage, index, { length }) => {
      tell?.(shareOfReading + shareOfClauses + ((1 - shareOfReading - shareOfClauses) * index) / length, 1)
      return withWords(parsed.text, passage)
    }),
  }
}

function withWords(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  return { start, end, words: indexText(text.slice(start, end)) }
}

function keepAsText(draft: ClauseDraft): ClauseDraft {
  return draft.kind === 'boilerplate' ? { ...draft, kind: 'paragraph' } : draft
}

/** Lists of documents carry their warnings; a text whose numbers are all wrong says enough with so many. */
const mostWarnings = 200

function atMost(most: number, warnings: readonly Warning[]): readonly Warning[] {
  if (warnings.length <= most) return warnings
  return [...warnings.slice(0, most - 1), { ...sentence('importing.warning.more', { count: warnings.length - most + 1 }), start: null }]
}

/** What may be wrong with the tree as a whole: it is worth a look before anything is tagged. */
function doubtsAbout(text: string, drafts: readonly ClauseDraft[]): readonly Warning[] {
  const clauses = drafts.map((draft, at) => ({ ...draft, id: String(at), parent: draft.parent === null ? null : String(draft.parent) }))
  return doubtsOf(text, clauses).map(doubt => ({ ...sayDoubt(text, clauses, doubt).sentence, start: doubt.start }))
}

const messageByCode = {
  duplicate: 'importing.warning.duplicate',
  gap: 'importing.warning.gap',
  order: 'importing.warning.order',
  misnumbered: 'importing.warning.misnumbered',
} as const satisfies Record<ClauseWarning['code'], MessageId>

function toWarning({ code, start, label, expected }: ClauseWarning): Warning {
  return { ...sentence(messageByCode[code], { label, expected: expected ?? '', known: expected ? 'yes' : 'no' }), start }
}
