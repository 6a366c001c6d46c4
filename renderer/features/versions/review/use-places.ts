import { useEffect, useMemo, useState } from 'react'
import { findCandidates, type Place } from '#domain/anchor/candidate-places.ts'
import { type SimilarPlace, similarPlaces } from '#domain/anchor/similar-places.ts'
import { afterPaint } from '../../../state/after-paint.ts'
import type { Waiting } from './waiting.ts'

export type Places = {
  readonly places: readonly Place[]
  /** Which of them one looks at; -1 for none. */
  readonly at: number
  /** Whether that is the proposal, and not one that a person stepped to. */
  readonly isProposal: boolean
  /** Goes to the next or previous one; null where there is no other. */
  readonly step: ((direction: 1 | -1) => void) | null
}

/**
 * The places that are offered, and which of them one looks at: the proposal at first. Without a proposal it is none, so
 * that nothing is taken that a person has not looked at.
 */
export function usePlaces(text: string | null, row: Waiting): Places {
  const similar = useSimilar(text, row)
  const { places, proposal } = useMemo(() => (text === null ? { places: [], proposal: -1 } : findCandidates(text, row, similar)), [text, row, similar])
  // By its offset: places that are found later must not change which one is looked at.
  const [chosen, setChosen] = useState<{ readonly id: string; readonly start: number } | null>(null)
  const mine = chosen?.id === row.id ? places.findIndex(({ start }) => start === chosen.start) : -1
  const at = mine >= 0 ? mine : proposal
  const step = (direction: 1 | -1) => {
    const next = places[at < 0 ? (direction > 0 ? 0 : places.length - 1) : (at + direction + places.length) % places.length]
    if (next) setChosen({ id: row.id, start: next.start })
  }
  return { places, at, isProposal: at === proposal, step: places.length > (at < 0 ? 0 : 1) ? step : null }
}

const none: readonly SimilarPlace[] = []

/** Places with altered words. In a long text they take a moment, so they come when the rest is painted. */
function useSimilar(text: string | null, { id, exact, document }: Waiting): readonly SimilarPlace[] {
  const [found, setFound] = useState<{ readonly key: string; readonly places: readonly SimilarPlace[] } | null>(null)
  const key = `${document} ${id} ${text?.length ?? 0}`
  useEffect(() => {
    if (text === null) return undefined
    let isWanted = true
    void afterPaint().then(() => {
      if (isWanted) setFound({ key, places: similarPlaces(text, exact) })
    })
    return () => {
      isWanted = false
    }
  }, [text, exact, key])
  return found?.key === key ? found.places : none
}
