import type { Measure } from '#domain/comparing/measures.ts'
import { MatrixBy } from '#contract/comparing/columns.ts'
import type { SimilarityBasis } from '#domain/comparing/similarity.ts'
import type { PlanFilter } from '#contract/attributes/plan-filter.ts'
import type { Meeting } from '#contract/coding/excerpts.ts'
import { readRemembered } from '../memory/last-view.ts'
import { createRoomMemory } from '../memory/room-memory.ts'

export const ways = ['matrix', 'meetings', 'similarity', 'apart', 'charts', 'columns', 'panes', 'glossary'] as const
export type Way = (typeof ways)[number]
/** How many texts stand beside each other at most. */
export const mostTexts = 4
export type ThemeSort = 'codebook' | 'most' | 'name' | 'column'
export const meetingSorts = ['codebook', 'most', 'name'] as const
export type MeetingSort = (typeof meetingSorts)[number]
/** What can be drawn. */
export const chartKinds = ['profile', 'themes', 'dates', 'meetings'] as const
export type ChartKind = (typeof chartKinds)[number]
/** Where pairs of terms come from. */
export const termSources = ['own', 'leftOut', 'found', 'bundled'] as const
export type TermSource = (typeof termSources)[number]
export type PlanSort = 'arrival' | 'title' | 'date' | 'most' | 'row'

/** How plans are compared, and what is shown of them. */
export type Comparing = {
  readonly way: Way
  /** Ids of the documents in matrix and columns; all of them, or the first few, when empty. */
  readonly documents: readonly string[]
  /** Only plans that are described so and lie in these sets; the two texts stay, and others are chosen from these. */
  readonly plans: PlanFilter
  /** Whether matrix and columns take highlights in boilerplate in, too. */
  readonly boilerplate: boolean
  readonly matrix: {
    /** What columns are. */
    readonly by: MatrixBy
    /** Numbers, or what people wrote in full. */
    readonly shows: 'numbers' | 'summaries'
    /** Columns stand as lines, and themes as columns. */
    readonly isTurned: boolean
    /** What cells tell. */
    readonly measure: Measure
    /** The field that strength is told by; null for the project's first scale. */
    readonly scale: string | null
    readonly withChildren: boolean
    readonly hideEmpty: boolean
    readonly themeSort: ThemeSort
    readonly planSort: PlanSort
    /** The column (its id) that themes are ordered by, and the theme that columns are. */
    readonly sortColumn: string | null
    readonly sortTheme: string | null
    /** Only themes with these words in their path. */
    readonly text: string
    /** Themes whose children are not shown. */
    readonly closed: ReadonlySet<string>
    /** The cell that keys act on, row 0 and column 0 being the headings. */
    readonly row: number
    readonly column: number
    /** Whether what stands behind the active cell is shown beside the matrix, and what of it was asked for. */
    readonly isCellOpen: boolean
    readonly cellFocus: 'summary' | 'silence' | null
  }
  /** Theme × theme: how two meet, and which are shown. */
  readonly meetings: { readonly by: Meeting; readonly withChildren: boolean; readonly hideEmpty: boolean; readonly sort: MeetingSort; readonly text: string }
  /** Plan × plan: by what, in which order, and the two whose likeness is explained. */
  readonly similarity: { readonly by: SimilarityBasis; readonly withChildren: boolean; readonly sort: 'arrival' | 'most'; readonly pair: readonly [string, string] | null }
  /** The plan whose own terms are shown; null for the first one. */
  readonly apart: { readonly document: string | null }
  /** What is drawn, of which plan (null for the first one) its profile, and whether the numbers stand beside it. */
  readonly charts: { readonly kind: ChartKind; readonly document: string | null; readonly measure: 'highlights' | 'share'; readonly isTableShown: boolean }
  /** Which pairs of terms are shown: those with these words, from there. */
  readonly glossary: { readonly text: string; readonly source: TermSource | 'all' }
  readonly columns: { readonly themes: readonly string[]; readonly withChildren: boolean }
  /** Ids of the documents side by side, from the left; null where nobody chose. */
  readonly texts: readonly (string | null)[]
}

