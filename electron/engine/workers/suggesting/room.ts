/** How many texts may be read for one answer; what was read before takes no room. */
export class Room {
  /** Texts that found none. */
  left = 0
  #texts: number

  constructor(texts: number) {
    this.#texts = texts
  }

  /** Whether one more may be read. */
  take(): boolean {
    if (this.#texts > 0) this.#texts -= 1
    else {
      this.left += 1
      return false
    }
    return true
  }
}
