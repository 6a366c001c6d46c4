import type { Similarity } from '#contract/comparing/similarity.ts'
import { readTable } from '#domain/comparing/similarity.ts'
import type { MatrixPlan, MatrixRow } from '../matrix/matrix-rows.ts'

export type SimilarityGrid = { readonly rows: readonly MatrixRow[]; readonly columns: readonly MatrixPlan[] }

/** Thousandths as whole percent: by words, two plans are not alike to a tenth of one. What is there at all is one at least. */
export const percentOf = (thousandths: number | null) => (thousandths ? Math.max(1, Math.round(thousandths / 10)) : 0)

/** Numbers of a line that are looked up when they are asked for: a thousand plans have half a million, of which a screen shows some hundred. */
class Looked extends Map<string, number> {
  readonly #look: (id: string) => number | undefined
  constructor(look: (id: string) => number | undefined) {
    super()
    this.#look = look
  }
  override get(id: string): number | undefined {
    return this.#look(id)
  }
}

/** Plans × plans as lines and columns of a grid, both in the same order; numbers are percent, totals the mean over the other plans. */
export function similarityGrid({ documents, rows }: Similarity, sort: 'arrival' | 'most'): SimilarityGrid {
  const table = readTable(rows)
  const places = documents.map((plan, at) => ({ plan, at }))
  const sorted = sort === 'most' ? places.toSorted((one, other) => (other.plan.mean ?? -1) - (one.plan.mean ?? -1)) : places
  const placeById = new Map(places.map(({ plan, at }) => [plan.id, at]))
  return {
    rows: sorted.map(({ plan: { id, shortTitle, mean }, at }) => {
      const valueOf = (other: string) => {
        const place = placeById.get(other)
        return place === undefined || place === at ? undefined : percentOf(table.of(at, place))
      }
      // A cell acts where there is anything in common.
      const counts = new Looked(other => ((valueOf(other) ?? 0) > 0 ? 1 : 0))
      return { id, name: shortTitle, color: null, depth: 0, hasChildren: false, isOpen: false, total: mean ? 1 : 0, countByPlan: counts, measured: { total: percentOf(mean), valueByPlan: new Looked(valueOf) } }
    }),
    columns: sorted.map(({ plan: { id, title, shortTitle, mean } }) => ({ id, title, shortTitle, highlights: mean ? 1 : 0, value: percentOf(mean) })),
  }
}
