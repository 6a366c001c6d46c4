import { Check, ChevronLeft, ChevronRight, Unlink } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { CorrectionRow } from '#contract/documents/corrections.ts'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import type { Place } from '#domain/anchor/candidate-places.ts'
import { boundaryBefore } from '#domain/graphemes.ts'
import { lineRuns, placeAbout } from '#domain/changes/line-changes.ts'
import { WordChanges } from '../../../pane/changes/WordChanges.tsx'
import { ThemeMarks } from '../../../pane/excerpts/ThemeMarks.tsx'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { PassagePane } from '../../../pane/passage/PassagePane.tsx'
import { useThemeLooks } from '../../../pane/reading.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Kbd } from '../../../ui/controls/Kbd.tsx'
import { useChosenSpan } from './chosen-span.ts'
import { useReviewCommands } from './review-commands.ts'
import { usePlaces } from './use-places.ts'
import { sayWhichCorrection, type Waiting } from './waiting.ts'

export type SettlingProps = { readonly row: Waiting; /** All of the list, in its order. */ readonly ids: readonly string[] }

/** One highlight or correction: where it stood, where it may stand now, and what can be done with it. */
export function Settling({ row, ids }: SettlingProps) {
  const say = useSay()
  const { document } = row
  const version = useRecords(records => records.documents.find(({ id }) => id === document)?.version) ?? row.version
  const text = useText(document, version)
  const [pane, setPane] = useState<PaneHandle | null>(null)
  const { places, at, isProposal, step } = usePlaces(text, row)
  const place = places[at] ?? null
  const begin = useBegin(row, text)
  const span = useChosenSpan(pane, text, place)
  const isOwn = span !== null && (place === null || span.start !== place.start || span.end !== place.end)
  const isWritable = useProject(open => !(open.project?.readOnly ?? false))
  const deeds = useReviewCommands({ row, ids, span, isOwn, isProposal, pane, step, isWritable })
  const { start, end } = row.stood
  const old = useMemo(() => [{ start, end }], [start, end])
  const words = wordsOf[row.kind]
  return (
    <div className="settling">
      <Explained row={row} isOffered={places.length > 0} />
      <div className="settling-texts">
        <section className="settling-text" aria-label={say('versions.review.old')}>
          <h2>{say('versions.review.old')}</h2>
          <PassagePane document={document} version={row.version} passages={old} keys="none" />
        </section>
        <section className="settling-text" aria-label={say('versions.review.new')}>
          <h2>
            {say('versions.review.new')}
            {step ? <PlaceStepper at={at} places={places} onStep={step} /> : null}
          </h2>
          <PassagePane
            document={document}
            version={version}
            passages={places}
            at={at}
            begin={begin}
            selected={place}
            keys="selecting"
            onHandle={setPane}
          />
        </section>
      </div>
      <div className="settling-foot" data-room-foot>
        {row.kind === 'correction' ? (
          <Corrected kind={row.correction.kind} clause={span ? (pane?.reading()?.clauses.findLast(({ start }) => start <= span.start) ?? null) : null} text={text} />
        ) : (
          <Difference exact={row.exact} now={span && text !== null ? text.slice(span.start, span.end) : null} isOffered={places.length > 0} />
        )}
        <div className="settling-deeds">
          <Button look="primary" icon={<Check size={15} aria-hidden />} isDisabled={span === null || !isWritable} onPress={() => void deeds.accept()}>
            {say(isOwn ? words.take : words.accept)} <Kbd command="review.accept" />
          </Button>
          <Button icon={<Unlink size={15} aria-hidden />} isDisabled={!isWritable} onPress={() => void deeds.leave()}>
            {say(words.leave)} <Kbd command="review.leave" />
          </Button>
          <Keys />
        </div>
      </div>
    </div>
  )
}

/** What the two buttons say. */
const wordsOf = {
  highlight: { accept: 'versions.review.accept', take: 'versions.review.take', leave: 'versions.review.leave' },
  correction: { accept: 'versions.correction.accept', take: 'versions.correction.take', leave: 'versions.correction.leave' },
} as const

