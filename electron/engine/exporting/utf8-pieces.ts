const encoder = new TextEncoder()

/**
 * Gathers pieces of text as UTF-8 until there are enough for a chunk. Each piece is encoded by itself: most are ASCII and cost a fifth of
 * what they would inside one long text with a Chinese character somewhere in it. Lone surrogates become U+FFFD (UTF-8 has none),
 * and so do the halves of a character that come in two pieces: a piece is a whole cell, line or paragraph.
 */
export class Utf8Pieces {
  #bytes: Uint8Array<ArrayBuffer>
  #length = 0

  /** @param expected bytes that a chunk has as a rule; there is more room where a piece needs it */
  constructor(expected: number) {
    this.#bytes = new Uint8Array(expected * 2)
  }

  /** Bytes gathered and not taken yet. */
  get length(): number {
    return this.#length
  }

  add(text: string): void {
    // No UTF-16 code unit takes more than three bytes.
    const needed = this.#length + text.length * 3
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(needed)
      larger.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = larger
    }
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written
  }

  /** Gives away what was gathered. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return taken
  }
}
