import { useEffect, useMemo, useState } from 'react'
import type { EditionChange, EditionChanges as Found } from '#contract/comparing/editions.ts'
import { exchangesIn } from '#domain/aligning/editions/exchanges.ts'
import { changeKinds } from '#domain/aligning/editions/kinds.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useEngine } from '../../../state/connection.ts'
import { activeLanguage, saySentence, useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { Progress } from '../../../ui/layout/Progress.tsx'
import { HandOut, tableFormats } from '../HandOut.tsx'
import { goToClause, type Between } from '../pairs/moves.ts'
import './editions.css'

const choices = ['all', ...changeKinds.filter(kind => kind !== 'kept')] as const
type Choice = (typeof choices)[number]
const entities = ['document', 'clause_correction', 'alignment', 'term_pair']

/** What changed from the text on the left to that on the right, clause by clause, as the older and the newer edition of a plan. */
export function EditionChanges({ between }: { readonly between: Between }) {
  const say = useSay()
  const engine = useEngine()
  const [left, right] = [between.handles.left?.reading(), between.handles.right?.reading()]
  const [old, now] = [left?.document, right?.document]
  const isAcross = Boolean(left && right && left.language !== right.language)
  const [kind, setKind] = useState<Choice>('all')
  const { value, error, pending } = useAnswer(`${old} ${now}`, entities, async (engine, signal): Promise<Found | null> =>
    old === undefined || now === undefined || old === now || isAcross ? null : engine.editions.changes({ old: { document: old }, now: { document: now } }, { signal }),
  )
  const shown = useMemo(() => (value?.changes ?? []).filter(({ kinds }) => (kind === 'all' ? !kinds.includes('kept') : kinds.includes(kind))), [value, kind])
  if (isAcross) return <EmptyState title={say('pairs.changes.languages')}>{say('pairs.changes.languages.next')}</EmptyState>
  if (error) return <EmptyState title={say('pairs.changes.failed')}>{saySentence(error.sentence)}</EmptyState>
  if (!value) return pending && old !== now ? <div className="editions-busy"><Progress label={say('pairs.aligning')} /></div> : <EmptyState title={say('pairs.changes.none')}>{say('pairs.sameText')}</EmptyState>
  return (
    <>
      <div className="below-bar">
        <Select
          label={say('pairs.changes.kinds')}
          hideLabel
          look="quiet"
          value={kind}
          onChange={setKind}
          items={choices.map(id => ({ id, label: id === 'all' ? say('pairs.changes.all') : say('pairs.changes.kindCount', { kind: say(`editions.kind.${id}`), count: value.counts[id] ?? 0 }) }))}
        />
        <span role="status">{say('pairs.changes.shown', { count: shown.length })}</span>
        {old && now ? (
          <HandOut
            formats={tableFormats}
            job="pairs.changes.job"
            done="pairs.changes.written"
            make={(format, options) => engine.exports.changes({ old: { document: old }, now: { document: now }, format, language: activeLanguage() }, options)}
          />
        ) : null}
      </div>
      {shown.length === 0 ? <EmptyState title={say('pairs.changes.nothing')} /> : <Rows changes={shown} between={between} />}
    </>
  )
}

/** So many rows are drawn at first, and more with each press: each holds both clauses whole. */
const rowsAtOnce = 60

function Rows({ changes, between }: { readonly changes: readonly EditionChange[]; readonly between: Between }) {
  const say = useSay()
  const [most, setMost] = useState(rowsAtOnce)
  useEffect(() => setMost(rowsAtOnce), [changes])
  return (
    <div className="editions-rows">
      <ol>
        {changes.slice(0, most).map(change => (
          <li key={[...change.old, ...change.now].map(({ clause }) => clause).join(' ')}>
            <Row change={change} between={between} />
          </li>
        ))}
      </ol>
      {changes.length > most ? <Button onPress={() => setMost(most + rowsAtOnce)}>{say('pairs.changes.more', { count: Math.min(rowsAtOnce, changes.length - most) })}</Button> : null}
    </div>
  )
}

function Row({ change, between: { handles } }: { readonly change: EditionChange; readonly between: Between }) {
  const say = useSay()
  const { kinds, old, now, runs } = change
  const exchanged = exchangesIn(change, say)
  const go = () => {
    if (old[0]) goToClause(handles.left, old[0].clause)
    if (now[0]) goToClause(handles.right, now[0].clause)
  }
  const places = [...old, ...now].length === 0 ? '' : [old, now].map(side => side.map(({ citation }) => citation).join('; ') || '–').join(' → ')
  return (
    <>
      <Button look="quiet" className="editions-place" onPress={go}>
        <b>{kinds.map(kind => say(`editions.kind.${kind}`)).join(say('ui.between'))}</b> {places}
      </Button>
      {exchanged.length > 0 ? <p className="editions-exchanged">{exchanged.join(' · ')}</p> : null}
      <p className="word-changes">
        {runs.map(({ kind, words }, index) => {
          if (kind === 'same') return <span key={index}>{words}</span>
          const Element = kind === 'gone' ? 'del' : 'ins'
          return (
            <Element key={index}>
              <span className="ui-hidden">{say(kind === 'gone' ? 'versions.gone' : 'versions.new')} </span>
              {words}
            </Element>
          )
        })}
      </p>
    </>
  )
}
