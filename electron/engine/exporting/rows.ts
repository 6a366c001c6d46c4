/** What one place of a row may hold. Null is an empty place; a number is written as a number, never as text. */
export type Cell = string | number | boolean | null

/** Rows made one at a time, as they are taken: a long list that is made in one go keeps others waiting and lies in memory beside the file. */
export function* rowByRow<From, Row>(list: Iterable<From>, rowOf: (item: From) => Row): Generator<Row, void> {
  for (const item of list) yield rowOf(item)
}
