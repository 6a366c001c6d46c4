import type { Block } from '../../block-text.ts'
import { type Look, LookTally, type Setting } from '../../flow/look.ts'
import type { Indent } from '../../flow/typed-bullets.ts'
import type { Comment } from '../../reading.ts'

/** A paragraph while it is being read. */
export class Paragraph {
  style: string | null = null
  /** Of the paragraph itself; what its style says is not in here. */
  list: string | null = null
  listLevel: number | null = null
  /** `w:outlineLvl`: 0 is the outermost, 9 is other text. */
  outline: number | null = null
  isCentred: boolean | null = null
  /** Of the paragraph itself. */
  indent: Indent = { left: 0, firstLine: 0 }
  /** Whether the paragraph's end was deleted: it goes on in the next one. */
  isEndDeleted = false
  isEndHidden = false
  hasHidden = false
  isContents = false
  /** Text boxes that hang on it, to be set behind it. */
  readonly boxes: Block[] = []
  readonly #parts: string[] = []
  readonly #comments: Comment[] = []
  #length = 0
  readonly #looks = new LookTally()
  #hasWords = false

  write(text: string, setting: Setting): void {
    if (text === '') return
    this.#parts.push(text)
    this.#length += text.length
    if (!/\S/u.test(text)) return
    this.#hasWords = true
    this.#looks.add(text, setting)
  }

  /** Marks one end of a comment's range; `author` and `text` hold its id and which end until all comments are known. */
  markComment(id: string, edge: 'start' | 'end'): void {
    this.#comments.push({ start: this.#length, end: this.#length, author: id, text: edge })
  }

  /** UTF-16 code units of the text. */
  get length(): number {
    return this.#length
  }

  get text(): string {
    return this.#parts.join('')
  }

  get comments(): readonly Comment[] {
    return this.#comments
  }

  get hasWords(): boolean {
    return this.#hasWords
  }

  get isBold(): boolean {
    return this.#looks.isBold
  }

  /** @param isCentred what its style says, where it says nothing itself */
  takeLook(isCentred: boolean): Look {
    return this.#looks.take(this.isCentred ?? isCentred)
  }

  /** Goes on as the next paragraph, with what it holds: what is said of a paragraph is said by its end. */
  goOn(): void {
    this.style = this.list = null
    this.listLevel = this.outline = this.isCentred = null
    this.indent = { left: 0, firstLine: 0 }
    this.isEndDeleted = this.isEndHidden = false
  }
}
