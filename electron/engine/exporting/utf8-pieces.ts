const encoder = new TextEncoder()

/**
 * So many UTF-16 code units are encoded at a time. Pieces are put together from many small texts, which the engine lays side by side only
 * when they are read: doing that for each piece takes three times as long as for many, and a Chinese character anywhere in a batch makes its
 * ASCII slow, four or five times as slow as ASCII among its like.
 */
const batchLength = 4 * 1024

/** Gathers pieces of text as UTF-8 until there are enough for a chunk. Lone surrogates become U+FFFD (UTF-8 has none). */
export class Utf8Pieces {
  #text = ''
  #bytes: Uint8Array<ArrayBuffer>
  #length = 0

  /** @param expected bytes that a chunk has as a rule; there is more room where it is needed */
  constructor(expected: number) {
    this.#bytes = new Uint8Array(expected * 2)
  }

  /** At least so many bytes are gathered and not taken yet; it is never more than two batches short. */
  get length(): number {
    return this.#length + this.#text.length
  }

  add(text: string): void {
    this.#text += text
    if (this.#text.length >= batchLength) this.#encode()
  }

  /** Gives away what was gathered. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.gathered().slice()
    this.clear()
    return taken
  }

  /** What was gathered, without a copy: it is written over by what is added after the next `clear`. */
  gathered(): Uint8Array<ArrayBuffer> {
    this.#encode()
    return this.#bytes.subarray(0, this.#length)
  }

  /** Begins anew. */
  clear(): void {
    this.#text = ''
    this.#length = 0
  }

  #encode(): void {
    // No UTF-16 code unit takes more than three bytes.
    const needed = this.#length + this.#text.length * 3
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(needed)
      larger.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = larger
    }
    this.#length += encoder.encodeInto(this.#text, this.#bytes.subarray(this.#length)).written
    this.#text = ''
  }
}
