import { Compass, X } from 'lucide-react'
import { useEffect } from 'react'
import { combinationsOf } from '#domain/keys/combination.ts'
import { findStore } from '../../features/search/find-memory.ts'
import { useRecords } from '../../state/asking/records.ts'
import { useClient } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { useProject } from '../../state/project.ts'
import { useSettings } from '../../state/settings.ts'
import { sheetStore } from '../../state/window/sheets.ts'
import { endTour, leaveStep, tourSteps, useTour, type TourStep } from '../../state/window/tour.ts'
import { viewStore } from '../../state/view.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { keyText } from '../../ui/controls/Kbd.tsx'
import { focusRoomIfLost } from '../../ui/overlays/focus-after.ts'
import { useKeys } from '../../ui/keys.ts'
import { isDone } from './progress.ts'
import './tour.css'

/** What the tour asks for next: a bar under the top one, which covers nothing and holds nobody. It goes on when the thing was done. */
export function TourBar() {
  const tour = useTour()
  const project = useProject(open => open.project?.id)
  return tour && tour.project === project ? <Step step={tour.step} /> : null
}

function Step({ step }: { readonly step: TourStep }) {
  const say = useSay()
  const client = useClient()
  useProgress(step)
  const words = useStepWords()
  const isLast = step === 'end'
  const end = () => {
    endTour(client.engine)
    // The button that ended it is gone with it.
    focusRoomIfLost()
  }
  return (
    <section className="tour" aria-label={say('tour.title')}>
      <Compass size={16} aria-hidden />
      <span className="tour-at">{say('tour.at', { step: tourSteps.indexOf(step) + 1, steps: tourSteps.length })}</span>
      <p role="status">
        <strong>{say(`tour.${step}`)}</strong> {words(step)}
      </p>
      <Button look={isLast ? 'primary' : 'plain'} onPress={() => (isLast ? end() : leaveStep(step))}>
        {say(isLast ? 'tour.done' : 'tour.skip')}
      </Button>
      {isLast ? null : <IconButton label={say('tour.stop')} onPress={end}><X size={15} aria-hidden /></IconButton>}
    </section>
  )
}

/** Leaves the step when what it asks for was done, or is so already. */
function useProgress(step: TourStep): void {
  const { on } = useClient()
  useEffect(() => {
    const look = (operation: string | null = null) => {
      const { room, document } = viewStore.getState()
      if (isDone(step, { room, document, query: findStore.getState().query, sheet: sheetStore.getState().sheet?.name ?? null, operation })) leaveStep(step)
    }
    look()
    const changed = () => look()
    const stops = [viewStore.subscribe(changed), findStore.subscribe(changed), sheetStore.subscribe(changed), on('changed', ({ operation }) => look(operation?.label.id ?? null))]
    return () => stops.forEach(stop => stop())
  }, [step, on])
}

/** What each step says, with the keys as this person has them. */
function useStepWords(): (step: TourStep) => string {
  const say = useSay()
  const singleKeys = useSettings(settings => settings.singleKeys)
  const theme = useRecords(records => records.themes.find(({ shortcut, archived }) => shortcut !== '' && !archived))
  const palette = useKeys('palette.open', undefined)
  const keys = {
    next: useKeys('reader.nextClause', undefined), highlight: useKeys('reader.highlight', undefined),
    find: useKeys('search.open', undefined), compare: useKeys('go.compare', undefined), handout: useKeys('exports.open', undefined),
    undo: useKeys('history.undo', undefined), help: useKeys('shortcuts.open', undefined),
  }
  const textOf = (combinations: string | undefined) => keyText(combinationsOf(combinations ?? palette ?? '')[0] ?? '')
  const values = Object.fromEntries(Object.entries(keys).map(([name, combinations]) => [name, textOf(combinations)]))
  return step => {
    if (step === 'highlight' && (!keys.next || !keys.highlight)) return say('tour.highlight.mouse')
    if (step === 'tag') return singleKeys && theme ? say('tour.tag.key', { key: keyText(theme.shortcut), theme: theme.name }) : say('tour.tag.name')
    return say(`tour.${step}.how`, values)
  }
}
