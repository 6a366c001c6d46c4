import { useMemo } from 'react'
import type { ExcerptFilter, Relation } from '#contract/coding/excerpts.ts'
import { useSay } from '../../../state/language.ts'
import { useThemeLooks } from '../../reading.ts'

export type SayAsked = {
  /** `in the same clause as another excerpt of Money`. */
  relation(relation: Relation): string
  /** What a filter asks of themes and of what stands near, as a sentence; '' where it asks nothing that the bar does not tell. */
  sentence(filter: ExcerptFilter): string
}

/** Puts what is asked into words. */
export function useSayAsked(): SayAsked {
  const say = useSay()
  const looks = useThemeLooks()
  return useMemo(() => {
    const nameOf = (id: string) => looks.get(id)?.name ?? say('excerpts.filter.gone')
    const joined = (ids: readonly string[], how: 'or' | 'and'): string => {
      const names = ids.map(id => say('excerpts.asked.name', { name: nameOf(id) }))
      const [last = '', ...others] = names.toReversed()
      return others.length === 0 ? last : say(`excerpts.asked.${how}`, { first: others.toReversed().join(say('ui.between')), last })
    }
    const relation = ({ themes, how, within, orItself, none }: Relation) => {
      const words = say(`excerpts.asked.${how}`, { names: joined(themes, 'or'), within, other: orItself ? 'no' : 'yes' })
      return none ? say('excerpts.asked.not', { words }) : words
    }
    const sentence = (filter: ExcerptFilter) => {
      const { themes, allOf, noneOf, near } = filter
      if (allOf.length + noneOf.length + near.length === 0 && themes.length < 2) return ''
      const parts = [
        themes.length > 0 ? say('excerpts.asked.with', { names: joined(themes, 'or') }) : '',
        allOf.length > 0 ? say('excerpts.asked.with', { names: joined(allOf, 'and') }) : '',
        noneOf.length > 0 ? say('excerpts.asked.without', { names: joined(noneOf, 'or') }) : '',
        ...near.map(relation),
      ]
      return say('excerpts.asked', { parts: parts.filter(Boolean).join(say('excerpts.asked.then')) })
    }
    return { relation, sentence }
  }, [say, looks])
}
