import { Archive, ArchiveRestore, FolderInput, Palette, Snowflake, Sun, Trash2 } from 'lucide-react'
import { ColorSwatch, ColorSwatchPicker, ColorSwatchPickerItem, DialogTrigger } from 'react-aria-components'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { palette, withDescendants } from '#domain/themes.ts'
import { ChoicePopover, type ChoiceItem } from '../../../pane/excerpts/ChoiceList.tsx'
import { useThemeItems } from '../../../pane/excerpts/ThemesFilter.tsx'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Popover } from '../../../ui/overlays/Popover.tsx'
import { codebookStore } from '../codebook-memory.ts'
import { useRemovalPreview } from '../dialogs/use-removal-preview.ts'
import { moveThemes, updateThemes } from './changing-many.ts'

type ManyProps = { readonly chosen: readonly ThemeRow[]; readonly isReadOnly: boolean }

/** What can be done to several themes at once, each as one step to undo, with what it would concern said first. */
export function ManyThemes({ chosen, isReadOnly }: ManyProps) {
  const say = useSay()
  const engine = useEngine()
  const preview = useRemovalPreview(chosen.map(({ id }) => id))
  const count = chosen.length
  const ids = chosen.map(({ id }) => id)
  const [isFrozen, isArchived] = [chosen.every(({ frozen }) => frozen), chosen.every(({ archived }) => archived)]
  return (
    <aside className="theme-details" aria-label={say('codebook.details')}>
      <h2 className="theme-many-title">{say('codebook.many', { count })}</h2>
      <p className="theme-counts" role="status">
        {preview ? say('codebook.many.counts', { below: preview.removed - count, highlights: preview.untagged }) : ' '}
      </p>
      <div className="theme-many-deeds">
        <MoveButton chosen={chosen} isReadOnly={isReadOnly} />
        <ColorButton ids={ids} isReadOnly={isReadOnly} />
        <Button
          icon={isFrozen ? <Sun size={14} aria-hidden /> : <Snowflake size={14} aria-hidden />}
          isDisabled={isReadOnly}
          onPress={() => void updateThemes(engine, ids, { frozen: !isFrozen })}
        >
          {say(isFrozen ? 'codebook.many.thaw' : 'codebook.many.freeze', { count })}
        </Button>
        <Button
          icon={isArchived ? <ArchiveRestore size={14} aria-hidden /> : <Archive size={14} aria-hidden />}
          isDisabled={isReadOnly}
          onPress={() => void updateThemes(engine, ids, { archived: !isArchived })}
        >
          {say(isArchived ? 'codebook.many.unarchive' : 'codebook.many.archive', { count })}
        </Button>
        <Button icon={<Trash2 size={14} aria-hidden />} isDisabled={isReadOnly} onPress={() => codebookStore.setState({ dialog: 'remove' })}>
          {say('codebook.many.remove', { count })}
        </Button>
      </div>
      <p className="theme-many-undo">{say('codebook.frozen')}: {say('codebook.frozen.why')}</p>
      <p className="theme-many-undo">{say('codebook.archived')}: {say('codebook.archived.why')}</p>
      <p className="theme-many-undo">{say('codebook.many.undo')}</p>
    </aside>
  )
}

/** Stands for the top of the tree. */
const top = 'top'

function MoveButton({ chosen, isReadOnly }: ManyProps) {
  const say = useSay()
  const engine = useEngine()
  const themes = useRecords(records => records.themes)
  const own = withDescendants(themes, chosen.map(({ id }) => id))
  const items: ChoiceItem[] = [{ id: top, name: say('codebook.parent.top') }, ...useThemeItems().filter(({ id }) => !own.has(id))]
  return (
    <ChoicePopover
      label={say('codebook.parent')}
      filterLabel={say('excerpts.filter.themes.search')}
      emptyLabel={say('excerpts.filter.nothing')}
      items={items}
      chosen={[]}
      mode="one"
      onChoose={([id]) => {
        if (id !== undefined) void moveThemes(engine, chosen.map(theme => theme.id), { parent: id === top ? null : id, before: null })
      }}
    >
      <Button icon={<FolderInput size={14} aria-hidden />} isDisabled={isReadOnly}>
        {say('codebook.many.move', { count: chosen.length })}
      </Button>
    </ChoicePopover>
  )
}

function ColorButton({ ids, isReadOnly }: { readonly ids: readonly string[]; readonly isReadOnly: boolean }) {
  const say = useSay()
  const engine = useEngine()
  return (
    <DialogTrigger>
      <Button icon={<Palette size={14} aria-hidden />} isDisabled={isReadOnly}>
        {say('codebook.many.color', { count: ids.length })}
      </Button>
      <Popover label={say('codebook.color.palette')}>
        <ColorSwatchPicker
          aria-label={say('codebook.color.palette')}
          className="theme-palette theme-palette-loose"
          onChange={color => void updateThemes(engine, ids, { color: color.toString('hex').toLowerCase() })}
        >
          {palette.map(color => (
            <ColorSwatchPickerItem key={color} color={color} className="theme-swatch">
              <ColorSwatch className="theme-swatch-color" />
            </ColorSwatchPickerItem>
          ))}
        </ColorSwatchPicker>
      </Popover>
    </DialogTrigger>
  )
}
