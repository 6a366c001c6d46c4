import { createHash } from 'node:crypto'
import { type ClauseDraft, type ClauseWarning, readClauses } from '#domain/clauses.ts'
import { correctClauses, type CorrectableClause } from '#domain/clauses/correcting/corrections.ts'
import { correctableDrafts, type DecidedCorrection, correctionsDecided, type DecidedDoubt } from '#domain/clauses/uncertain/decided.ts'
import type { DoubtKind } from '#domain/clauses/uncertain/doubt.ts'
import { doubtsOf } from '#domain/clauses/uncertain/doubts.ts'
import { sayDoubt } from '#domain/clauses/uncertain/said.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { indexText } from '#domain/words/terms.ts'
import { type Correction, readCorrection } from './correction.ts'
import { passagesOf } from './passages.ts'
import { type Parsed, readSource } from './read.ts'
import type { Sentence } from '#wire/fault.ts'
import type { ReadOptions, Tell, Warning } from './reading.ts'

export type PrepareOptions = ReadOptions & {
  /** `none`: nothing is set aside as boilerplate. */
  readonly clean: 'auto' | 'none'
  /** Doubts about the tree that a person decided before the file comes in; these are read otherwise, in this order. */
  readonly otherwise?: readonly DecidedDoubt[]
}

/** All of a file that goes into the project beside its bytes. */
export type Prepared = Omit<Parsed, 'hints'> & {
  readonly textSha256: string
  /** What read it, so that a later version can tell whether it would read more. */
  readonly importer: string
  readonly clauses: readonly ClauseDraft[]
  /** What a person decided to read otherwise, to be laid over the clauses in this order. */
  readonly corrections: readonly DecidedCorrection[]
  /** What may be wrong with the tree as it is with these; `other`: what its other reading would do. */
  readonly doubts: readonly PreparedDoubt[]
  /** What the search index holds; `words` is what it is fed with. */
  readonly passages: readonly { readonly start: number; readonly end: number; readonly words: string }[]
}

export type PreparedDoubt = { readonly kind: DoubtKind; readonly start: number; readonly sentence: Sentence; readonly other: Sentence | null }

/**
 * @param tell is told how far it is, in parts of 1
 * @throws EngineError `invalid` for a file that cannot be read, see `readSource`
 */
export async function prepareVersion(bytes: Uint8Array, name: string, { clean, otherwise = [], ...options }: PrepareOptions, tell?: Tell): Promise<Prepared> {
  const parsed = await readSource(bytes, name, options, (done, total) => tell?.((done / total) * shareOfReading, 1))
  tell?.(shareOfReading, 1)
  return prepare(parsed, { clean, otherwise }, tell)
}

/** What is left then is to find clauses and to list words. */
const shareOfReading = 0.8
const shareOfClauses = 0.1

/** @throws EngineError `invalid` for a text that no document may have, see `readCorrection` */
export function prepareCorrection(correction: Correction): Prepared {
  return prepare(readCorrection(correction), { clean: 'auto', otherwise: [] })
}

function prepare({ hints, ...parsed }: Parsed, { clean, otherwise }: Required<Pick<PrepareOptions, 'clean' | 'otherwise'>>, tell?: Tell): Prepared {
  const { clauses: drafts, warnings } = readClauses(parsed.text, hints)
  const clauses = clean === 'none' ? drafts.map(keepAsText) : drafts
  // A person decides of the tree that is shown, where what is set aside is: whether it stays text is another choice.
  const corrections = correctionsDecided(parsed.text, drafts, otherwise)
  const doubts = doubtsAbout(parsed.text, correctClauses(parsed.text, correctableDrafts(clauses), corrections.map(({ correction }) => correction)))
  return {
    ...parsed,
    warnings: atMost(mostWarnings, [...parsed.warnings, ...doubts.map(({ sentence: said, start }) => ({ ...said, start })), ...warnings.map(toWarning)]),
    textSha256: createHash('sha256').update(parsed.text).digest('hex'),
    importer: `${parsed.mediaType} 1`,
    clauses,
    corrections,
    doubts,
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
function doubtsAbout(text: string, clauses: readonly CorrectableClause[]): PreparedDoubt[] {
  return doubtsOf(text, clauses).map(doubt => ({ kind: doubt.kind, start: doubt.start, ...sayDoubt(text, clauses, doubt) }))
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
