import { useState } from 'react'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { withDescendants } from '#domain/themes.ts'
import { ChoiceList } from '../../../pane/excerpts/ChoiceList.tsx'
import { useThemeItems } from '../../../pane/excerpts/ThemesFilter.tsx'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { mergeThemes } from '../changing.ts'
import { codebookStore } from '../codebook-memory.ts'
import { MergePreview } from './MergePreview.tsx'

const close = () => codebookStore.setState({ dialog: null })

/** Asks into which other theme one goes, and says what goes along. */
export function MergeDialog({ theme }: { readonly theme: ThemeRow }) {
  const say = useSay()
  const engine = useEngine()
  const themes = useRecords(records => records.themes)
  const own = withDescendants(themes, [theme.id])
  const items = useThemeItems().filter(({ id }) => !own.has(id))
  const [into, setInto] = useState<string | null>(null)
  const target = themes.find(({ id }) => id === into)
  const frozen = target ? [theme, target].find(row => row.frozen) : undefined
  return (
    <Dialog
      title={say('codebook.merge.title', { name: theme.name })}
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{say('ui.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={!target || frozen !== undefined}
            onPress={() => {
              close()
              if (target) void mergeThemes(engine, theme.id, target.id)
            }}
          >
            {say('codebook.merge.do')}
          </Button>
        </>
      }
    >
      <div className="theme-merging">
        <ChoiceList
          label={say('codebook.merge.into')}
          filterLabel={say('excerpts.filter.themes.search')}
          emptyLabel={say('excerpts.filter.nothing')}
          items={items}
          chosen={into === null ? [] : [into]}
          mode="one"
          onChoose={([id]) => setInto(id ?? null)}
        />
        <div role="status" className="theme-merge-outcome">
          {frozen ? (
            <p className="theme-merge">{say('themes.frozen', { theme: frozen.name })}</p>
          ) : target ? (
            <MergePreview from={theme} into={target} />
          ) : (
            <p className="theme-merge">{say('codebook.merge.choose')}</p>
          )}
        </div>
      </div>
    </Dialog>
  )
}
