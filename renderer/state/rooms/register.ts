import { createStore } from 'zustand'
import type { TargetRow } from '#contract/targets.ts'
import { everyListed, type RowFilter } from '#domain/register/listed.ts'
import { showRoom } from '../view.ts'

/** What stands above the list: nothing, the days of all targets, who answers for them, what they lack. */
export const registerWays = ['table', 'timeline', 'bodies', 'gaps'] as const
export type RegisterWay = (typeof registerWays)[number]

export const registerSorts = ['place', 'due', 'amount', 'body', 'standing'] as const
export type RegisterSort = (typeof registerSorts)[number]

/** What can be written in where it stands in the table, in the order in which Tab goes through it. */
export const cellFields = ['kind', 'amount', 'deadline', 'responsible', 'strength'] as const
export type CellField = (typeof cellFields)[number]

/** What is listed: rows of these plans (all where none is named) that the filter lets through. */
export type RegisterFilter = RowFilter & { readonly documents: readonly string[] }

export const everyRow: RegisterFilter = { ...everyListed, documents: [] }

/** What this window shows of the register; undone with nothing. */
export type RegisterShown = {
  readonly way: RegisterWay
  readonly filter: RegisterFilter
  readonly sort: { readonly by: RegisterSort; readonly descending: boolean }
  /** Id of the row that keys act on. */
  readonly active: string | null
  /** Ids of rows that several things are done with at once; those that are not listed any more don't count. */
  readonly chosen: ReadonlySet<string>
  /** The field that is being written in. */
  readonly editing: { readonly id: string; readonly field: CellField } | null
  /** The place that was asked for from the reader: its row becomes the active one when the list is there. */
  readonly asked: { readonly document: string; readonly start: number; readonly end: number } | null
  /** The target that waits for a row to be linked to it by hand, with what was shown before. */
  readonly linking: Linking | null
}

/** `words`: what it is about, to be told by; `way` and `filter`: what is shown again afterwards. */
export type Linking = { readonly id: string; readonly document: string; readonly words: string; readonly way: RegisterWay; readonly filter: RegisterFilter }

const start: RegisterShown = { way: 'table', filter: everyRow, sort: { by: 'place', descending: false }, active: null, chosen: new Set(), editing: null, asked: null, linking: null }
export const registerStore = createStore<RegisterShown>(() => start)

export function resetRegister(): void {
  registerStore.setState(start)
}

export function changeFilter(change: Partial<RegisterFilter>): void {
  registerStore.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}

/** Takes a target to link an outcome to by hand: the list shows all outcomes until one is linked or it is given up. */
export function takeForLink({ id, document, what, quote }: Pick<TargetRow, 'id' | 'document' | 'what' | 'quote'>): void {
  registerStore.setState(({ way, filter, linking }) => ({
    linking: { id, document, words: what || quote, way: linking?.way ?? way, filter: linking?.filter ?? filter },
    way: 'table', filter: { ...everyRow, kind: 'outcome' }, chosen: new Set(), editing: null,
  }))
}

/** Back to the target that was taken, among what was listed with it. */
export function endLinking(): void {
  registerStore.setState(({ linking }) => (linking ? { linking: null, way: linking.way, filter: linking.filter, active: linking.id, chosen: new Set() } : {}))
}

/** Goes to the register, to the row that stands at a place of a text. */
export function showInRegister(asked: NonNullable<RegisterShown['asked']>): void {
  registerStore.setState({ asked, filter: everyRow, way: 'table', active: null, linking: null })
  showRoom('targets')
}

/** Goes to the rows of a document whose quotes were not found with certainty in the text of now; of all documents where none is given. */
export function showWaitingRows(document?: string): void {
  registerStore.setState({ filter: { ...everyRow, said: 'waiting', documents: document === undefined ? [] : [document] }, way: 'table', active: null, asked: null, linking: null })
  showRoom('targets')
}
