import { useStore } from 'zustand'
import type { DecidedClause, DecisionRow } from '#contract/comparing/alignments.ts'
import { firstWords } from '#domain/text/first-words.ts'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { isWritable } from '../../../pane/tagging/actions.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useEngine } from '../../../state/connection.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { notifyDone, notifyProblem, notifyReadOnly } from '../../../state/notices.ts'
import { settingsStore } from '../../../state/settings.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { nameOfClause, useClauseHere } from '../pairs/here.ts'
import { goToClause, type Between } from '../pairs/moves.ts'
import './unsettled.css'

/** What a decision is made from, and what moves its clauses. */
const entities = ['document', 'clause_correction', 'correction_place', 'alignment']
/** So many words of a clause tell which it was. */
const wordsShown = 24

/** Decisions on clauses that were not found again with certainty in a newer text: a person says which clause it is now, or takes the decision back. */
export function Unsettled({ between: { handles } }: { readonly between: Between }) {
  const say = useSay()
  const [left, right] = [handles.left?.reading()?.document, handles.right?.reading()?.document]
  const { value, error } = useAnswer(`${left} ${right}`, entities, async (engine, signal): Promise<readonly DecisionRow[]> => {
    if (left === undefined || right === undefined || left === right) return []
    const rows = await engine.alignments.list({ document: left, unsettled: true }, { signal })
    return rows.filter(row => row.left.document === right || row.other === right)
  })
  if (error) return <EmptyState title={say('pairs.unsettled.failed')}>{saySentence(error.sentence)}</EmptyState>
  if (!value) return null
  if (value.length === 0) return <EmptyState title={say('pairs.unsettled.none')}>{say('pairs.unsettled.none.next')}</EmptyState>
  return (
    <>
      <p className="below-bar">{say('pairs.unsettled.why', { count: value.length })}</p>
      <ol className="unsettled" data-keys="tools">
        {value.map(row => (
          <li key={row.id}>
            <Row row={row} handles={handles} />
          </li>
        ))}
      </ol>
    </>
  )
}

type RowProps = { readonly row: DecisionRow; readonly handles: Between['handles'] }
function Row({ row, handles }: RowProps) {
  const say = useSay()
  const engine = useEngine()
  const coder = useStore(settingsStore, settings => settings.coder)
  const handleOf = ({ document }: DecidedClause) => [handles.left, handles.right].find(handle => handle?.reading()?.document === document) ?? null
  return (
    <>
      <p className="unsettled-what">
        <b>{say(`alignments.status.${row.status}`)}</b> {row.coder === '' ? null : <span>{row.coder}</span>} {row.note === '' ? null : <span>{row.note}</span>}
        {row.coder === coder ? (
          <Button onPress={() => void act('pairs.unsettled.dropped', () => engine.alignments.remove({ decisions: [row.id] }))}>{say('pairs.takeBack.short')}</Button>
        ) : null}
      </p>
      <Place row={row} side="left" place={row.left} handle={handleOf(row.left)} />
      {row.right ? <Place row={row} side="right" place={row.right} handle={handleOf(row.right)} /> : null}
    </>
  )
}

type PlaceProps = { readonly row: DecisionRow; readonly side: 'left' | 'right'; readonly place: DecidedClause; readonly handle: PaneHandle | null }
/** One clause of a decision: where it is, or what it said and which one it may be now. */
function Place({ row, side, place: { words, now, proposed }, handle }: PlaceProps) {
  const say = useSay()
  const engine = useEngine()
  const here = useClauseHere(handle)
  const settle = (clause: string) =>
    void act('pairs.unsettled.settled', () => engine.alignments.settle({ decision: row.id, side, clause }), { name: nameOfClause(handle, clause) })
  const language = handle?.reading()?.language
  if (now) return <p className="unsettled-place"><b>{nameOfClause(handle, now.id)}</b> <span lang={language}>{firstWords(words, wordsShown)}</span></p>
  return (
    <p className="unsettled-place" data-lost>
      <span lang={language}>{firstWords(words, wordsShown)}</span>
      <span className="unsettled-deeds">
        {proposed ? <Button look="quiet" onPress={() => goToClause(handle, proposed.id)}>{say('pairs.unsettled.show', { name: nameOfClause(handle, proposed.id) })}</Button> : null}
        {proposed ? <Button onPress={() => settle(proposed.id)}>{say('pairs.unsettled.is', { name: nameOfClause(handle, proposed.id) })}</Button> : null}
        {here !== null && here !== proposed?.id ? <Button onPress={() => settle(here)}>{say('pairs.unsettled.is', { name: nameOfClause(handle, here) })}</Button> : null}
        {here === null && !proposed ? <small>{say('pairs.unsettled.choose')}</small> : null}
      </span>
    </p>
  )
}

/** Does something that can be undone, and says so. */
async function act(done: 'pairs.unsettled.settled' | 'pairs.unsettled.dropped', run: () => Promise<unknown>, values: Readonly<Record<string, string>> = {}): Promise<void> {
  if (!isWritable()) return notifyReadOnly()
  try {
    await run()
    notifyDone(done, values, true)
  } catch (error) {
    notifyProblem(error)
  }
}
