import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { VersionRow } from '#contract/documents/documents.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { registerCommands } from '../../../state/commands.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { languageTag } from '../../../text/language-tag.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { sayVersion } from '../say-version.ts'
import { differencesCommands } from './differences-commands.ts'
import { differenceRows } from './difference-rows.ts'
import { DifferenceList } from './DifferenceList.tsx'

export type DifferencesProps = { readonly document: string; readonly before: VersionRow; readonly after: VersionRow }

/** Two texts of a document side by side: all that changed, with a little of what is around it, and a way from each to the next. */
export function Differences({ document, before, after }: DifferencesProps) {
  const say = useSay()
  const { value, error } = useAnswer(`${document} ${before.version} ${after.version}`, [], async (engine, signal) => {
    const [old, now] = await Promise.all([before, after].map(({ version }) => engine.documents.text({ document, version }, { signal })))
    return { rows: differenceRows(old?.text ?? '', now?.text ?? ''), script: now?.language ?? 'en', of: `${before.version} ${after.version}` }
  })
  const language = useRecords(records => records.documents.find(({ id }) => id === document)?.language)
  const isThis = value?.of === `${before.version} ${after.version}`
  const places = useMemo(() => (value?.rows ?? []).flatMap((row, at) => (row.kind === 'changed' && row.isFirst ? [at] : [])), [value])
  const { at, goTo, step } = useStepping(places)
  return (
    <>
      <div className="differences-heads">
        <h2>{sayVersion(say, before)}</h2>
        <div className="differences-head">
          <h2>{sayVersion(say, after)}</h2>
          {places.length > 0 ? <Stepper at={at} count={places.length} onStep={step} /> : null}
        </div>
      </div>
      {error ? (
        <p className="versions-problem" role="alert">{saySentence(error.sentence)}</p>
      ) : !value || !isThis ? (
        <p className="versions-waiting" role="status">{say('versions.opening')}</p>
      ) : places.length === 0 ? (
        <EmptyState title={say('versions.differences.none')}>{say('versions.differences.noneNext')}</EmptyState>
      ) : (
        <DifferenceList key={value.of} label={say('versions.earlier.differences')} language={languageTag(value.script, language)} rows={value.rows} goTo={goTo} />
      )}
    </>
  )
}

type StepperProps = { readonly at: number; readonly count: number; readonly onStep: (direction: 1 | -1) => void }

function Stepper({ at, count, onStep }: StepperProps) {
  const say = useSay()
  return (
    <span className="settling-places">
      <IconButton label={say('versions.differences.previous')} command="differences.previous" onPress={() => onStep(-1)}>
        <ChevronUp size={15} aria-hidden />
      </IconButton>
      <span role="status">{say('versions.differences.at', { at: at + 1, count })}</span>
      <IconButton label={say('versions.differences.next')} command="differences.next" onPress={() => onStep(1)}>
        <ChevronDown size={15} aria-hidden />
      </IconButton>
    </span>
  )
}

/** Which difference one is at, from 0; -1 before the first step. */
function useStepping(places: readonly number[]) {
  const [chosen, setChosen] = useState<{ readonly places: readonly number[]; readonly at: number; readonly goTo: { readonly row: number; readonly turn: number } } | null>(null)
  const mine = chosen?.places === places ? chosen : null
  const at = mine?.at ?? -1
  const step = (direction: 1 | -1) => {
    const next = at < 0 ? (direction > 0 ? 0 : places.length - 1) : (at + direction + places.length) % places.length
    const row = places[next]
    if (row !== undefined) setChosen(last => ({ places, at: next, goTo: { row, turn: (last?.goTo.turn ?? 0) + 1 } }))
  }
  const latest = useRef({ step, hasPlaces: false })
  latest.current = { step, hasPlaces: places.length > 0 }
  useEffect(() => registerCommands(differencesCommands(() => latest.current)), [])
  return { at, goTo: mine?.goTo ?? null, step }
}
