import { cite } from '#domain/citation.ts'
import type { PrintedClause, PrintedDocument, PrintedHighlight, PrintedTheme } from '#domain/printed/document.ts'
import { buildBlocks, type Block } from '#domain/text/text-blocks.ts'
import { themeTint } from '#domain/theme-marks/tint.ts'
import { commentEnd, commentStart, commentsPart, type Comment } from './comments.ts'
import { titleXml } from '../outline.ts'
import { packWordFile, type WordFile } from '../package.ts'
import { pages, sectionProperties } from '../pages.ts'
import { hues } from '../styles.ts'
import { chip, paragraph, runs, singleLine, wordColor, type RunLook } from '../xml.ts'

export type WordDocument = WordFile & {
  readonly printed: PrintedDocument
  /** Takes highlights as they are written: lets whoever waits know how many there are by now. */
  readonly counted: (highlights: readonly PrintedHighlight[]) => Iterable<PrintedHighlight>
}

/**
 * Writes a document to read on in Word: all of its text with labels in the margin, its highlights shaded in their theme's tint and underlined
 * in its pattern, each with a comment that names themes, memo and citation.
 * @returns the bytes of a `.docx` as they come, and at the end how many highlights it holds
 */
export function writeDocument(document: WordDocument): AsyncGenerator<Uint8Array, { readonly rows: number }, void> {
  return packWordFile(document, [pages.portrait], documentBody(document), [commentsPart(commentsOf(document))])
}

type Theme = PrintedTheme & { readonly look: RunLook; readonly rank: number }
/** A highlight with its place among all: the number of its comment. */
type Mark = { readonly start: number; readonly end: number; readonly number: number; readonly look: RunLook }

/** Patterns of the screen as Word draws them below words. */
const underlines = { solid: 'single', double: 'double', dotted: 'dotted', dashed: 'dash', wavy: 'wave' } as const

function themesOf({ themes }: PrintedDocument): ReadonlyMap<string, Theme> {
  return new Map(themes.map((theme, rank) => {
    const { background, edge } = themeTint(theme.color, 'light')
    return [theme.id, { ...theme, rank, look: { shade: wordColor(background), underline: { kind: underlines[theme.pattern], color: wordColor(edge) } } }]
  }))
}

/** In the codebook's order. */
function themesOn({ themes }: PrintedHighlight, themeById: ReadonlyMap<string, Theme>): Theme[] {
  return themes.flatMap(id => themeById.get(id) ?? []).sort((a, b) => a.rank - b.rank)
}

const untagged: RunLook = { shade: 'EDEDED', underline: { kind: 'single', color: hues.quiet } }

function* documentBody(document: WordDocument): Generator<string, { readonly rows: number }, void> {
  const { printed, labels } = document
  const { title, about, shortTitle, project, date, highlights, say } = printed
  const themeById = themesOf(printed)
  const made = [...(project ? [say('exports.subtitle.project', { project })] : []), say('exports.subtitle.made', { date })]
  yield titleXml(title, [...(about.length > 0 ? [about.join(' · ')] : []), say('printed.cite', { title: shortTitle }), ...made])
  yield* legendXml(printed, themeById, labels.noTheme)
  yield* textXml(document, themeById)
  yield sectionProperties(pages.portrait)
  return { rows: highlights.length }
}

