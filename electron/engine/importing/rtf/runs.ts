import { isAscii, isUtf8 } from 'node:buffer'
import { type CodePage, decodeRun, decodeUnsaid, leadOf } from './code-pages.ts'
import type { HeadTables } from './head.ts'

/** Bytes of text until they can be decoded: a character's two bytes may be escaped, raw or one of each, but stand side by side. */
export class Runs {
  readonly #file: Buffer
  readonly #head: HeadTables
  /** Raw bytes that are UTF-8 throughout: programs that ignore the format's seven bits mean it, whatever code page they declare. */
  readonly #isUtf8: boolean
  #bytes = Buffer.alloc(256)
  #length = 0
  #isRaw = false

  constructor(file: Buffer, head: HeadTables) {
    this.#file = file
    this.#head = head
    this.#isUtf8 = !isAscii(file) && isUtf8(file)
  }

  get isEmpty(): boolean {
    return this.#length === 0
  }

  /** Whether a raw byte begins a character of two in this font. */
  beginsPair(byte: number, font: number): boolean {
    return !this.#isUtf8 && leadOf(this.#pageOf(font))(byte)
  }

  addByte(byte: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = byte
  }

  addRaw(start: number, end: number, isAscii: boolean): void {
    this.#reserve(end - start)
    this.#file.copy(this.#bytes, this.#length, start, end)
    this.#length += end - start
    if (!isAscii) this.#isRaw = true
  }

  /** The text so far, in the font that it is set in. */
  take(font: number): string {
    if (this.#length === 0) return ''
    const bytes = this.#bytes.subarray(0, this.#length)
    this.#length = 0
    const isUtf8Run = this.#isRaw && this.#isUtf8
    this.#isRaw = false
    if (isUtf8Run) return decodeRun(bytes, 65_001)
    const own = this.#head.pageOfFont(font)
    return own === null ? decodeUnsaid(bytes, this.#head.page) : decodeRun(bytes, own)
  }

  #pageOf(font: number): CodePage {
    return this.#head.pageOfFont(font) ?? this.#head.page
  }

  #reserve(length: number): void {
    if (this.#length + length <= this.#bytes.length) return
    const larger = Buffer.alloc(Math.max(this.#bytes.length * 2, this.#length + length))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}
