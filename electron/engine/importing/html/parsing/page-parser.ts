/** parse5, which takes text sign by sign and word by word, with text taken as it stands in the page: most of the time of a page goes there. */
import { type DefaultTreeAdapterMap, InsertionMode, Parser, type ParserOptions, Tokenizer, TokenizerMode } from 'parse5'

/** Makes of a page the very tree that `parse` of parse5 makes of it. */
export class PageParser extends Parser<DefaultTreeAdapterMap> {
  constructor(options: ParserOptions<DefaultTreeAdapterMap>) {
    super(options)
    this.tokenizer = new TextTokenizer(this)
  }
}

/** Takes words with the white space between them as one token, where both are treated alike (HTML, 13.2.6.4). */
class TextTokenizer extends Tokenizer {
  readonly #parser: PageParser

  constructor(parser: PageParser) {
    super(parser.options, parser)
    this.#parser = parser
  }

  protected override _emitCodePoint(code: number): void {
    super._emitCodePoint(code)
    if (code > space && textStates.has(this.state) && textModes.has(this.#parser.insertionMode)) this.#takeText()
  }

  /** Moves on behind the text that follows the sign which was read last. */
  #takeText(): void {
    const { preprocessor } = this
    const { html } = preprocessor
    let end = preprocessor.pos + 1
    while (end < html.length && isPlain(html.charCodeAt(end))) end += 1
    this.runEnd = end
    preprocessor.pos = end - 1
  }
}

/** What the tokenizer may be in while a sign that begins no tag and no reference is text. */
const textStates: ReadonlySet<number> = new Set([TokenizerMode.DATA, TokenizerMode.RCDATA, TokenizerMode.RAWTEXT, TokenizerMode.SCRIPT_DATA, TokenizerMode.PLAINTEXT])
/** Elsewhere white space may be text and words not, as between frames, or the other way round. */
const textModes: ReadonlySet<InsertionMode> = new Set([InsertionMode.IN_BODY, InsertionMode.IN_CELL, InsertionMode.IN_CAPTION, InsertionMode.TEXT])

/** Neither the beginning of a tag or reference nor a sign that is read as another one. */
function isPlain(code: number): boolean {
  return code > space ? code !== lessThan && code !== ampersand : isWhiteSpace(code)
}

const space = 0x20
const lessThan = 0x3c
const ampersand = 0x26

/** But for the carriage return, which is read as a line feed. */
function isWhiteSpace(code: number): boolean {
  return code === space || code === 0x0a || code === 0x09 || code === 0x0c
}
