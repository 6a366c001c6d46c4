import type { ClauseHint } from '#domain/clauses.ts'
import type { Encoding } from '#domain/encodings.ts'
import type { Sentence } from '#wire/fault.ts'

/** What one file may be read with, when a person says so. */
export type ReadOptions = {
  /** For text without a format of its own. */
  readonly encoding?: Encoding
  /** Copied out of another program: numbers that are printed there and stand nowhere in the markup come in as text. */
  readonly isCopied?: boolean
  /** Found in a folder that a person chose: text whose name says that it is something else is passed over. */
  readonly isFound?: boolean
  /** For a locked PDF. Asked once, never kept. */
  readonly password?: string
}

/** How far a reader is, in whatever its format counts in. To be called as often as it likes. */
export type Tell = (done: number, total: number) => void

export type Warning = Sentence & { readonly start: number | null }

/** Where a page of the source begins, in UTF-16 code units of the text, and what is printed on it as its number. */
export type PageMark = { readonly start: number; readonly label: string }

/** A remark that somebody left beside the text. UTF-16 code units of the text. */
export type Comment = { readonly start: number; readonly end: number; readonly author: string; readonly text: string }

/** What a format's reader makes of a file's bytes. */
export type Reading = {
  /** Canonical. */
  readonly text: string
  /** Structure that the file itself declares. */
  readonly hints: readonly ClauseHint[]
  readonly pages: readonly PageMark[]
  readonly comments: readonly Comment[]
  /** What the file says about itself; null where it says nothing that can be believed. */
  readonly title: string | null
  readonly author: string | null
  /** `2026`, `2026-05` or `2026-05-23`. */
  readonly issuedOn: string | null
  /** Primary language subtag, e.g. `fr`. */
  readonly language: string | null
  readonly mediaType: string
  /** Of text without a format of its own; '' where the format says it. */
  readonly encoding: string
  readonly warnings: readonly Warning[]
}

/** What a reading has none of, for readers to say only what they know. */
export const nothingSaid = {
  pages: [], comments: [], title: null, author: null, issuedOn: null, language: null, encoding: '', warnings: [],
} as const satisfies Partial<Reading>
