import type { ClauseHint } from '#domain/clauses.ts'
import { readLabel } from '#domain/clauses/labels/labels.ts'
import { type Block, BlockText } from '../block-text.ts'
import { couldHead, longestNumbered } from './bold-line.ts'
import { type BodyLook, headingsByLook, type SetParagraph } from './headings-by-look.ts'

/** `Block.level` of what only the whole document decides: a heading that is its title, a paragraph like any other. */
export const undecided = 0
/** Of lines in bold below headings that the file declares: below all of those. */
export const belowDeclared = 7

/** Puts a word processor's paragraphs together and settles what only the whole of them tells. */
export class FlowText {
  readonly #text = new BlockText()
  readonly #paragraphs: (SetParagraph | null)[] = []
  /** UTF-16 code units by the size that they are set in, and in bold. */
  readonly #lengthBySize = new Map<number, number>()
  #lengthInBold = 0
  #length = 0
  #title: string[] = []
  #isAfterTitle = false

  /** @throws EngineError like `BlockText` */
  add(block: Block): void {
    const isTitle = block.kind === 'heading' && block.level === undecided
    // Several lines of a title that follow each other are one.
    if (isTitle && (this.#title.length === 0 || this.#isAfterTitle)) this.#title.push(block.text.trim())
    this.#isAfterTitle = isTitle
    const hint = this.#text.add(block)
    if (hint) this.#note(hint, block)
  }

  /** `title` as printed; null where none is marked as such. */
  finish() {
    const { hints, ...rest } = this.#text.finish()
    return { ...rest, hints: this.#settled(hints), title: this.#title.join(' ') || null }
  }

  #note(hint: ClauseHint, { text, look: own }: Block): void {
    const look = own ?? null
    const length = hint.end - hint.start
    if (look) this.#lengthBySize.set(look.size, (this.#lengthBySize.get(look.size) ?? 0) + length)
    if (look?.isBold) this.#lengthInBold += length
    this.#length += length
    this.#paragraphs.push(length > longestNumbered ? null : { hint, words: text.trim(), look })
  }

  /**
   * A title goes above all headings. Where the file declares no headings, its paragraphs say nothing about themselves either: headings are
   * then told by what they look like, in their setting and, where that says nothing, in their words.
   */
  #settled(hints: readonly ClauseHint[]): readonly ClauseHint[] {
    const headings = hints.filter(hint => hint.kind === 'heading')
    const isDeclared = headings.some(({ level = 1 }) => level > undecided)
    const levels = isDeclared ? this.#belowDeclared() : headingsByLook(this.#paragraphs, this.#body())
    if (!isDeclared && levels.size === 0) return hints.filter(({ level }) => level !== undecided)
    const shift = headings.some(({ level }) => level === undecided) || [...levels.values()].includes(undecided) ? 1 : 0
    return hints.map(hint => {
      const level = levels.get(hint) ?? (hint.kind === 'heading' ? (hint.level ?? 1) : null)
      if (level !== null) return { ...hint, kind: 'heading', level: level + shift }
      return hint.level === undecided ? { kind: hint.kind, start: hint.start, end: hint.end } : hint
    })
  }

  /** Lines in bold below the first section that the file declares. Numbered ones speak for themselves. */
  #belowDeclared(): ReadonlyMap<ClauseHint, number> {
    const levels = new Map<ClauseHint, number>()
    if (this.#lengthInBold === 0) return levels
    let isBelow = false
    for (const paragraph of this.#paragraphs.slice(0, -1)) {
      if (!paragraph) continue
      const { hint, words, look } = paragraph
      if (hint.kind === 'heading' && (hint.level ?? 1) > undecided) isBelow = true
      const isBold = isBelow && hint.kind === 'paragraph' && look?.isBold === true && couldHead(words)
      if (isBold && (readLabel(words)?.style.startsWith('named') ?? true)) levels.set(hint, belowDeclared)
    }
    return levels
  }

  #body(): BodyLook {
    const [size] = [...this.#lengthBySize].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0] as const)
    return { size, isBold: 2 * this.#lengthInBold > this.#length }
  }
}
