import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { useStore } from 'zustand'
import type { Hit } from '#contract/search.ts'
import { pressedIn, useRowList } from '../../../pane/excerpts/use-row-list.ts'
import { useEngine } from '../../../state/connection.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { goTo } from '../../../state/view.ts'
import { findStore } from '../find-memory.ts'
import { useHitCommands } from './hit-commands.ts'
import type { HitLine } from './hit-lines.ts'
import { starHit } from './tagging.ts'

const heights = { document: 34, hit: 32 }

/** The list of hits as rows, and what keys, the mouse and commands do with a hit: open its place, tag it, give it a star. */
/** @param headHeight of what stands fast above the rows, px */
export function useHitList(lines: readonly HitLine[], headHeight: number) {
  const engine = useEngine()
  const active = useStore(findStore, finding => finding.active)
  const [tagging, setTagging] = useState<Hit | null>(null)
  /** The row of the hit that is being tagged. */
  const tagged = useRef<HTMLElement>(null)
  const hitAt = (index: number) => {
    const line = lines[index]
    return line?.kind === 'hit' ? line.hit : undefined
  }
  const open = (index: number) => {
    const hit = hitAt(index)
    activate(index)
    if (hit) goTo({ document: hit.document, start: hit.start, end: hit.end })
  }
  const list = useRowList({
    headHeight, count: lines.length, active, onOpen: open, onActive: activate,
    rowHeight: index => heights[lines[index]?.kind ?? 'hit'],
    isPassed: index => lines[index]?.kind === 'document',
  })
  const tag = (index: number) => {
    tagged.current = document.getElementById(list.rowId(index))
    activate(index)
    setTagging(hitAt(index) ?? null)
  }
  const star = async (index: number) => {
    const hit = hitAt(index)
    activate(index)
    if (hit) await starHit(engine, hit).catch(notifyProblem)
  }
  const hearClick = (event: MouseEvent) => {
    const pressed = pressedIn(event)
    if (!pressed || !hitAt(pressed.index)) return
    if (pressed.deed === 'tag') tag(pressed.index)
    else if (pressed.deed === 'star') void star(pressed.index)
    else open(pressed.index)
  }
  useHitCommands({ tag: () => tag(active), star: () => star(active), open: () => open(active), isThere: () => hitAt(active) !== undefined })
  useEffect(() => {
    if (findStore.getState().active >= 0) list.root.current?.focus()
  }, [list.root])
  return { list, active, hearClick, tagging, tagged, endTagging: () => setTagging(null), tag, open }
}

function activate(index: number): void {
  findStore.setState({ active: index })
}
