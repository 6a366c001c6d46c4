import type { ClauseHint } from '#domain/clauses.ts'
import { withoutNoteSign } from '#domain/clauses/note-signs.ts'
import { boundaryBefore } from '#domain/graphemes.ts'

/** UTF-16 code units. */
const longest = 200
/** Soft hyphens, zero-width and direction marks, but not the joiners that scripts and pictures need. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu

/** A line that begins a part of a text and so names no more than this part. */
const partOfText = /^(?:第[〇零一二三四五六七八九十百两\d０-９]{1,7}[编編篇章节節条條款](?![\p{L}\p{N}])|(?:chapter|article|section|part)\s+(?:\d{1,4}|[ivxlc]{1,7})\b)/iu

/**
 * What to call a document that does not say: its first outermost heading, otherwise its first line with a letter or digit, cut after a
 * sentence or a word when it is long. Null when there is no such line, or when the text begins with its first chapter or article.
 */
export function titleFrom(text: string, hints: readonly ClauseHint[]): string | null {
  const headings = hints.filter(hint => hint.kind === 'heading')
  const outermost = Math.min(...headings.map(heading => heading.level ?? 1))
  const heading = headings.find(({ level = 1 }) => level === outermost)
  const words = heading ? withoutNoteSign(plainHeading(text.slice(heading.start, Math.min(heading.end, heading.start + 4_000)))) : firstLine(text)
  return words ? shorten(words) : null
}

/** At most 200 code units, on one line, without soft hyphens and marks of no width. */
export function shorten(title: string): string {
  const line = title.slice(0, 4_000).replace(invisible, '').replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  const head = line.slice(0, boundaryBefore(line, longest - 1))
  const sentence = /^.{20,}?(?:[.!?](?= )|[。！？])/u.exec(head)?.[0]
  if (sentence) return sentence
  const word = head.replace(/[\s,;:，；：、–—-]*[^\s]*$/u, '')
  return `${word.length > longest / 2 ? word : head}…`
}

function plainHeading(heading: string): string {
  const written = heading.replace(/\n {0,3}(?:=+|-+)[ \t]*$/u, '').replace(/^ {0,3}#{1,6}(?=\s|$)/u, '').replace(/\s#+\s*$/u, '')
  return written.replace(/\s+/gu, ' ').trim()
}

function firstLine(text: string): string | null {
  for (const [line] of text.slice(0, 100_000).matchAll(/[^\n\u2028]+/gu)) {
    const words = line.replace(/^(?:\s|\ufeff|\[bookmark:[^\]]{0,80}\])+/u, '').trim()
    if (/[\p{L}\p{N}]/u.test(words)) return partOfText.test(words) ? null : words
  }
  return null
}
