import { Check, ChevronLeft, ChevronRight, Unlink } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { UnsettledRow } from '#contract/annotations.ts'
import { lineRuns, placeAbout } from '#domain/line-changes.ts'
import { ThemeMarks } from '../../../pane/excerpts/ThemeMarks.tsx'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { PassagePane } from '../../../pane/passage/PassagePane.tsx'
import { useThemeLooks } from '../../../pane/reading.ts'
import { useAnswer } from '../../../state/answers.ts'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import { useRecords } from '../../../state/records.ts'
import type { Span } from '../../../text/blocks.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Kbd } from '../../../ui/controls/Kbd.tsx'
import { WordChanges } from '../WordChanges.tsx'
import { findCandidates } from './candidates.ts'
import { useChosenSpan } from './chosen-span.ts'
import { reviewKeys, useReviewCommands } from './review-commands.ts'

export type SettlingProps = { readonly row: UnsettledRow; /** All of the list, in its order. */ readonly ids: readonly string[] }

/** One highlight: where it stood, where it may stand now, and what can be done with it. */
export function Settling({ row, ids }: SettlingProps) {
  const say = useSay()
  const { annotation } = row
  const version = useRecords(records => records.documents.find(({ id }) => id === annotation.document)?.version) ?? annotation.version
  const text = useText(annotation.document, version)
  const [pane, setPane] = useState<PaneHandle | null>(null)
  const { places, at, step } = usePlaces(text, row)
  const place = places[at] ?? null
  const begin = useBegin(row, text)
  const span = useChosenSpan(pane, text, place)
  const isOwn = span !== null && (place === null || span.start !== place.start || span.end !== place.end)
  const isWritable = useProject(open => !(open.project?.readOnly ?? false))
  const deeds = useReviewCommands({ row, ids, span, isOwn, pane, step: places.length > 1 ? step : null, isWritable })
  const old = useMemo(() => [{ start: annotation.start, end: annotation.end }], [annotation.start, annotation.end])
  return (
    <div className="settling">
      <Explained row={row} />
      <div className="settling-texts">
        <section className="settling-text" aria-label={say('versions.review.old')}>
          <h2>{say('versions.review.old')}</h2>
          <PassagePane document={annotation.document} version={annotation.version} passages={old} keys="none" />
        </section>
        <section className="settling-text" aria-label={say('versions.review.new')}>
          <h2>
            {say('versions.review.new')}
            {places.length > 1 ? <PlaceStepper at={at} count={places.length} onStep={step} /> : null}
          </h2>
          <PassagePane
            document={annotation.document}
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
      <div className="settling-foot">
        <Difference exact={annotation.exact} now={span && text !== null ? text.slice(span.start, span.end) : null} />
        <div className="settling-deeds">
          <Button look="primary" icon={<Check size={15} aria-hidden />} isDisabled={span === null || !isWritable} onPress={() => void deeds.accept()}>
            {say(isOwn ? 'versions.review.take' : 'versions.review.accept')} <Kbd keys={reviewKeys.accept} />
          </Button>
          <Button icon={<Unlink size={15} aria-hidden />} isDisabled={!isWritable} onPress={() => void deeds.leave()}>
            {say('versions.review.leave')} <Kbd keys={reviewKeys.leave} />
          </Button>
          <Keys />
        </div>
      </div>
    </div>
  )
}

function Explained({ row }: { readonly row: UnsettledRow }) {
  const say = useSay()
  const looks = useThemeLooks()
  const { annotation, status } = row
  return (
    <div className="settling-head">
      <p>{say(`versions.why.${status}`)}</p>
      {annotation.themes.length > 0 ? <ThemeMarks themes={annotation.themes} looks={looks} most={3} /> : null}
    </div>
  )
}

function PlaceStepper({ at, count, onStep }: { readonly at: number; readonly count: number; readonly onStep: (direction: 1 | -1) => void }) {
  const say = useSay()
  return (
    <span className="settling-places">
      <IconButton label={say('versions.review.previousPlace')} keys={reviewKeys.previousPlace} onPress={() => onStep(-1)}>
        <ChevronLeft size={15} aria-hidden />
      </IconButton>
      <span role="status">{say('versions.review.place', { at: at + 1, count })}</span>
      <IconButton label={say('versions.review.nextPlace')} keys={reviewKeys.nextPlace} onPress={() => onStep(1)}>
        <ChevronRight size={15} aria-hidden />
      </IconButton>
    </span>
  )
}

function Difference({ exact, now }: { readonly exact: string; readonly now: string | null }) {
  const say = useSay()
  return (
    <p className="settling-changes">
      {now === null ? say('versions.review.selectHint') : now === exact ? say('versions.review.sameWords') : <WordChanges before={exact} after={now} />}
    </p>
  )
}

function Keys() {
  const say = useSay()
  return (
    <span className="settling-keys">
      <span>
        <Kbd keys={reviewKeys.next} /> <Kbd keys={reviewKeys.previous} /> {say('versions.review.keysStep')}
      </span>
      <span>
        <Kbd keys="Alt+Shift+ArrowRight" /> {say('versions.review.keysEdge')}
      </span>
    </span>
  )
}

function useText(document: string, version: string): string | null {
  const { value } = useAnswer(`text ${document} ${version}`, [], (engine, signal) => engine.documents.text({ document, version }, { signal }))
  return value?.version === version ? value.text : null
}

type Places = { readonly places: readonly Span[]; readonly at: number; readonly step: (direction: 1 | -1) => void }

/** The places that are offered, and which of them one looks at: the proposal at first. */
function usePlaces(text: string | null, row: UnsettledRow): Places {
  const { places, proposal } = useMemo(() => (text === null ? { places: [], proposal: -1 } : findCandidates(text, row)), [text, row])
  const [chosen, setChosen] = useState<{ readonly annotation: string; readonly at: number } | null>(null)
  const isMine = chosen?.annotation === row.annotation.id && chosen.at < places.length
  const at = isMine ? chosen.at : Math.max(0, proposal)
  const step = (direction: 1 | -1) => setChosen({ annotation: row.annotation.id, at: (at + direction + places.length) % Math.max(1, places.length) })
  return { places, at, step }
}

/** Where the new text is shown for a highlight that is found nowhere: about where it would be. */
function useBegin({ annotation, status, start }: UnsettledRow, text: string | null): number {
  const old = useText(annotation.document, annotation.version)
  return useMemo(() => {
    if (status !== 'orphan' || old === null || text === null) return start
    return placeAbout(lineRuns(old, text), annotation.start)
  }, [status, old, text, annotation.start, start])
}
