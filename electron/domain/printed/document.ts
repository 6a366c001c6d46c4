import { cite, type CitedPage } from '../citation.ts'
import { firstWords } from '../text/first-words.ts'
import type { MessageId } from '../messages/catalogues.ts'
import { buildBlocks, type Block, type ClauseShape } from '../text/text-blocks.ts'
import type { ThemePattern } from '../theme-marks/code.ts'
import { element, type PrintedElement, type PrintedNode } from './nodes.ts'

export type PrintedClause = ClauseShape & { readonly label: string; readonly level: number }
export type PrintedTheme = { readonly id: string; readonly path: string; readonly code: string; readonly color: string; readonly pattern: ThemePattern }
export type PrintedHighlight = {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly themes: readonly string[]
  /** Plain text, '' for none. */
  readonly memo: string
  readonly starred: boolean
  /** Who made it and when (ISO 8601, UTC), where that is shown. */
  readonly coder?: string
  readonly createdAt?: string
}

/** A document to be printed whole, with what was highlighted in it. Offsets count UTF-16 code units of its text. */
export type PrintedDocument = {
  readonly title: string
  /** What citations begin with. */
  readonly shortTitle: string
  /** What is known of it, one after the other: issuer, day of issue… */
  readonly about: readonly string[]
  /** Language tag of the text. */
  readonly tag: string
  readonly text: string
  /** In reading order. */
  readonly clauses: readonly PrintedClause[]
  readonly pages: readonly CitedPage[]
  /** By place, longer ones first where they begin together. */
  readonly highlights: readonly PrintedHighlight[]
  /** In the codebook's order. */
  readonly themes: readonly PrintedTheme[]
  readonly project: string
  /** The day of printing, in words. */
  readonly date: string
  readonly say: (id: MessageId, values?: Readonly<Record<string, string | number>>) => string
}

/** How many highlights over one place have a line of their own; the margin names them all. */
const drawnDepth = 3
/** Words of the quote that a memo is told by. */
const quotedWords = 14

/**
 * A document as it stands on paper: what it is and how it is cited, the themes that occur, all of its text with highlights underlined in
 * their theme's pattern and named by code in the margin, and the memos as numbered notes. Comes piece by piece, for 3 MB have many.
 */
export function* printedNodes(printed: PrintedDocument): Generator<PrintedElement, void> {
  const themeById = new Map(printed.themes.map((theme, index) => [theme.id, { ...theme, index, class: themeClass(index) }]))
  const noteById = new Map(printed.highlights.filter(({ memo }) => memo !== '').map(({ id }, index) => [id, index + 1]))
  const marks = printed.highlights.map(highlight => {
    const themes = printed.themes.filter(({ id }) => highlight.themes.includes(id)).flatMap(({ id }) => themeById.get(id) ?? [])
    return { ...highlight, themes, note: noteById.get(highlight.id) ?? null }
  })
  yield headOf(printed)
  if (marks.length > 0) yield legendOf(printed, marks)
  yield* textOf(printed, marks)
  if (noteById.size > 0) yield notesOf(printed, marks)
}

/** The class that carries a theme's colour, by its place among the printed themes. */
export const themeClass = (index: number) => `theme-${index}`

type Theme = PrintedTheme & { readonly index: number; readonly class: string }
type Mark = Omit<PrintedHighlight, 'themes'> & { readonly themes: readonly Theme[]; readonly note: number | null }

function headOf({ title, shortTitle, about, tag, project, date, highlights, say }: PrintedDocument): PrintedElement {
  return element('header', 'printed-head',
    element('h1', { lang: tag }, title),
    ...(about.length ? [element('p', {}, about.join(' · '))] : []),
    element('p', {}, say('printed.cite', { title: shortTitle })),
    element('p', 'printed-made', say('printed.made', { project, date, count: highlights.length })),
  )
}

function legendOf({ say, highlights }: PrintedDocument, marks: readonly Mark[]): PrintedElement {
  const counts = new Map<string, { readonly theme: Theme; count: number }>()
  let untagged = 0
  for (const { themes } of marks) {
    if (!themes.length) untagged += 1
    for (const theme of themes) {
      const known = counts.get(theme.id) ?? { theme, count: 0 }
      counts.set(theme.id, known)
      known.count += 1
    }
  }
  const line = (sign: PrintedNode, name: string, count: number) =>
    element('li', {}, sign, ' ', element('span', 'printed-theme', name), ' ', element('span', 'printed-count', say('printed.themeCount', { count })))
  const inOrder = [...counts.values()].sort((a, b) => a.theme.index - b.theme.index)
  const signs = [highlights.some(({ starred }) => starred) ? say('printed.starred') : '', highlights.some(({ memo }) => memo !== '') ? say('printed.note') : ''].filter(Boolean)
  return element('section', 'printed-legend',
    element('h2', {}, say('printed.themes')),
    element('ul', {},
      ...inOrder.map(({ theme, count }) => line(codeOf(theme), theme.path, count)),
      ...(untagged ? [line(element('span', 'printed-code', '·'), say('printed.untagged'), untagged)] : []),
    ),
    ...(signs.length ? [element('p', 'printed-count', signs.join(' · '))] : []),
  )
}

