import { createRoomMemory } from '../../state/memory/room-memory.ts'

/** What the codebook's room shows. */
export type CodebookRoom = {
  /** The theme whose details are shown. */
  readonly chosen: string | null
  /** All that are chosen in the tree, that one among them. */
  readonly marked: ReadonlySet<string>
  /** Archived themes are shown, too. */
  readonly withArchived: boolean
  /** Themes whose children are not shown. */
  readonly closed: ReadonlySet<string>
  readonly filter: string
  /** The theme whose name is being written in the tree. */
  readonly renaming: string | null
  /** The line for a new theme stands open, for a theme below this one (null: at the top). */
  readonly adding: { readonly parent: string | null } | null
  readonly dialog: 'merge' | 'remove' | 'split' | null
  /** What a screen reader is told. */
  readonly said: string
}

export const codebookStore = createRoomMemory<CodebookRoom>({
  chosen: null, marked: new Set(), withArchived: false, closed: new Set(), filter: '', renaming: null, adding: null, dialog: null, said: '',
})

export function chooseTheme(chosen: string | null): void {
  codebookStore.setState({ chosen, marked: new Set(chosen === null ? [] : [chosen]) })
}

/**
 * Chooses several themes; the one whose details were shown stays so while it is among them.
 * @param marked kept as the tree gave it: it knows where Shift and the arrows began, so that going back chooses fewer
 */
export function chooseThemes(marked: ReadonlySet<string>): void {
  codebookStore.setState(({ chosen }) => {
    const [first] = marked
    if (first === undefined) return {}
    return { marked, chosen: chosen !== null && marked.has(chosen) ? chosen : first }
  })
}

/** Shows what is below a theme. */
export function openTheme(id: string | null): void {
  codebookStore.setState(({ closed }) => {
    if (id === null || !closed.has(id)) return {}
    const next = new Set(closed)
    next.delete(id)
    return { closed: next }
  })
}
