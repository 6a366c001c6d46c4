/**
 * Says what to read of a part: of `mc:AlternateContent` its first choice, or what to fall back to where there is none (ECMA-376 part 3),
 * and nothing of what is passed over.
 */
export class Alternatives {
  readonly #isOutside: (name: string) => boolean
  /** Whether one was already chosen, for each that is open. */
  readonly #chosen: boolean[] = []
  #skipped = 0

  /** @param isOutside elements that are passed over with all that is in them */
  constructor(isOutside: (name: string) => boolean = () => false) {
    this.#isOutside = isOutside
  }

  /** To be told of each element that opens; true when it is to be read. */
  enters(name: string): boolean {
    if (this.#skipped > 0 || this.#isOutside(name) || this.#isOtherChoice(name)) {
      this.#skipped += 1
      return false
    }
    if (name === 'mc:AlternateContent') this.#chosen.push(false)
    return true
  }

  /** To be told of each element that closes; true when it was read. */
  leaves(name: string): boolean {
    if (this.#skipped > 0) {
      this.#skipped -= 1
      return false
    }
    if (name === 'mc:AlternateContent') this.#chosen.pop()
    return true
  }

  /** Whether text between two tags is to be read. */
  get isReading(): boolean {
    return this.#skipped === 0
  }

  #isOtherChoice(name: string): boolean {
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
    const last = this.#chosen.length - 1
    if (last >= 0 && this.#chosen[last]) return true
    if (last >= 0) this.#chosen[last] = true
    return false
  }
}