function Explained({ row, isOffered }: { readonly row: Waiting; readonly isOffered: boolean }) {
  const say = useSay()
  const looks = useThemeLooks()
  if (row.kind === 'correction') {
    return (
      <div className="settling-head">
        <p>{say('versions.correction.why', { which: sayWhichCorrection(say, row), why: say(`versions.correction.why.${row.status === 'orphan' && isOffered ? 'elsewhere' : row.status}`) })}</p>
      </div>
    )
  }
  const { annotation, status, state } = row
  const why = state === 'same' ? state : status
  return (
    <div className="settling-head">
      <p>{say(status === 'orphan' && isOffered ? 'versions.why.elsewhere' : `versions.why.${why}`)}</p>
      {annotation.themes.length > 0 ? <ThemeMarks themes={annotation.themes} looks={looks} most={3} /> : null}
    </div>
  )
}

type PlaceStepperProps = { readonly at: number; readonly places: readonly Place[]; readonly onStep: (direction: 1 | -1) => void }

/** Which of the places one looks at, and how like its words are. */
function PlaceStepper({ at, places, onStep }: PlaceStepperProps) {
  const say = useSay()
  const place = places[at]
  const facts = { at: at + 1, count: places.length, percent: place ? Math.floor(place.score * 100) : 0 }
  return (
    <span className="settling-places">
      <IconButton label={say('versions.review.previousPlace')} command="review.previousPlace" onPress={() => onStep(-1)}>
        <ChevronLeft size={15} aria-hidden />
      </IconButton>
      <span role="status">{say(!place ? 'versions.review.placesOffered' : place.score < 1 ? 'versions.review.alteredPlace' : 'versions.review.place', facts)}</span>
      <IconButton label={say('versions.review.nextPlace')} command="review.nextPlace" onPress={() => onStep(1)}>
        <ChevronRight size={15} aria-hidden />
      </IconButton>
    </span>
  )
}

function Difference({ exact, now, isOffered }: { readonly exact: string; readonly now: string | null; readonly isOffered: boolean }) {
  const say = useSay()
  return (
    <p className="settling-changes">
      {now === null ? say(isOffered ? 'versions.review.offeredHint' : 'versions.review.selectHint') : now === exact ? say('versions.review.sameWords') : <WordChanges before={exact} after={now} />}
    </p>
  )
}

/** UTF-16 code units of a clause's beginning: it is to be known again, not read. */
const shownOfClause = 160

/** Which clause would be corrected, or how one says so. */
function Corrected({ kind, clause, text }: { readonly kind: CorrectionRow['kind']; readonly clause: ClauseRow | null; readonly text: string | null }) {
  const say = useSay()
  if (!clause || text === null) return <p className="settling-changes">{say(hintOf(kind))}</p>
  const end = boundaryBefore(text, Math.min(clause.textEnd, clause.start + shownOfClause))
  const words = `${text.slice(clause.start, end)}${end < clause.textEnd ? '…' : ''}`
  return <p className="settling-changes">{clause.label ? say('versions.correction.here', { clause: clause.path.join(' '), words }) : say('versions.correction.hereUnlabelled', { words })}</p>
}

/** How one says which clause is meant. */
function hintOf(kind: CorrectionRow['kind']) {
  if (kind === 'split') return 'versions.correction.splitHint'
  return kind === 'range' ? 'versions.correction.rangeHint' : 'versions.correction.selectHint'
}

function Keys() {
  const say = useSay()
  return (
    <span className="settling-keys">
      <span>
        <Kbd command="review.next" /> <Kbd command="review.previous" /> {say('versions.review.keysStep')}
      </span>
      <span>
        <Kbd command="review.nextClause" /> <Kbd command="review.previousClause" /> {say('versions.review.keysClause')}
      </span>
      <span>
        <Kbd command="review.endLater" /> {say('versions.review.keysEdge')}
      </span>
    </span>
  )
}

function useText(document: string, version: string): string | null {
  const { value } = useAnswer(`text ${document} ${version}`, [], (engine, signal) => engine.documents.text({ document, version }, { signal }))
  return value?.version === version ? value.text : null
}

/** Where the new text is shown for what is found nowhere: about where it would be. */
function useBegin({ document, version, stood, status, start }: Waiting, text: string | null): number {
  const old = useText(document, version)
  return useMemo(() => {
    if (status !== 'orphan' || old === null || text === null) return start
    return placeAbout(lineRuns(old, text), stood.start)
  }, [status, old, text, stood.start, start])
}
