import { useEffect, useRef } from 'react'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { registerCommands, type Command } from '../../../state/commands.ts'
import { useEngine } from '../../../state/connection.ts'
import { notifyProblem } from '../../../state/notices.ts'
import type { Span } from '../../../text/blocks.ts'
import { isEmpty, moveEdge, spanOf } from '../../../text/selection.ts'
import { neighbourOf, reviewStore, type Deed } from './review-memory.ts'
import type { Waiting } from './waiting.ts'

const reviewKeys = { accept: 'Enter', leave: 'Delete', next: 'j', previous: 'k', nextClause: 'Shift+J', previousClause: 'Shift+K', nextPlace: 'n', previousPlace: 'p' } as const

export type Reviewed = {
  readonly row: Waiting
  /** All of the list, in its order. */
  readonly ids: readonly string[]
  readonly span: Span | null
  /** Whether the span is a person's own and not one that is offered. */
  readonly isOwn: boolean
  /** Whether the place one looks at is the one that is proposed; others are only offered. */
  readonly isProposal: boolean
  readonly pane: PaneHandle | null
  /** Goes to the next or previous place that is offered; null when there are not several. */
  readonly step: ((direction: 1 | -1) => void) | null
  readonly isWritable: boolean
}

/** What can be done with what one is at, as commands with their keys while the room is on the screen. */
export function useReviewCommands(reviewed: Reviewed): { readonly accept: () => Promise<void>; readonly leave: () => Promise<void> } {
  const engine = useEngine()
  const latest = useRef(reviewed)
  latest.current = reviewed
  const isBusy = useRef(false)

  /** Does one thing after the other: a key that is held down settles one of them, not the next one unseen. */
  const once = async ({ id, kind }: Waiting, deed: Deed, act: () => Promise<unknown>) => {
    if (isBusy.current || !latest.current.isWritable) return
    isBusy.current = true
    const next = neighbourOf(latest.current.ids, id)
    try {
      await act()
      reviewStore.setState(({ deeds }) => ({ at: next, deeds: new Map(deeds).set(id, deed), last: { id, kind, deed } }))
    } catch (error) {
      notifyProblem(error)
    } finally {
      isBusy.current = false
    }
  }
  const deeds = useRef({
    accept: async () => {
      const { row, span, isOwn, isProposal } = latest.current
      const { id } = row
      const settle = ({ start, end }: Span): Promise<unknown> =>
        row.kind === 'highlight' ? engine.annotations.settle({ annotation: id, start, end }) : engine.documents.settleCorrection({ correction: id, start, end })
      if (span) await once(row, isOwn ? 'adjusted' : isProposal ? 'accepted' : 'chosen', () => settle(span))
    },
    leave: async () => {
      const { row } = latest.current
      const leave = (): Promise<unknown> =>
        row.kind === 'highlight' ? engine.annotations.leave({ annotations: [row.id] }) : engine.documents.leaveCorrections({ corrections: [row.id] })
      await once(row, 'left', leave)
    },
  })
  useEffect(() => registerCommands(reviewCommands(() => latest.current, deeds.current)), [])
  return deeds.current
}

type Deeds = { readonly accept: () => Promise<void>; readonly leave: () => Promise<void> }

/** @param now what is reviewed; null while the room is not on the screen: names and keys then still stand on the shortcuts page */
export function reviewCommands(now: () => Reviewed | null, { accept, leave }: Deeds = { accept: async () => {}, leave: async () => {} }): Command[] {
  const group = 'versions.review.group'
  const canWrite = () => now()?.isWritable ?? false
  const go = (direction: 1 | -1) => () => {
    const { ids, row } = now() ?? {}
    const at = ids && row ? ids[ids.indexOf(row.id) + direction] : undefined
    if (at !== undefined) reviewStore.setState({ at })
  }
  const text = { group, scope: 'text' } as const
  const hasPlaces = () => Boolean(now()?.step)
  const edge = (which: 'start' | 'end', direction: 1 | -1) => () => moveSelectedEdge(now(), which, direction)
  const hasSpan = () => canWrite() && Boolean(now()?.span)
  return [
    { id: 'review.accept', title: 'versions.review.accept', keys: reviewKeys.accept, enabled: hasSpan, run: accept, ...text },
    { id: 'review.leave', title: 'versions.review.leave', keys: reviewKeys.leave, enabled: canWrite, run: leave, ...text },
    { id: 'review.next', title: 'versions.review.next', keys: reviewKeys.next, run: go(1), ...text },
    { id: 'review.previous', title: 'versions.review.previous', keys: reviewKeys.previous, run: go(-1), ...text },
    { id: 'review.nextPlace', title: 'versions.review.nextPlace', keys: reviewKeys.nextPlace, enabled: hasPlaces, run: () => now()?.step?.(1), ...text },
    { id: 'review.previousPlace', title: 'versions.review.previousPlace', keys: reviewKeys.previousPlace, enabled: hasPlaces, run: () => now()?.step?.(-1), ...text },
    { id: 'review.nextClause', title: 'versions.review.nextClause', keys: reviewKeys.nextClause, enabled: canWrite, run: () => selectClause(now(), 1), ...text },
    { id: 'review.previousClause', title: 'versions.review.previousClause', keys: reviewKeys.previousClause, enabled: canWrite, run: () => selectClause(now(), -1), ...text },
    { id: 'review.endLater', title: 'versions.review.endLater', keys: 'Alt+Shift+ArrowRight', enabled: hasSpan, run: edge('end', 1), ...text },
    { id: 'review.endEarlier', title: 'versions.review.endEarlier', keys: 'Alt+Shift+ArrowLeft', enabled: hasSpan, run: edge('end', -1), ...text },
    { id: 'review.startEarlier', title: 'versions.review.startEarlier', keys: 'Alt+Shift+ArrowUp', enabled: hasSpan, run: edge('start', -1), ...text },
    { id: 'review.startLater', title: 'versions.review.startLater', keys: 'Alt+Shift+ArrowDown', enabled: hasSpan, run: edge('start', 1), ...text },
  ]
}

/** Moves an end of what would be taken by a word. */
function moveSelectedEdge(reviewed: Reviewed | null, edge: 'start' | 'end', direction: 1 | -1): void {
  const { pane, span } = reviewed ?? {}
  const reading = pane?.reading()
  if (!pane || !reading || !span) return
  const { selection } = pane.pane.getState()
  const from = selection && !isEmpty(selection) ? spanOf(selection) : span
  const { start, end } = moveEdge(reading.text, from, edge, 'word', direction, reading.language)
  pane.pane.setState({ selection: { anchor: start, focus: end } })
  pane.text()?.reveal(edge === 'start' ? { start, end: start } : { start: end, end })
}

/** Selects a clause's own text: the one after or before what would be taken, where that is nothing the first one in sight. */
function selectClause(reviewed: Reviewed | null, direction: 1 | -1): void {
  const { pane, span } = reviewed ?? {}
  const reading = pane?.reading()
  if (!pane || !reading) return
  const clauses = reading.clauses.filter(({ start, textEnd }) => reading.text.slice(start, textEnd).trim() !== '')
  const { place } = pane.pane.getState()
  const at = span ? clauses.findLastIndex(({ start }) => start <= span.start) + direction : clauses.findIndex(({ textEnd }) => textEnd > place)
  const clause = clauses[at]
  if (!clause) return
  const { start, textEnd: end } = clause
  pane.pane.setState({ selection: { anchor: start, focus: end } })
  pane.text()?.reveal({ start, end })
}