function* legendXml({ highlights, themes, say }: PrintedDocument, themeById: ReadonlyMap<string, Theme>, noTheme: string): Generator<string, void, void> {
  if (highlights.length === 0) return
  const counts = new Map<string, number>()
  for (const highlight of highlights) for (const { id } of themesOn(highlight, themeById)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const without = highlights.filter(highlight => themesOn(highlight, themeById).length === 0).length
  yield paragraph('SectionNote', runs(say('printed.themes'), { bold: true, color: hues.ink }), '<w:keepNext/>')
  const line = (sign: string, name: string, count: number) => paragraph('SectionNote', `${sign}${runs(singleLine(name), { color: hues.ink })}${runs(`\u2002${say('printed.themeCount', { count })}`)}`)
  for (const { id, path, color } of themes) if (counts.has(id)) yield line(chip(color), path, counts.get(id) ?? 0)
  if (without > 0) yield line('', noTheme, without)
}

function* textXml({ printed, counted }: WordDocument, themeById: ReadonlyMap<string, Theme>): Generator<string, void, void> {
  const { text, clauses, highlights } = printed
  const coming = counted(highlights)[Symbol.iterator]()
  let number = 0
  const take = (): Mark | null => {
    const next = coming.next()
    if (next.done) return null
    const { start, end } = next.value
    return { start, end, number: number++, look: themesOn(next.value, themeById)[0]?.look ?? untagged }
  }
  const blocks = buildBlocks(text, clauses)
  let next = take()
  let open: Mark[] = []
  const begun = new Set<Mark>()
  for (const [index, block] of blocks.entries()) {
    const isLast = index === blocks.length - 1
    for (; next && (isLast || next.start < block.end); next = take()) open.push(next)
    const follows = blocks[index + 1]?.start ?? Infinity
    // What ends between two lines ends with the first of them; what would end nowhere, with the last line.
    const ends = (mark: Mark) => mark.end <= follows
    yield blockXml(text, block, clauses[block.clause], { open, begun, ends })
    open = open.filter(mark => !ends(mark))
  }
}

type Over = { readonly open: readonly Mark[]; readonly begun: Set<Mark>; readonly ends: (mark: Mark) => boolean }

/** Room for labels left of the text, and how much each item stands in from the one that it stands in; twips. */
const [labelRoom, itemIndent] = [760, 240]

function blockXml(text: string, block: Block, clause: PrintedClause | undefined, over: Over): string {
  const isHeading = clause?.kind === 'heading'
  const room = labelRoom + (isHeading ? 0 : Math.min(block.indent, 4) * itemIndent)
  const label = block.opens && clause?.label ? singleLine(clause.label) : ''
  const head = label ? `${runs(label, { bold: false, color: hues.quiet, size: 16 })}<w:r><w:tab/></w:r>` : ''
  const indent = `<w:ind w:left="${room}"${label ? ` w:hanging="${room}"` : ''}/>`
  const look = clause?.kind === 'boilerplate' ? { color: hues.quiet } : {}
  return paragraph(isHeading ? `Heading${Math.min(block.depth, 2) + 1}` : 'DocumentText', head + wordsXml(text, block, over, look), indent)
}

/** A line's words: the look of the highlight that began first shades them, that of the one that began last underlines them. */
function wordsXml(text: string, block: Block, { open, begun, ends }: Over, plain: RunLook): string {
  const [starts, endings] = [new Map<number, Mark[]>(), new Map<number, Mark[]>()]
  const add = (at: Map<number, Mark[]>, offset: number, mark: Mark) => void at.set(offset, [...(at.get(offset) ?? []), mark])
  const edges = new Set([block.start, block.end])
  for (const mark of open) {
    const [start, end] = [within(block, mark.start), within(block, mark.end)]
    add(starts, start, mark)
    add(endings, end, mark)
    edges.add(start)
    edges.add(end)
  }
  const active = new Set<Mark>()
  const ordered = [...edges].sort((a, b) => a - b)
  let xml = ''
  for (const [index, offset] of ordered.entries()) {
    for (const mark of starts.get(offset) ?? []) {
      active.add(mark)
      if (!begun.has(mark)) xml += commentStart(mark.number)
      begun.add(mark)
    }
    for (const mark of endings.get(offset) ?? []) {
      active.delete(mark)
      if (ends(mark)) xml += commentEnd(mark.number)
    }
    const until = ordered[index + 1]
    if (until !== undefined) xml += runs(text.slice(offset, until), lookOf(active, plain))
  }
  return xml
}

const within = ({ start, end }: Block, offset: number) => Math.min(end, Math.max(start, offset))

function lookOf(active: ReadonlySet<Mark>, plain: RunLook): RunLook {
  let [first, last]: (Mark | undefined)[] = []
  for (const mark of active) {
    first ??= mark
    last = mark
  }
  return first && last ? { ...plain, ...first.look, ...(last.look.underline && { underline: last.look.underline }) } : plain
}

/** One comment a highlight, in the order of their numbers. */
function* commentsOf({ printed, author, labels }: WordDocument): Generator<Comment, void, void> {
  const themeById = themesOf(printed)
  const { shortTitle, clauses, pages: sourcePages } = printed
  for (const [number, highlight] of printed.highlights.entries()) {
    const { start, end, memo, starred, coder = '', createdAt = '' } = highlight
    yield {
      number, author: coder || author, createdAt, memo,
      themes: themesOn(highlight, themeById).map(({ path, color }) => ({ name: path, color })),
      noTheme: labels.noTheme,
      starred: starred ? labels.starred : '',
      citation: cite(shortTitle, clauses, start, end, sourcePages),
    }
  }
}
