import { type CodePage, pageOfCharset } from './code-pages.ts'
import { headingLevelOf } from './words.ts'

type Font = { charset: number; page: CodePage | null; name: string }
type Style = { name: string; base: number | null; outline: number | null }

/** The tables at the file's head: what fonts are written in, and which styles are headings. */
export class HeadTables {
  readonly #fonts = new Map<number, Font>()
  readonly #styles = new Map<number, Style>()
  readonly #levels = new Map<number, number | null>()
  #font: Font | null = null
  #style: (Style & { number: number; isParagraph: boolean }) | null = null
  /** The document's own code page (`\ansicpg`, `\mac`, `\pc`, `\pca`). */
  page = 1_252

  beginFont(number: number): void {
    this.#font = { charset: 1, page: null, name: '' }
    this.#fonts.set(number, this.#font)
  }

  /** @returns whether the word tells about the font that was begun last */
  fontWord(name: string, value: number | null): void {
    if (!this.#font || value === null) return
    if (name === 'fcharset') this.#font.charset = value
    if (name === 'cpg') this.#font.page = value
  }

  fontText(text: string): void {
    if (this.#font && this.#font.name.length < 1_000) this.#font.name += text
  }

  fontName(number: number): string | null {
    return this.#fonts.get(number)?.name.replace(/;\s*$/u, '').trim() ?? null
  }

  /** The page of a font's bytes; null where the font leaves it to the document. */
  pageOfFont(number: number): CodePage | null {
    const font = this.#fonts.get(number)
    return font ? (font.page ?? pageOfCharset(font.charset)) : null
  }

  /** A group of the style sheet begins; one without a number is the document's normal style. */
  beginStyle(): void {
    this.#style = { number: 0, isParagraph: true, name: '', base: null, outline: null }
  }

  styleWord(name: string, value: number | null): void {
    const style = this.#style
    if (!style) return
    if (name === 's') style.number = value ?? 0
    if (name === 'cs' || name === 'ds' || name === 'ts') style.isParagraph = false
    if (name === 'sbasedon') style.base = value
    if (name === 'outlinelevel') style.outline = value
  }

  styleText(text: string): void {
    if (this.#style) this.#style.name += text
  }

  endStyle(): void {
    const style = this.#style
    this.#style = null
    if (style?.isParagraph && style.name.length < 1_000) this.#styles.set(style.number, { ...style, name: style.name.split(/[;,]/u, 1)[0]?.trim() ?? '' })
  }

  /** Outline level of a style's headings, its own or inherited; 1 is the outermost, null for what is no heading. */
  headingLevel(style: number): number | null {
    const known = this.#levels.get(style)
    if (known !== undefined) return known
    const level = this.#findLevel(style)
    this.#levels.set(style, level)
    return level
  }

  isContents(style: number): boolean {
    return /^(?:toc|contents|目录|目錄)\s*\d/iu.test(this.#styles.get(style)?.name ?? '')
  }

  #findLevel(style: number): number | null {
    let number: number | null = style
    // A base that leads back to the style itself is as endless as no base is.
    for (let steps = 0; number !== null && steps < 20; steps++) {
      const found: Style | undefined = this.#styles.get(number)
      if (!found) return null
      if (found.outline !== null) return found.outline >= 0 && found.outline < 9 ? found.outline + 1 : null
      const named = headingLevelOf(found.name)
      if (named !== null) return named
      number = found.base === number ? null : found.base
    }
    return null
  }
}
