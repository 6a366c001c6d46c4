import type { Block } from '../../block-text.ts'
import { undecided } from '../../flow/flow-text.ts'
import { typedLevel } from '../../flow/typed-bullets.ts'
import type { Label } from '../numbering/counters.ts'
import type { Look } from '../styles.ts'
import { prefixed, trimmed } from './blocks.ts'
import type { Context } from './context.ts'
import type { Paragraph } from './paragraph.ts'

/** A paragraph as it is printed, with its number. It counts where its list counts it, so each paragraph must come once and in order. */
export function blockOf(paragraph: Paragraph, context: Context): Block {
  const look = context.styles.ofParagraph(paragraph.style)
  const label = numberOf(paragraph, look, context)
  const structure = structureOf(paragraph, look, label)
  const own: Block = { text: paragraph.text, comments: paragraph.comments, ...structure, look: paragraph.takeLook(look.isCentred ?? false) }
  if (!label || (label.isBullet && !paragraph.hasWords)) return own
  return prefixed(label.printed + label.gap, trimmed(own))
}

function numberOf(paragraph: Paragraph, look: Look, { counters }: Context): Label | null {
  const list = paragraph.list ?? look.list
  if (list === null || list === '0' || (paragraph.isEndHidden && !paragraph.hasWords)) return null
  const ofStyle = () => look.family.map(style => counters.levelOfStyle(list, style)).find(level => level !== null)
  return counters.next(list, paragraph.listLevel ?? ofStyle() ?? (paragraph.list === null ? look.listLevel : null) ?? 0)
}

/** A text this long that ends like a sentence is a clause, whatever its style: statutes set whole clauses as numbered headings. */
const longestHeading = 300

function structureOf(paragraph: Paragraph, look: Look, label: Label | null): Pick<Block, 'kind' | 'level' | 'isApart'> {
  if (paragraph.isContents || look.isContents) return { kind: 'boilerplate' }
  const declared = paragraph.outline === null ? look.heading : paragraph.outline < 9 ? paragraph.outline + 1 : null
  if (declared !== null && paragraph.hasWords && !isSentence(paragraph)) return { kind: 'heading', level: declared, isApart: true }
  if (label && isItem(paragraph, label)) return { kind: 'item', level: (paragraph.listLevel ?? look.listLevel ?? 0) + 1 }
  const typed = label ? null : typedLevel(paragraph.text.trim(), paragraph.indent)
  return typed === null ? { kind: 'paragraph', level: undecided } : { kind: 'item', level: typed }
}

function isSentence({ length, text }: Paragraph): boolean {
  return length > longestHeading && /[.;。；！？]["”’)）]?\s*$/u.test(text)
}

/**
 * Lists are also how headings get their numbers where nobody uses styles for them. A bold line, or one with a word in its number (第一章,
 * Article 1), is left to what its number and the text below it tell.
 */
function isItem(paragraph: Paragraph, label: Label): boolean {
  return label.isBullet || (!paragraph.isBold && /^[^\p{L}]*(?:\p{L}{1,6}[^\p{L}]*)?$/u.test(label.printed) && !/^第|[章节節条條编編篇]/u.test(label.printed))
}
