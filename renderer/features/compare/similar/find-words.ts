import { showRoom, viewStore } from '../../../state/view.ts'

/** Opens Find with these terms: each as it is written, several as any of them. */
export function findWords(terms: readonly string[]): void {
  viewStore.setState({ searchQuery: queryOf(terms) })
  showRoom('search')
}

/** Terms as a query: several words stand in quotes, and what reads the same stands there once. */
export function queryOf(terms: readonly string[]): string {
  const unlike = terms.filter((term, at) => terms.findIndex(other => other.toLowerCase() === term.toLowerCase()) === at)
  return unlike.map(term => (/\s|-/.test(term) ? `"${term.replaceAll('"', '')}"` : term)).join(' OR ')
}
