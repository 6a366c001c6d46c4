import { useMemo } from 'react'
import { mostLines, type PlaceLine } from '#contract/coding/autocode.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import type { FoundRow, PlaceRow } from './found-rows.ts'

/** The grid on which a window of lines begins: those in sight lie well inside. */
const step = 50

/** The lines of the places around those in sight, by their numbers. A version's text never changes; only corrected clauses cite it otherwise. */
export function useLines(rows: readonly FoundRow[], firstInSight: number): (at: number) => PlaceLine | undefined {
  const places = useMemo(() => rows.filter((row): row is PlaceRow => row.kind === 'place'), [rows])
  const from = Math.max(0, Math.floor(firstInSight / step) * step - step)
  const asked = places.slice(from, from + mostLines)
  const key = `${from} ${asked[0]?.version} ${asked[0]?.start} ${asked.at(-1)?.version} ${asked.at(-1)?.end} ${places.length}`
  const { value } = useAnswer(key, ['clause_correction', 'document'], async (engine, signal) => ({
    from,
    lines: asked.length > 0 ? await engine.autocode.lines({ places: asked.map(({ version, start, end }) => ({ version, start, end })) }, { signal }) : [],
  }))
  return at => (value ? value.lines[at - value.from] : undefined)
}
