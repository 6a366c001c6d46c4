import { isGraphemeBoundary } from '#domain/graphemes.ts'
import { describe } from '#domain/anchor.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { segmenterOf } from '#domain/words/segmenters.ts'
import { EngineError } from '#wire/fault.ts'

export type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string }

/**
 * The quote of a range with what stands around it, from the text itself.
 * @param start UTF-16 code units, as `end`
 * @throws EngineError `invalid` for a range that can't be honoured exactly: outside the text, without text, or through a character
 */
export function quoteOf(text: string, start: number, end: number): Quote {
  const refuse = (message: ReturnType<typeof sentence>) => new EngineError({ code: 'invalid', message, details: { start, end, length: text.length } })
  if (end > text.length || start > text.length) throw refuse(sentence('annotations.beyondText', { start, end, length: text.length }))
  if (end <= start) throw refuse(sentence('annotations.emptyRange', { start, end }))
  for (const offset of [start, end]) {
    if (!isGraphemeBoundary(text, offset)) throw refuse(sentence('annotations.splitCharacter', { offset, character: characterAt(text, offset) }))
  }
  return describe(text, start, end)
}

/** The character that a position would split, for the sentence that says so. */
function characterAt(text: string, offset: number): string {
  const from = Math.max(0, offset - 20)
  const found = segmenterOf('grapheme').segment(text.slice(from, offset + 20)).containing(offset - from)
  return found ? found.segment.toWellFormed() : ''
}
