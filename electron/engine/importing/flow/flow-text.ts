import type { ClauseHint } from '#domain/clauses.ts'
import { type Block, BlockText } from '../block-text.ts'

/** `Block.level` of what only the whole document decides: a heading that is its title, a paragraph like any other. */
export const undecided = 0

/** Puts a word processor's paragraphs together and settles what only the whole of them tells. */
export class FlowText {
  readonly #text = new BlockText()
  #title: string[] = []
  #isAfterTitle = false

  /** @throws EngineError like `BlockText` */
  add(block: Block): void {
    const isTitle = block.kind === 'heading' && block.level === undecided
    // Several lines of a title that follow each other are one.
    if (isTitle && (this.#title.length === 0 || this.#isAfterTitle)) this.#title.push(block.text.trim())
    this.#isAfterTitle = isTitle
    this.#text.add(block)
  }

  /** `title` as printed; null where none is marked as such. */
  finish() {
    const { hints, ...rest } = this.#text.finish()
    return { ...rest, hints: settled(hints), title: this.#title.join(' ') || null }
  }
}

/**
 * A title goes above all headings. Where the file declares no headings, its paragraphs say nothing about themselves either: headings are
 * then told by what they look like.
 */
function settled(hints: readonly ClauseHint[]): readonly ClauseHint[] {
  const headings = hints.filter(hint => hint.kind === 'heading')
  if (!headings.some(({ level = 1 }) => level > undecided)) return hints.filter(({ level }) => level !== undecided)
  const shift = headings.some(({ level }) => level === undecided) ? 1 : 0
  return hints.map(hint => {
    if (hint.kind === 'heading') return { ...hint, level: (hint.level ?? 1) + shift }
    return hint.level === undecided ? { kind: hint.kind, start: hint.start, end: hint.end } : hint
  })
}
