import type { MessageLanguage } from './messages/catalogues.ts'
import { sortByName } from './order/name-order.ts'
import { orderThemes, themePaths, withDescendants } from './themes.ts'

/** What the tree needs to know of a set of documents. */
export type SetNode = { readonly id: string; readonly parent: string | null; readonly name: string }

/** The same tree as the codebook's, siblings in their order here. */
function nodesOf(rows: readonly SetNode[]) {
  return rows.map(({ id, parent, name }, index) => ({ id, parent, name, position: String(index).padStart(6, '0') }))
}

/** All sets, those that lie in one after it, siblings by name as they stand in a language. */
export function orderSets<T extends SetNode>(rows: readonly T[], language: MessageLanguage): T[] {
  const rowById = new Map(rows.map(row => [row.id, row]))
  return orderThemes(nodesOf(sortByName(rows, ({ name }) => name, language))).flatMap(({ id }) => rowById.get(id) ?? [])
}

/** Names from the top down, by set id. */
export const setPaths = (rows: readonly SetNode[]): Map<string, readonly string[]> => themePaths(nodesOf(rows))

/** These sets and all that lie in them. */
export const setsWithin = (rows: readonly SetNode[], chosen: Iterable<string>): Set<string> => withDescendants(nodesOf(rows), chosen)