const codeOf = (theme: Theme) => element('span', `printed-code ${theme.class} ${theme.pattern}`, theme.code)

/** Blocks that are printed as one piece: a page is put together from some thousand of them. */
const rowsAtOnce = 40

function* textOf({ text, clauses, tag }: PrintedDocument, marks: readonly Mark[]): Generator<PrintedElement, void> {
  let next = 0
  let open: Mark[] = []
  let rows: PrintedElement[] = []
  for (const block of buildBlocks(text, clauses)) {
    open = open.filter(({ end }) => end > block.start)
    for (let mark = marks[next]; mark && mark.start < block.end; mark = marks[++next]) if (mark.end > block.start) open.push(mark)
    rows.push(rowOf(text, block, clauses[block.clause], open))
    if (rows.length < rowsAtOnce) continue
    yield element('article', { class: 'printed-text', lang: tag }, ...rows)
    rows = []
  }
  if (rows.length) yield element('article', { class: 'printed-text', lang: tag }, ...rows)
}

function rowOf(text: string, block: Block, clause: PrintedClause | undefined, open: readonly Mark[]): PrintedElement {
  const isHeading = clause?.kind === 'heading'
  const depth = Math.min(block.depth, 2)
  const name = ['printed-words', isHeading ? 'heading' : (clause?.kind ?? 'paragraph'), `indent-${isHeading ? 0 : Math.min(block.indent, 4)}`].join(' ')
  const words = element(isHeading ? (['h2', 'h3', 'h4'] as const)[depth] ?? 'h4' : 'p', name, ...runsOf(text, block, open))
  const begun = open.filter(({ start }) => start >= block.start)
  return element('div', isHeading ? 'printed-row printed-heading' : 'printed-row',
    element('span', 'printed-label', block.opens ? (clause?.label ?? '') : ''),
    words,
    element('span', 'printed-margin', ...begun.map(marginOf)),
  )
}

/** What the margin says of a highlight that begins beside it: its codes, its star, the number of its memo. */
function marginOf({ themes, starred, note }: Mark): PrintedElement {
  const codes = themes.length ? themes.map(codeOf) : [element('span', 'printed-code', '·')]
  return element('span', 'printed-names', ...codes, ...(starred ? ['★'] : []), ...(note === null ? [] : [element('span', 'printed-number', `[${note}]`)]))
}

/** The words of a block inside the highlights over them, the one that began first outside. */
function runsOf(text: string, block: Block, marks: readonly Mark[]): PrintedNode[] {
  const drawn = marks.slice(0, 48)
  const edges = new Set([block.start, block.end])
  for (const { start, end } of drawn) {
    edges.add(Math.max(start, block.start))
    edges.add(Math.min(end, block.end))
  }
  const ordered = [...edges].sort((a, b) => a - b)
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] ?? block.start
    const over = drawn.filter(mark => mark.start <= start && mark.end >= end)
    return over.slice(0, drawnDepth).reduceRight<PrintedNode>((inside, { themes: [theme] }, depth) => {
      return element('span', `printed-mark depth-${depth} ${theme ? `${theme.class} ${theme.pattern}` : 'solid'}`, inside)
    }, text.slice(start, end))
  })
}

function notesOf({ shortTitle, clauses, pages, tag, say }: PrintedDocument, marks: readonly Mark[]): PrintedElement {
  const noted = marks.filter(({ note }) => note !== null)
  return element('section', 'printed-notes',
    element('h2', {}, say('printed.notes')),
    ...noted.map(({ start, end, exact, themes, memo, note }) =>
      element('div', 'printed-note',
        element('span', 'printed-number', `[${note}]`),
        element('div', {},
          element('p', 'printed-place', cite(shortTitle, clauses, start, end, pages), ...themes.flatMap(theme => [' ', codeOf(theme)])),
          element('p', { class: 'printed-quote', lang: tag }, firstWords(exact, quotedWords)),
          ...memo.split(/\n+/).filter(line => line.trim() !== '').map(line => element('p', {}, line)),
        ),
      )),
  )
}
