import { ChevronDown, Download, Star, StarOff, TagsIcon, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { excerptListStore, everything } from '../../../pane/excerpts/excerpt-list.ts'
import { ChoicePopover } from '../../../pane/excerpts/ChoiceList.tsx'
import { CommonFields } from '../../../pane/fields/FieldsSection.tsx'
import { openSheet } from '../../../state/window/sheets.ts'
import { useThemeItems } from '../../../pane/excerpts/ThemesFilter.tsx'
import { ThemePicker } from '../../../pane/themes/ThemePicker.tsx'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { excerptEntities } from '../excerpt-window.ts'
import { addThemes, removeTheme, starExcerpts } from '../changing.ts'
import { focusList } from './focusing.ts'
import { askToRemove } from './removal.ts'
import type { Chooser } from '../use-choosing.ts'

export type ChosenExcerptsProps = { readonly count: number; readonly chooser: Chooser; readonly isReadOnly: boolean }

/** What can be done with many excerpts at once; each deed is one step to undo. */
export function ChosenExcerpts({ count, chooser, isReadOnly }: ChosenExcerptsProps) {
  const say = useSay()
  const engine = useEngine()
  const worn = useWornThemes()
  const withChosen = (act: (ids: readonly string[]) => Promise<void>) => {
    chooser
      .chosenIds()
      .then(ids => (ids.length > 0 ? act(ids) : undefined))
      .catch(notifyProblem)
  }
  const handOut = async (ids: readonly string[]) => {
    openSheet({
      name: 'handout',
      begin: { what: 'excerpts', filter: { ...everything, annotations: [...ids] }, order: excerptListStore.getState().order },
    })
  }
  return (
    <>
      <h2 className="excerpt-many">{say('excerpts.chosenMany', { count })}</h2>
      {isReadOnly ? null : (
        <div className="excerpt-deeds">
          <ThemePicker
            label={say('excerpts.addThemeToAll', { count })}
            onLeave={focusList}
            onPick={references => {
              withChosen(ids => addThemes(engine, ids, references))
              focusList()
            }}
          />
          <ChoicePopover
            label={say('excerpts.removeTheme')}
            filterLabel={say('excerpts.filter.themes.search')}
            emptyLabel={say('excerpts.filter.nothing')}
            items={worn}
            chosen={[]}
            mode="one"
            onChoose={([theme]) => theme !== undefined && withChosen(ids => removeTheme(engine, ids, theme))}
          >
            <Button icon={<TagsIcon size={14} aria-hidden />} isDisabled={worn.length === 0}>
              <span className="button-words">{say('excerpts.removeTheme')}</span>
              <ChevronDown size={13} aria-hidden />
            </Button>
          </ChoicePopover>
          <Button icon={<Star size={14} aria-hidden />} onPress={() => withChosen(ids => starExcerpts(engine, ids, true))}>
            {say('excerpts.starAll')}
          </Button>
          <Button icon={<StarOff size={14} aria-hidden />} onPress={() => withChosen(ids => starExcerpts(engine, ids, false))}>
            {say('excerpts.unstarAll')}
          </Button>
          <Button icon={<Trash2 size={14} aria-hidden />} onPress={askToRemove}>
            {say('excerpts.removeMany')}
          </Button>
        </div>
      )}
      <ChosenFields isReadOnly={isReadOnly} />
      <div className="excerpt-deeds">
        <Button icon={<Download size={14} aria-hidden />} onPress={() => withChosen(handOut)}>
          {say('excerpts.handOutChosen')}
        </Button>
        <Button look="quiet" onPress={() => excerptListStore.setState({ chosen: new Set() })}>
          {say('excerpts.chooseNone')}
        </Button>
      </div>
    </>
  )
}

function ChosenFields({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const chosen = useStore(excerptListStore, list => list.chosen)
  return <CommonFields chosen={chosen} isReadOnly={isReadOnly} />
}

/** Themes that can be taken off: those that at least one of the chosen excerpts has. */
function useWornThemes() {
  const themes = useThemeItems()
  const chosen = useStore(excerptListStore, list => list.chosen)
  const annotations = useMemo(() => [...chosen], [chosen])
  const { value } = useAnswer(`worn ${annotations.join()}`, excerptEntities, (engine, signal) => engine.excerpts.themes({ filter: { annotations } }, { signal }))
  return useMemo(() => {
    const worn = new Set(value)
    // Not a tree: the themes above one may not be among them.
    return themes.filter(({ id }) => worn.has(id)).map(item => ({ ...item, depth: 0 }))
  }, [themes, value])
}