const start: Comparing = {
  way: 'matrix',
  documents: [],
  plans: { where: [], sets: [] },
  boilerplate: false,
  matrix: { by: { kind: 'documents' }, shows: 'numbers', isTurned: false, measure: 'highlights', scale: null, withChildren: true, hideEmpty: false, themeSort: 'codebook', planSort: 'arrival', sortColumn: null, sortTheme: null, text: '', closed: new Set(), row: 1, column: 1, isCellOpen: false, cellFocus: null },
  // A theme meets each one below it wherever that stands for it, too: told only when it is asked for.
  meetings: { by: 'excerpt', withChildren: false, hideEmpty: true, sort: 'codebook', text: '' },
  similarity: { by: 'words', withChildren: false, sort: 'arrival', pair: null },
  apart: { document: null },
  charts: { kind: 'profile', document: null, measure: 'highlights', isTableShown: true },
  glossary: { text: '', source: 'all' },
  columns: { themes: [], withChildren: true },
  texts: [],
}

export const compareStore = createRoomMemory<Comparing>(start, project => {
  // Before there were more than two, they were remembered as left and right.
  const { way, left, right, texts = [left, right], matrix } = readRemembered(lastComparingName(project))
  const documentOf = (id: unknown) => (typeof id === 'string' ? id : null)
  return {
    way: ways.find(one => one === way) ?? start.way,
    texts: Array.isArray(texts) ? texts.slice(0, mostTexts).map(documentOf) : [],
    matrix: { ...start.matrix, ...keptMatrix(matrix) },
  }
})

/** What is remembered of how the matrix is shown; what can't be read of it is passed over. */
function keptMatrix(remembered: unknown): Partial<Comparing['matrix']> {
  const { by, isTurned, shows } = Object(remembered) as { readonly by?: unknown; readonly isTurned?: unknown; readonly shows?: unknown }
  const readBy = MatrixBy.safeParse(by)
  return { ...(readBy.success ? { by: readBy.data } : {}), ...(typeof isTurned === 'boolean' ? { isTurned } : {}), ...(shows === 'summaries' ? { shows } : {}) }
}

/** By what name the last way of comparing in a project is remembered, see `remember`. */
export const lastComparingName = (project: string) => `compare:${project}`

/** What is kept of it: the way, which texts stood beside each other, and what the matrix showed. */
export function lastComparingOf({ way, texts, matrix: { by, isTurned, shows } }: Comparing): { way: Way; texts: (string | null)[]; matrix: { by: MatrixBy; isTurned: boolean; shows: string } } {
  return { way, texts: [...texts], matrix: { by, isTurned, shows } }
}

/** Changes how the matrix is shown: the active cell, what is closed, sorting. */
export function changeMatrix(part: Partial<Comparing['matrix']>): void {
  compareStore.setState(({ matrix }) => ({ matrix: { ...matrix, ...part } }))
}

/** Changes what is shown of themes that meet. */
export function changeMeetings(part: Partial<Comparing['meetings']>): void {
  compareStore.setState(({ meetings }) => ({ meetings: { ...meetings, ...part } }))
}

/** Changes how plans are shown against each other. */
/** Shows other pairs of terms. */
export function changeGlossary(part: Partial<Comparing['glossary']>): void {
  compareStore.setState(({ glossary }) => ({ glossary: { ...glossary, ...part } }))
}

export function changeSimilarity(part: Partial<Comparing['similarity']>): void {
  compareStore.setState(({ similarity }) => ({ similarity: { ...similarity, ...part } }))
}

/** Changes what is drawn. */
export function changeCharts(part: Partial<Comparing['charts']>): void {
  compareStore.setState(({ charts }) => ({ charts: { ...charts, ...part } }))
}
