import type { NameOf } from '#domain/memos/plain-text.ts'
import type { ReportExcerpt } from '../word/excerpts.ts'

/** What a memo is on. */
export type MemoOn = 'project' | 'entry' | 'theme' | 'document' | 'clause' | 'excerpt'

/** A memo as it is handed out. */
export type HandedMemo = {
  readonly on: MemoOn
  /** What it is on: the project, a day, a theme's path, a document's title, a citation. */
  readonly name: string
  /** A theme's colour. */
  readonly color: string | null
  /** The excerpt that it is on. */
  readonly excerpt: ReportExcerpt | null
  /** The state of a readable body; null for a memo that is plain text. */
  readonly state: { readonly root: unknown } | null
  /** With the names of now. */
  readonly plain: string
  /** What the memo speaks of, by its name of now. */
  readonly nameOf: NameOf
  readonly coder: string
  /** ISO-8601 UTC. */
  readonly updatedAt: string
  /** Who wrote in it last and when, as people read it. */
  readonly byline: string
}

/** Memos on the project, of the journal, on themes, or on one document with all in it. */
export type HandedSection = {
  readonly title: string
  /** How many memos ("3 memos"). */
  readonly note: string
  /** Of those memos that have a heading of their own, null for the others; in their order. */
  readonly headings: readonly ({ readonly title: string; readonly color: string | null } | null)[]
  /** Read once, one at a time, as the file is written. */
  readonly memos: Iterable<HandedMemo>
}

export type MemoFile = {
  readonly title: string
  readonly subtitles: readonly string[]
  readonly sections: readonly HandedSection[]
}
