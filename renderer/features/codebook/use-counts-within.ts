import { useMemo } from 'react'
import { useAnswer } from '../../state/asking/answers.ts'

/** How many highlights carry a theme or one below it, each highlight once; by theme id. */
export type CountsWithin = ReadonlyMap<string, number>

export function useCountsWithin(): CountsWithin {
  const { value } = useAnswer('counts', ['annotation', 'annotation_theme', 'theme', 'document'], (engine, signal) => engine.themes.countsWithin({}, { signal }))
  return useMemo(() => new Map(value?.map(({ theme, count }) => [theme, count])), [value])
}
