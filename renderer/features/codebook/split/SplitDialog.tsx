import { useState } from 'react'
import { ExcerptFilter } from '#contract/coding/excerpts.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { ChoiceList } from '../../../pane/excerpts/ChoiceList.tsx'
import { useThemeItems } from '../../../pane/excerpts/ThemesFilter.tsx'
import { useThemeLooks } from '../../../pane/reading.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { ThemeChip } from '../../../ui/marks/ThemeChip.tsx'
import { codebookStore } from '../codebook-memory.ts'
import { SplitSteps } from './SplitSteps.tsx'
import './split.css'

/** One for each number key. */
const mostTargets = 9

const close = () => codebookStore.setState({ dialog: null })

/**
 * Goes through a theme's own excerpts, which are sent on to other themes or left, one by one. Each is an operation of its own: this is an
 * hour's work, of which nothing may be lost, and one wrong press is taken back without the others.
 */
export function SplitDialog({ theme }: { readonly theme: ThemeRow }) {
  const say = useSay()
  const engine = useEngine()
  const themes = useRecords(records => records.themes)
  const offered = new Set(themes.filter(({ id, archived }) => id !== theme.id && !archived).map(({ id }) => id))
  const items = useThemeItems().filter(({ id }) => offered.has(id))
  const [targets, setTargets] = useState<readonly string[]>(() =>
    themes.filter(({ id, parent }) => parent === theme.id && offered.has(id)).slice(0, mostTargets).map(({ id }) => id),
  )
  /** The excerpts as they were at the beginning: those that are sent on leave the theme, but not the row. */
  const [annotations, setAnnotations] = useState<readonly string[] | null>(null)
  const begin = async () => {
    try {
      setAnnotations(await engine.excerpts.ids({ filter: ExcerptFilter.parse({ themes: [theme.id], withChildren: false }) }))
    } catch (error) {
      notifyProblem(error)
    }
  }
  const isOdd = targets.length > mostTargets
  return (
    <Dialog
      title={say('codebook.split.title', { name: theme.name })}
      isOpen
      onClose={close}
      size="large"
      footer={
        annotations ? (
          <Button onPress={close}>{say('ui.close')}</Button>
        ) : (
          <>
            <Button onPress={close}>{say('ui.cancel')}</Button>
            <Button look="primary" isDisabled={targets.length === 0 || isOdd || theme.count === 0} onPress={() => void begin()}>
              {say('codebook.split.begin')}
            </Button>
          </>
        )
      }
    >
      {annotations ? (
        <SplitSteps theme={theme} targets={targets} annotations={annotations} />
      ) : (
        <>
          <p className="split-words">{isOdd ? say('codebook.split.tooMany') : say('codebook.split.choose', { name: theme.name, count: theme.count })}</p>
          <ChoiceList
            label={say('codebook.split.targets')}
            filterLabel={say('excerpts.filter.themes.search')}
            emptyLabel={say('excerpts.filter.nothing')}
            items={items}
            chosen={targets}
            mode="many"
            onChoose={setTargets}
          />
          <ChosenTargets targets={targets} onChange={setTargets} />
        </>
      )}
    </Dialog>
  )
}

type ChosenProps = { readonly targets: readonly string[]; readonly onChange: (targets: readonly string[]) => void }

/** What was chosen, also where the filter hides it, with the number that will send to it. */
function ChosenTargets({ targets, onChange }: ChosenProps) {
  const say = useSay()
  const looks = useThemeLooks()
  return (
    <ol className="split-chosen" aria-label={say('codebook.split.chosen')}>
      {targets.map((target, index) => {
        const look = looks.get(target)
        return look ? (
          <li key={target}>
            <kbd>{index + 1}</kbd>
            <ThemeChip theme={look} code={look.code} onRemove={() => onChange(targets.filter(other => other !== target))} />
          </li>
        ) : null
      })}
    </ol>
  )
}
