import type { AnnotationRow } from '#contract/coding/annotations.ts'
import { firstWords } from '#domain/text/first-words.ts'
import { sentencesOf } from '#domain/words/sentences.ts'
import { whenWhole } from '../../state/asking/records.ts'
import type { Say } from '../../state/language.ts'
import { notifyDone } from '../../state/notices.ts'
import type { Span } from '../../text/blocks.ts'
import { isEmpty, spanOf } from '../../text/selection.ts'
import type { PaneHandle } from '../pane-handle.ts'
import { announce, pick } from '../pane-state.ts'
import { clauseIndexAt, type Reading } from '../reading.ts'
import { clauseSpan, newId, pickedRow, resizePicked } from '../tagging/actions.ts'
import { rowHere, rowsCovering } from './picking.ts'

/** So much of a highlight is read out when its shape changed, in words or Han characters. */
const spokenWords = 8
/** Clauses that the next highlight may be away to be merged by a key: what is farther is not meant. */
const farthestClauses = 1

/** The highlight that would be cut, and where: the picked one at the caret or at the moving end of the selection, else the shortest one there. */
export function cutHere(handle: PaneHandle): { readonly row: AnnotationRow; readonly at: number } | null {
  const { selection, caret } = handle.pane.getState()
  const at = selection && !isEmpty(selection) ? selection.focus : caret
  if (at === null) return null
  const picked = pickedRow(handle)
  const row = (picked ? [picked] : rowsCovering(handle, at)).find(({ start, end }) => start < at && at < end)
  return row ? { row, at } : null
}

/** Makes two highlights of one and picks the second, which is the one to be tagged otherwise. */
export function splitHere(handle: PaneHandle, say: Say): Promise<void> {
  return handle.inTurn(async () => {
    const cut = cutHere(handle)
    if (!cut) return announce(handle.pane, say('reader.announce.noCut'))
    const { first, second } = await handle.engine.annotations.split({ annotation: cut.row.id, at: cut.at, id: newId() })
    pick(handle.pane, second.id)
    handle.pane.setState({ caret: second.start })
    announce(handle.pane, say('reader.announce.split', { first: firstWords(first.exact, spokenWords), second: firstWords(second.exact, spokenWords) }))
  })
}

/**
 * Those that merging would make one, the one that stays first: all that the selection touches, or the highlight here with the next one, if that
 * begins in the same clause or the following one.
 */
export function mergeHere(handle: PaneHandle, wanted: (id: string) => boolean = () => true): readonly AnnotationRow[] {
  const reading = handle.reading()
  if (!reading) return []
  const rows = reading.index.sorted.filter(({ id }) => wanted(id))
  const { selection } = handle.pane.getState()
  if (selection && !isEmpty(selection)) {
    const { start, end } = spanOf(selection)
    return rows.filter(row => row.start < end && row.end > start)
  }
  const row = rowHere(handle)
  const next = row ? rows[rows.findIndex(({ id }) => id === row.id) + 1] : undefined
  if (!row || !next || next.id === row.id) return []
  return clauseIndexAt(reading, next.start) - clauseIndexAt(reading, row.end - 1) <= farthestClauses ? [row, next] : []
}

/** Makes them one, and says what came in between them and which values were not kept. */
export function mergeThese(handle: PaneHandle, say: Say, wanted?: (id: string) => boolean): Promise<void> {
  return handle.inTurn(async () => {
    const opened = handle.reading()
    if (opened?.isWhole === false) await whenWhole(opened.document)
    const rows = mergeHere(handle, wanted)
    if (rows.length < 2) return announce(handle.pane, say('reader.announce.noMerge'))
    const { annotation, taken, dropped } = await handle.engine.annotations.merge({ annotations: rows.map(({ id }) => id) })
    pick(handle.pane, annotation.id)
    const fields = dropped.length ? await handle.engine.fields.list({}) : []
    const values = dropped.map(({ field, value }) => `${fields.find(({ id }) => id === field)?.name ?? ''}: ${value}`).join('; ')
    notifyDone('reader.merged', { count: rows.length, taken, dropped: dropped.length, values }, true)
  })
}

/** Stretches the highlight here to the sentences, or the clauses, that it touches; pressed again, to the next one. */
export async function extendHere(handle: PaneHandle, to: 'sentence' | 'clause', say: Say): Promise<void> {
  const reading = handle.reading()
  const row = rowHere(handle)
  if (!reading || !row) return
  const whole = to === 'sentence' ? sentencesRound(reading, row) : clausesRound(reading, row)
  if (!whole || whole.start >= row.start && whole.end <= row.end) return announce(handle.pane, say('reader.announce.noMore'))
  pick(handle.pane, row.id)
  await resizePicked(handle, whole)
  announce(handle.pane, firstWords(reading.text.slice(whole.start, whole.end), spokenWords))
}

/** From the sentence where a span begins to the one where it ends; one more where it is just these. */
export function sentencesRound(reading: Reading, { start, end }: Span): Span | null {
  const last = clauseIndexAt(reading, end - 1)
  const found = [...sentencesFrom(reading, clauseIndexAt(reading, start), last + 1)]
  const first = found.find(sentence => sentence.end > start)
  const at = found.findIndex(sentence => sentence.end >= end)
  const own = found[at]
  if (!first || !own) return null
  const whole = { start: Math.min(start, first.start), end: Math.max(end, own.end) }
  const isWhole = whole.start === start && whole.end === end
  return isWhole ? { start, end: found[at + 1]?.end ?? end } : whole
}

function* sentencesFrom({ text, clauses, language }: Reading, from: number, to: number): Generator<Span> {
  for (const clause of clauses.slice(Math.max(0, from), to + 1)) {
    for (const [start, end] of sentencesOf(text.slice(clause.start, clause.textEnd), language)) yield { start: clause.start + start, end: clause.start + end }
  }
}

/** The own texts of the clauses that a span touches; with the next clause where it is just these. */
function clausesRound(reading: Reading, { start, end }: Span): Span | null {
  const [from, to] = [clauseIndexAt(reading, start), clauseIndexAt(reading, end - 1)]
  const whole = clauseSpan(reading, from, to)
  if (!whole || whole.start < start || whole.end > end) return whole && { start: Math.min(start, whole.start), end: Math.max(end, whole.end) }
  return clauseSpan(reading, from, Math.min(to + 1, reading.clauses.length - 1))
}
