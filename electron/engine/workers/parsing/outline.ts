import { clausePath } from '#domain/citation.ts'
import { correctClauses } from '#domain/clauses/correcting/corrections.ts'
import { correctableDrafts } from '#domain/clauses/uncertain/decided.ts'
import type { Prepared } from '../../importing/prepare.ts'

/** What a person looks at before a file comes in: small, whatever the file is. Offsets and lengths in UTF-16 code units. */
export type Outline = Pick<Prepared, 'title' | 'author' | 'issuedOn' | 'language' | 'mediaType' | 'encoding' | 'warnings' | 'doubts'> & {
  readonly characters: number
  readonly pages: number
  readonly countByKind: Readonly<Record<ClauseKind, number>>
  /** The first clauses, in reading order, as a person decided to read them. */
  readonly clauses: readonly OutlineClause[]
  /** How the text begins. */
  readonly beginning: string
}
type ClauseKind = Prepared['clauses'][number]['kind']
export type OutlineClause = {
  readonly label: string
  /** Labels from the root down. */
  readonly path: readonly string[]
  readonly level: number
  readonly kind: ClauseKind
  readonly start: number
  /** How the clause's own text begins, without its label being taken off. */
  readonly text: string
}

const mostClauses = 200
const longestClause = 240
const longestBeginning = 4_000

export function outlineOf({ title, author, issuedOn, language, mediaType, encoding, warnings, doubts, text, clauses: drafts, corrections, pages }: Prepared): Outline {
  const clauses = correctClauses(text, correctableDrafts(drafts), corrections.map(({ correction }) => correction))
  const countByKind = { heading: 0, item: 0, paragraph: 0, boilerplate: 0 }
  for (const { kind } of clauses) countByKind[kind]++
  return {
    title, author, issuedOn, language, mediaType, encoding, warnings, doubts,
    characters: text.length,
    pages: pages.length,
    countByKind,
    clauses: clauses.slice(0, mostClauses).map(({ label, level, kind, start, textEnd }, index) => {
      return { label, path: clausePath(clauses, index), level, kind, start, text: beginningOf(text, start, textEnd, longestClause) }
    }),
    beginning: beginningOf(text, 0, text.length, longestBeginning),
  }
}

/** Cut between graphemes: what is half a character is no text. */
function beginningOf(text: string, start: number, end: number, longest: number): string {
  if (end - start <= longest) return text.slice(start, end)
  // A little more than is kept, so that the last grapheme is seen whole.
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(start, start + longest + 64))
  return `${text.slice(start, start + (segments.containing(longest)?.index ?? longest)).trimEnd()}…`
}
