import { firstWords } from '#domain/text/first-words.ts'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { announce, clear } from '../../../pane/pane-state.ts'
import { clauseSpan } from '../../../pane/tagging/actions.ts'
import type { Say } from '../../../state/language.ts'
import { clauseHere, nameOfClause, placeHere } from './here.ts'
import { otherSide, pairHere, samePair, stepFrom, type NumberedPair, type PairIndex, type Side } from './pair-index.ts'

/** Two neighbouring texts and what was found between them. */
export type Between = {
  readonly handles: Readonly<Record<Side, PaneHandle | null>>
  readonly index: PairIndex
  /** The pairs that are shown, in the order of the left text. */
  readonly pairs: readonly NumberedPair[]
  /** The side that the keys act on. */
  readonly side: Side
}

const sides: readonly Side[] = ['left', 'right']
/** So many words of each clause are read out. */
const spokenWords = 10

/** The pair where one is now. */
export function currentPair({ handles, index, side }: Between): NumberedPair | null {
  return pairHere(index, { left: clauseHere(handles.left)?.id ?? null, right: clauseHere(handles.right)?.id ?? null }, side)
}

/** Puts the cursor on a clause and brings it to where one reads. */
export function goToClause(handle: PaneHandle | null, id: string): void {
  const reading = handle?.reading()
  const at = reading?.clauses.findIndex(clause => clause.id === id) ?? -1
  const span = reading && at >= 0 ? clauseSpan(reading, at, at) : null
  if (!handle || !reading || !span) return
  clear(handle.pane)
  handle.pane.setState({ cursor: { from: at, to: at } })
  handle.text()?.reveal(span, 'third')
}

/** Shows both clauses of a pair at one height, and says what it is. */
export function goToPair(between: Between, pair: NumberedPair, say: Say): void {
  for (const side of sides) goToClause(between.handles[side], pair[side].id)
  const handle = between.handles[between.side]
  if (handle) announce(handle.pane, describePair(between, pair, say))
}

/** Goes to the next or previous pair that is shown, round the ends. */
export function stepPair(between: Between, direction: 1 | -1, say: Say): void {
  const { pairs, side, handles } = between
  const current = currentPair(between)
  const at = pairs.findIndex(pair => samePair(pair, current))
  const places = pairs.map(pair => ({ pair, start: pair[side].start })).toSorted((a, b) => a.start - b.start)
  const next = at >= 0 ? pairs[(at + direction + pairs.length) % pairs.length] : stepFrom(places, placeHere(handles[side]), direction)?.pair
  const handle = handles[side]
  if (next) goToPair(between, next, say)
  else if (handle) announce(handle.pane, say('pairs.none'))
}

/** Goes to the next or previous clause of the text in use that has no partner. */
export function stepUnmatched(between: Between, direction: 1 | -1, say: Say): void {
  const { index, side, handles } = between
  const handle = handles[side]
  const next = stepFrom(index.only[side], placeHere(handle), direction)
  if (!handle) return
  if (!next) return announce(handle.pane, say('pairs.only.none'))
  goToClause(handle, next.id)
  const number = index.only[side].indexOf(next) + 1
  announce(handle.pane, say('pairs.only.announce', { number, count: index.only[side].length, name: nameOfClause(handle, next.id), words: wordsOf(handle, next) }))
}

/** Goes to the partner of the clause where one is, in the other text, with the keys. Answers whether it has one. */
export function jumpAcross(between: Between, say: Say): boolean {
  const pair = currentPair(between)
  const own = between.handles[between.side]
  if (!pair) {
    if (own) announce(own.pane, say('pairs.noPartner'))
    return false
  }
  const side = otherSide(between.side)
  goToPair({ ...between, side }, pair, say)
  between.handles[side]?.text()?.focus()
  return true
}

function describePair({ handles, index }: Between, pair: NumberedPair, say: Say): string {
  return say('pairs.announce', {
    number: pair.number, count: index.pairs.length, status: say(`pairs.status.${pair.status}`), score: pair.score,
    left: `${nameOfClause(handles.left, pair.left.id)} ${wordsOf(handles.left, pair.left)}`.trim(),
    right: `${nameOfClause(handles.right, pair.right.id)} ${wordsOf(handles.right, pair.right)}`.trim(),
  })
}

function wordsOf(handle: PaneHandle | null, { start, textEnd }: { readonly start: number; readonly textEnd: number }): string {
  return firstWords(handle?.reading()?.text.slice(start, textEnd) ?? '', spokenWords)
}
