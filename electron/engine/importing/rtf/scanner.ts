import { refusal } from '../refusal.ts'

export type Token = 'open' | 'close' | 'word' | 'symbol' | 'byte' | 'text' | 'end'

const backslash = 0x5c
const open = 0x7b
const close = 0x7d
/** Letters of the longest control word (RTF 1.9.1, “Control Word”); what goes on longer is none that is known. */
const longestWord = 32
/** Digits after which a number says nothing that a 32-bit one could. */
const mostDigits = 10

/**
 * Cuts RTF into tokens, each byte looked at once. The fields tell about the token that `next` has just named.
 * @throws EngineError `invalid` for binary data that is said to be longer than the file
 */
export class RtfScanner {
  readonly #bytes: Buffer
  /** Whether a raw byte begins a character of two bytes, of which the second may look like a brace or a backslash. */
  readonly #beginsPair: (byte: number) => boolean
  #at = 0
  /** Of a control word: its letters; of a symbol: the character. */
  name = ''
  /** Of a control word: its number, null where there is none. Of a `byte`: its value. */
  value: number | null = null
  /** Of `text`: where it lies in the file. */
  start = 0
  end = 0
  /** Of `text`: whether all of it is ASCII. */
  isAscii = true

  constructor(bytes: Buffer, beginsPair: (byte: number) => boolean) {
    this.#bytes = bytes
    this.#beginsPair = beginsPair
  }

  next(): Token {
    const bytes = this.#bytes
    // Line ends between tokens are there for the eye only.
    while (bytes[this.#at] === 0x0a || bytes[this.#at] === 0x0d || bytes[this.#at] === 0) this.#at++
    switch (bytes[this.#at]) {
      case undefined:
        return 'end'
      case open:
        this.#at++
        return 'open'
      case close:
        this.#at++
        return 'close'
      case backslash:
        this.#at++
        return this.#control()
      default:
        return this.#text()
    }
  }

  #control(): Token {
    const bytes = this.#bytes
    const first = bytes[this.#at]
    if (first === undefined) return 'end'
    if (isLetter(first)) return this.#word()
    this.#at++
    if (first === backslash || first === open || first === close) {
      // As a byte, because it may be the second one of a character.
      this.value = first
      return 'byte'
    }
    if (first === 0x27) {
      const value = hexAt(bytes, this.#at)
      // What is no number is text.
      if (value === null) return this.next()
      this.value = value
      this.#at += 2
      return 'byte'
    }
    this.name = first === 0x0a || first === 0x0d ? '\n' : String.fromCharCode(first)
    return 'symbol'
  }

  #word(): Token {
    const bytes = this.#bytes
    const from = this.#at
    while (isLetter(bytes[this.#at])) this.#at++
    this.name = bytes.toString('latin1', from, Math.min(this.#at, from + longestWord))
    this.value = this.#number()
    if (bytes[this.#at] === 0x20) this.#at++
    if (this.name === 'bin') this.#passBinary(this.value ?? 0)
    return 'word'
  }

  #number(): number | null {
    const bytes = this.#bytes
    const isNegative = bytes[this.#at] === 0x2d
    let at = isNegative ? this.#at + 1 : this.#at
    if (!isDigit(bytes[at])) return null
    let value = 0
    for (let digits = 0; isDigit(bytes[at]); at++) if (digits++ < mostDigits) value = value * 10 + (bytes[at] as number) - 0x30
    this.#at = at
    return isNegative ? -value : value
  }

  #passBinary(length: number): void {
    if (length < 0 || length > this.#bytes.length - this.#at) throw refusal('importing.rtf.binary')
    this.#at += length
  }

  #text(): Token {
    const bytes = this.#bytes
    this.start = this.#at
    this.isAscii = true
    for (let byte = bytes[this.#at]; byte !== undefined; byte = bytes[++this.#at]) {
      if (byte === backslash || byte === open || byte === close || byte === 0x0a || byte === 0x0d || byte === 0) break
      if (byte < 0x80) continue
      this.isAscii = false
      if (this.#beginsPair(byte) && (bytes[this.#at + 1] ?? 0) >= 0x40) this.#at++
    }
    this.end = this.#at
    return 'text'
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

function hexAt(bytes: Buffer, at: number): number | null {
  const high = hexDigit(bytes[at])
  const low = hexDigit(bytes[at + 1])
  return high === null || low === null ? null : high * 16 + low
}

function hexDigit(byte: number | undefined): number | null {
  if (isDigit(byte)) return (byte as number) - 0x30
  const lower = (byte ?? 0) | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : null
}
