import { useCallback, useEffect, useRef } from 'react'
import { excerptListStore } from '../../pane/excerpts/excerpt-list.ts'
import { useClient } from '../../state/connection.ts'
import { notifyProblem } from '../../state/notices.ts'
import type { ExcerptWindow } from './excerpt-window.ts'
import { idsBetween, toggled, type Choosing } from './selecting.ts'

export type Chooser = {
  /** Makes a row the active one and chooses it. */
  readonly choose: (index: number, how: Choosing) => void
  readonly chooseAll: () => void
  /** The chosen excerpts that are still in the list, in its order. */
  readonly chosenIds: () => Promise<string[]>
}

/**
 * Choosing in a list of which only a part is here: rows by their place, ids from the engine where they are not on the screen. What
 * leaves the list (deleted, retagged out of the filter) is no longer chosen.
 */
export function useChoosing(shown: ExcerptWindow): Chooser {
  const { engine, on } = useClient()
  const latest = useRef(shown)
  latest.current = shown
  /** Where a range begins. */
  const anchor = useRef(-1)
  const turn = useRef(0)

  const idsNow = useCallback(() => {
    const { filter, order } = excerptListStore.getState()
    return engine.excerpts.ids({ filter, order })
  }, [engine])

  const choose = useCallback(
    (index: number, how: Choosing) => {
      const mine = ++turn.current
      const put = (chosen: ReadonlySet<string>) => mine === turn.current && excerptListStore.setState({ chosen })
      const { chosen, active } = excerptListStore.getState()
      const from = anchor.current >= 0 ? anchor.current : Math.max(active, 0)
      excerptListStore.setState({ active: index })
      if (how !== 'range') anchor.current = index
      const known = how === 'range' ? undefined : latest.current.rowAt(index)?.id
      if (known !== undefined) return void put(how === 'toggle' ? toggled(chosen, known) : new Set([known]))
      idsNow().then(ids => {
        const id = ids[index]
        if (how === 'range') put(new Set(idsBetween(ids, from, index)))
        else if (id !== undefined) put(how === 'toggle' ? toggled(chosen, id) : new Set([id]))
      }, notifyProblem)
    },
    [idsNow],
  )

  const chooseAll = useCallback(() => {
    const mine = ++turn.current
    idsNow().then(ids => mine === turn.current && excerptListStore.setState({ chosen: new Set(ids) }), notifyProblem)
  }, [idsNow])

  const chosenIds = useCallback(async () => {
    const { chosen } = excerptListStore.getState()
    return (await idsNow()).filter(id => chosen.has(id))
  }, [idsNow])

  useEffect(() => {
    const drop = () => {
      if (excerptListStore.getState().chosen.size === 0) return
      idsNow().then(ids => {
        const { chosen } = excerptListStore.getState()
        const left = ids.filter(id => chosen.has(id))
        if (left.length < chosen.size) excerptListStore.setState({ chosen: new Set(left) })
      }, notifyProblem)
    }
    return on('changed', drop)
  }, [on, idsNow])

  return { choose, chooseAll, chosenIds }
}
