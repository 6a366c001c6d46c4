import type { GlossaryRow, TermPair } from '#contract/comparing/glossary.ts'
import { pairsOfConcept } from '#domain/likeness/glossary.ts'
import type { Comparing, TermSource } from '../../../state/rooms/comparing.ts'
import { termSources } from '../../../state/rooms/comparing.ts'

type Known = { readonly pairs: readonly GlossaryRow[]; readonly bundled: readonly Parameters<typeof pairsOfConcept>[0][] }
/** A pair of terms as a line of the window. `id` is made of both terms. */
export type TermLine = TermPair & { readonly id: string; readonly source: TermSource; readonly documents: readonly string[]; readonly coder: string }
export type TermSort = { readonly column: 'term' | 'sameAs' | 'source'; readonly direction: 'ascending' | 'descending' }

const idOf = ({ term, sameAs }: TermPair) => `${term}\n${sameAs}`.toLowerCase()

/** All pairs: what people say, what plans give, what the program brings along; a bundled pair of which somebody said something is told once. */
export function termLines({ pairs, bundled }: Known): readonly TermLine[] {
  const said = pairs.map((pair): TermLine => ({ ...pair, id: idOf(pair) }))
  const ids = new Set(said.map(({ id }) => id))
  const others = bundled.flatMap(pairsOfConcept).map((pair): TermLine => ({ ...pair, id: idOf(pair), source: 'bundled', documents: [], coder: '' }))
  return [...said, ...others.filter(({ id }) => !ids.has(id))]
}

/** Those with the searched words in either term, from where they are wanted. */
export function fittingLines(lines: readonly TermLine[], { text, source }: Comparing['glossary']): readonly TermLine[] {
  const words = text.trim().toLowerCase().split(/\s+/u).filter(word => word !== '')
  return lines.filter(line => (source === 'all' || line.source === source) && words.every(word => line.id.includes(word)))
}

/** In another order; those alike in it stay as they were. */
export function sortLines(lines: readonly TermLine[], { column, direction }: TermSort, language: string): readonly TermLine[] {
  const way = direction === 'ascending' ? 1 : -1
  const { compare } = new Intl.Collator(language)
  return lines.toSorted((one, other) => way * (column === 'source' ? termSources.indexOf(one.source) - termSources.indexOf(other.source) : compare(one[column], other[column])))
}

/** What can be done with chosen lines: what a person said is forgotten, what comes by itself is left out. */
export const forgettable = (lines: readonly TermLine[]) => lines.filter(({ source }) => source === 'own' || source === 'leftOut')
export const leavable = (lines: readonly TermLine[]) => lines.filter(({ source }) => source === 'found' || source === 'bundled')
