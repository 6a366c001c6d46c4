import { Search } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField } from 'react-aria-components'
import { useThemeLooks } from '../../pane/reading.ts'
import { useCommands } from '../../state/commands.ts'
import { useSay } from '../../state/language.ts'
import { useProject } from '../../state/project.ts'
import { useRecords } from '../../state/asking/records.ts'
import { closeSheet } from '../../state/window/sheets.ts'
import { Kbd } from '../../ui/controls/Kbd.tsx'
import { enterTakes } from '../../ui/lists/enter-takes.ts'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { commandEntries, findEntries, type Entry } from './entries.ts'
import { useCommandsByRoom } from './room-commands.ts'
import './palette.css'

/** What the field is to readers of the screen; the Autocomplete around it says which list it controls. */
const asCombobox = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const

/** Every command by name, with its key, those of other rooms too; with words also documents and themes to go to. */
export function Palette() {
  const say = useSay()
  const [query, setQuery] = useState('')
  const source = useSource()
  const commands = useMemo(() => commandEntries(source, say), [source, say])
  const shown = useMemo(() => findEntries(source, commands, query, say), [source, commands, query, say])
  const isGrouped = query.trim() === ''
  const run = (id: string) => {
    closeSheet()
    shown.find(entry => entry.id === id)?.run()
  }
  const takeOnEnter = enterTakes(run)
  const hearKey = (event: KeyboardEvent<HTMLElement>) => {
    closeOnEscape(event)
    takeOnEnter(event)
  }
  return (
    <Dialog title={say('app.palette')} isOpen onClose={closeSheet} bare>
      <div role="presentation" onKeyDownCapture={hearKey}>
        <Autocomplete inputValue={query} onInputChange={setQuery}>
          <SearchField aria-label={say('app.palette.search')} className="palette-search" autoFocus>
            <Search size={16} aria-hidden />
            <Input placeholder={say('app.palette.search')} {...asCombobox} />
          </SearchField>
          <ListBox
            aria-label={say('app.palette')}
            className="palette-list"
            selectionMode="none"
            onAction={key => run(String(key))}
            renderEmptyState={() => <p className="palette-none">{say('app.palette.none')}</p>}
          >
            {isGrouped
              ? [...Map.groupBy(shown, ({ group }) => group)].map(([group, entries]) => (
                  <ListBoxSection key={group} id={group}>
                    <Header className="palette-head">{group}</Header>
                    {entries.map(entry => line(entry, false))}
                  </ListBoxSection>
                ))
              : shown.map(entry => line(entry, true))}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  )
}

/** One press closes, whatever was typed: the field's own would empty it first. */
function closeOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.stopPropagation()
  closeSheet()
}

function line({ id, title, group, keys }: Entry, withGroup: boolean) {
  return (
    <ListBoxItem key={id} id={id} textValue={title} className="palette-item">
      <span className="palette-title">{title}</span>
      {withGroup ? <span className="palette-group">{group}</span> : null}
      {keys ? <Kbd keys={keys} /> : null}
    </ListBoxItem>
  )
}

function useSource() {
  const here = useCommands()
  const isOpen = useProject(({ project }) => project !== null)
  const documents = useRecords(records => records.documents)
  const themes = useRecords(records => records.themes)
  const looks = useThemeLooks()
  const byRoom = useCommandsByRoom()
  return useMemo(
    () => ({
      here,
      elsewhere: isOpen ? byRoom : new Map<never, never>(),
      documents,
      themes: themes.map(theme => ({ ...theme, path: looks.get(theme.id)?.path ?? theme.name })),
    }),
    [here, byRoom, isOpen, documents, themes, looks],
  )
}
