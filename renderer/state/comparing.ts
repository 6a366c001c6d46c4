import type { PlanFilter } from '#contract/attributes/plan-filter.ts'
import { createRoomMemory } from './room-memory.ts'

export type Way = 'matrix' | 'columns' | 'panes'
export type ThemeSort = 'codebook' | 'most'
export type PlanSort = 'arrival' | 'title' | 'date' | 'most'

/** How plans are compared, and what is shown of them. */
export type Comparing = {
  readonly way: Way
  /** Ids of the documents in matrix and columns; all of them, or the first few, when empty. */
  readonly documents: readonly string[]
  /** Only plans that are described so and lie in these sets; the two texts stay, and others are chosen from these. */
  readonly plans: PlanFilter
  readonly matrix: {
    readonly withChildren: boolean
    readonly hideEmpty: boolean
    readonly themeSort: ThemeSort
    readonly planSort: PlanSort
    /** Themes whose children are not shown. */
    readonly closed: ReadonlySet<string>
    /** The cell that keys act on, row 0 and column 0 being the headings. */
    readonly row: number
    readonly column: number
  }
  readonly columns: { readonly themes: readonly string[]; readonly withChildren: boolean }
  readonly panes: { readonly left: string | null; readonly right: string | null }
}

export const compareStore = createRoomMemory<Comparing>({
  way: 'matrix',
  documents: [],
  plans: { where: [], sets: [] },
  matrix: { withChildren: true, hideEmpty: false, themeSort: 'codebook', planSort: 'arrival', closed: new Set(), row: 1, column: 1 },
  columns: { themes: [], withChildren: true },
  panes: { left: null, right: null },
})

export function changeMatrix(part: Partial<Comparing['matrix']>): void {
  compareStore.setState(({ matrix }) => ({ matrix: { ...matrix, ...part } }))
}
