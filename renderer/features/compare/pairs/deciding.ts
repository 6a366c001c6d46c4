import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { announce } from '../../../pane/pane-state.ts'
import { isWritable } from '../../../pane/tagging/actions.ts'
import type { Engine } from '../../../client/engine.ts'
import type { Say } from '../../../state/language.ts'
import { notifyDone, notifyProblem, notifyReadOnly } from '../../../state/notices.ts'
import { settingsStore } from '../../../state/settings.ts'
import { besideStore } from '../beside-memory.ts'
import { clauseHere, nameOfClause } from './here.ts'
import { currentPair, type Between } from './moves.ts'
import { otherSide, type NumberedPair, type Side } from './pair-index.ts'

/** What a person can say of a pair; `suggested`: nothing any longer. */
export type Word = 'confirmed' | 'rejected' | 'suggested'

const documentOf = (handle: PaneHandle | null) => handle?.reading()?.document
const inUse = ({ handles, side }: Between) => handles[side]

/** Gives the focus back to the text in use: the buttons with which something was said of a pair are gone then, and others stand there. */
export function readOn(between: Between): void {
  const focus = document.activeElement
  if (focus === document.body || focus?.closest('[data-keys="tools"]')) inUse(between)?.text()?.focus()
}

/** Says something of the pair where one is; saying the same again, or where there is none, changes nothing. */
export function decideHere(between: Between, word: Word, say: Say): Promise<void> {
  const pair = currentPair(between)
  const handle = inUse(between)
  if (!handle) return Promise.resolve()
  if (!pair) {
    announce(handle.pane, say('pairs.noPartner'))
    return Promise.resolve()
  }
  return decide(between, pair, word, say)
}

/** Says something of a pair, as one step to undo. What others said of it stays beside that. */
export async function decide(between: Between, pair: NumberedPair, word: Word, say: Say): Promise<void> {
  const handle = inUse(between)
  const [left, right] = [documentOf(between.handles.left), documentOf(between.handles.right)]
  if (!handle || !left || !right) return
  if (!isWritable()) return notifyReadOnly()
  const { engine } = handle
  await handle.inTurn(async () => {
    const own = pair.decisions.filter(({ coder }) => coder === settingsStore.getState().coder)
    if (word !== 'suggested') await put(engine, left, right, pair, word)
    else if (own.length > 0) await engine.alignments.remove({ decisions: own.map(({ id }) => id) })
    // What only others said can't be taken back for them, but it can be held against them.
    else if (pair.decisions.length > 0) await put(engine, left, right, pair, 'rejected')
    readOn(between)
    announce(handle.pane, say('pairs.decided', { number: pair.number, status: say(`pairs.status.${word === 'suggested' && pair.decisions.length > own.length ? 'rejected' : word}`) }))
  })
}

const put = (engine: Engine, left: string, right: string, pair: NumberedPair, status: 'confirmed' | 'rejected') =>
  engine.alignments.decide({ left, right, status, pairs: [{ left: pair.left.id, right: pair.right.id, score: pair.score }] })

/** Links by hand: first a clause of one text is taken, then, in the other text, the one that it belongs to. */
export async function linkHere(between: Between, say: Say): Promise<void> {
  const handle = inUse(between)
  const clause = clauseHere(handle)
  const { linking } = besideStore.getState()
  if (!handle) return
  if (!isWritable()) return notifyReadOnly()
  if (!clause) return announce(handle.pane, say('pairs.link.nowhere'))
  const other = between.handles[otherSide(between.side)]
  if (!linking || linking.document !== documentOf(other)) {
    // Taken again, it is given up.
    const isSame = linking?.clause === clause.id
    besideStore.setState({ linking: isSame ? null : { document: documentOf(handle) ?? '', clause: clause.id } })
    return announce(handle.pane, say(isSame ? 'pairs.link.givenUp' : 'pairs.link.taken', { name: nameOfClause(handle, clause.id) }))
  }
  await linkTaken(between, otherSide(between.side), clause.id, say)
}

/** Links the clause that was taken on one side with one of the other side. */
export async function linkTaken(between: Between, side: Side, clause: string, say: Say): Promise<void> {
  const { linking } = besideStore.getState()
  if (!linking) return
  besideStore.setState({ linking: null })
  const ids = side === 'left' ? { left: linking.clause, right: clause } : { left: clause, right: linking.clause }
  const known = between.index.candidates.find(({ left, right }) => left === ids.left && right === ids.right)
  await linkBoth(between, { ...ids, score: known?.score ?? 0 }, say)
}

/** Links two clauses, as one step to undo. */
export async function linkBoth(between: Between, { left: one, right: two, score }: { readonly left: string; readonly right: string; readonly score: number }, say: Say): Promise<void> {
  const handle = inUse(between)
  const [left, right] = [documentOf(between.handles.left), documentOf(between.handles.right)]
  if (!handle || !left || !right) return
  if (!isWritable()) return notifyReadOnly()
  const ids = { left: one, right: two }
  await handle.inTurn(async () => {
    await handle.engine.alignments.decide({ left, right, status: 'linked', pairs: [{ ...ids, score }] })
    readOn(between)
    announce(handle.pane, say('pairs.link.done', { left: nameOfClause(between.handles.left, ids.left), right: nameOfClause(between.handles.right, ids.right) }))
  })
}

/** Records of the clause where one is that the other text has none like it: a finding, not only something that was not found. */
export async function recordOnlyHere(between: Between, say: Say): Promise<void> {
  const handle = inUse(between)
  const clause = clauseHere(handle)
  const [document, other] = [documentOf(handle), documentOf(between.handles[otherSide(between.side)])]
  if (!handle || !document || !other) return
  if (!isWritable()) return notifyReadOnly()
  const single = between.index.single[between.side].find(({ id }) => id === clause?.id)
  if (!single) return announce(handle.pane, say('pairs.only.hasPartner'))
  const own = single.decisions.filter(({ coder }) => coder === settingsStore.getState().coder)
  try {
    if (own.length > 0) await handle.engine.alignments.remove({ decisions: own.map(({ id }) => id) })
    else await handle.engine.alignments.recordOnly({ document, other, clauses: [single.id] })
    notifyDone(own.length > 0 ? 'pairs.only.taken' : 'pairs.only.recorded', { name: nameOfClause(handle, single.id) }, true)
  } catch (error) {
    notifyProblem(error)
  }
}
