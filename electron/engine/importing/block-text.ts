import type { ClauseHint, ClauseKind } from '#domain/clauses.ts'
import { canonicalText } from '#domain/text.ts'
import type { Look } from './flow/look.ts'
import { mostCharacters, mostLines } from './limits.ts'
import type { Comment, PageMark } from './reading.ts'
import { refusal } from './refusal.ts'

/** A paragraph as a format's reader finds it. Offsets within it count UTF-16 code units of `text`. */
export type Block = {
  readonly text: string
  readonly kind: ClauseKind
  /** Outline depth of a heading, list depth of an item; 1 is the outermost. */
  readonly level?: number
  /** Whether an empty line stands before it. */
  readonly isApart?: boolean
  /** Pages that begin in it: at 0 for one that it begins with. */
  readonly pages?: readonly PageMark[]
  readonly comments?: readonly Comment[]
  /** How it is set, where the format tells. */
  readonly look?: Look
}

/**
 * Puts paragraphs into one canonical text, a line each, and says where each of them lies.
 * @throws EngineError `invalid` as soon as the text is longer, or has more lines, than a document may have
 */
export class BlockText {
  readonly #parts: string[] = []
  readonly #hints: ClauseHint[] = []
  readonly #pages: PageMark[] = []
  readonly #comments: Comment[] = []
  #length = 0
  #lines = 0

  /**
   * Adds a paragraph; white space at its ends is left out, and one without anything else is passed over but for its pages.
   * @returns what is known of it; null for one that is passed over
   */
  add({ text, kind, level, isApart = false, pages = [], comments = [] }: Block): ClauseHint | null {
    const whole = canonicalText(text)
    const own = whole.trim()
    const cut = own.length === whole.length ? 0 : whole.length - whole.trimStart().length
    const gap = this.#length === 0 || own === '' ? '' : isApart ? '\n\n' : '\n'
    const start = this.#length + gap.length
    const place = (offset: number) => start + Math.min(Math.max(0, offset - cut), own.length)
    for (const page of pages) this.#pages.push({ ...page, start: place(page.start) })
    if (own === '') return null
    for (const comment of comments) this.#comments.push({ ...comment, start: place(comment.start), end: place(comment.end) })
    this.#parts.push(gap, own)
    this.#length = start + own.length
    this.#lines += 1
    if (this.#length > mostCharacters) throw refusal('importing.tooLong', { characters: mostCharacters })
    if (this.#lines > mostLines) throw refusal('importing.tooManyLines', { limit: mostLines })
    const hint: ClauseHint = { kind, start, end: this.#length, ...(level !== undefined && { level }) }
    this.#hints.push(hint)
    return hint
  }

  /** The text with what is known of it. A page on which nothing stands begins where the next one does. */
  finish(): { readonly text: string; readonly hints: readonly ClauseHint[]; readonly pages: readonly PageMark[]; readonly comments: readonly Comment[] } {
    const end = this.#length
    const pages = this.#pages.map(page => ({ ...page, start: Math.min(page.start, end) }))
    return { text: this.#parts.join(''), hints: this.#hints, pages, comments: this.#comments }
  }
}
