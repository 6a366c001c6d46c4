import type { Block } from '../block-text.ts'
import { mostLines } from '../limits.ts'
import { refusal } from '../refusal.ts'

export type NoteKind = 'footnote' | 'endnote'

/**
 * Footnotes and endnotes: `[1]` or `[e1]` where one is called, and the note behind the same mark after the text. Brackets, because no plan
 * numbers its clauses with them.
 */
export class Notes {
  readonly #notes: Readonly<Record<NoteKind, Block[][]>> = { footnote: [], endnote: [] }
  #count = 0

  /** A note that is called here. `mark` is what stands in the text; `add` takes the note's paragraphs. */
  call(kind: NoteKind): { readonly mark: string; add(block: Block): void } {
    const blocks: Block[] = []
    const number = this.#notes[kind].push(blocks)
    const mark = kind === 'footnote' ? `[${number}]` : `[e${number}]`
    return {
      mark,
      add: block => {
        if (++this.#count > mostLines) throw refusal('importing.tooManyLines', { limit: mostLines })
        const before = blocks.length === 0 ? `${mark} ` : ''
        const comments = block.comments?.map(comment => ({ ...comment, start: comment.start + before.length, end: comment.end + before.length }))
        blocks.push({ text: before + block.text, kind: 'paragraph', isApart: before !== '', ...(comments && { comments }) })
      },
    }
  }

  /** All notes: footnotes, then endnotes, each in the order of their numbers. */
  blocks(): readonly Block[] {
    return [...this.#notes.footnote.flat(), ...this.#notes.endnote.flat()]
  }
}
