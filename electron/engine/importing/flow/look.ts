/** How a run of text is set. `size`: half-points; 0 where the file does not say it. */
export type Setting = { readonly isBold: boolean; readonly isItalic: boolean; readonly size: number }

/** How a paragraph is set: bold and italic where all of its words are, the size of its first word. */
export type Look = Setting & { readonly isCentred: boolean }

/** Puts the settings of a paragraph's runs together. */
export class LookTally {
  #isBold = true
  #isItalic = true
  #size: number | null = null

  add(text: string, { isBold, isItalic, size }: Setting): void {
    if (!/\S/u.test(text)) return
    this.#size ??= size
    this.#isBold &&= isBold
    this.#isItalic &&= isItalic
  }

  get isBold(): boolean {
    return this.#size !== null && this.#isBold
  }

  /** Begins anew with the next paragraph. */
  take(isCentred: boolean): Look {
    const look = { isBold: this.isBold, isItalic: this.#size !== null && this.#isItalic, size: this.#size ?? 0, isCentred }
    this.#isBold = this.#isItalic = true
    this.#size = null
    return look
  }
}
