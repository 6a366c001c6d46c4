import { useMemo } from 'react'
import { useAnswer } from '../../state/asking/answers.ts'

/** How many highlights carry a theme or one below it, each highlight once; by theme id. */
export type CountsWithin = ReadonlyMap<string, number>

export function useCountsWithin(): CountsWithin {
  const { value } = useAnswer('counts', ['annotation', 'annotation_theme', 'theme', 'document'], (engine, signal) =>
    engine.compare.matrix({ withChildren: true, boilerplate: true }, { signal }),
  )
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { theme, count } of value?.cells ?? []) counts.set(theme, (counts.get(theme) ?? 0) + count)
    return counts
  }, [value])
}
