import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { commandById, useCommands } from '../../state/commands.ts'
import { useSay } from '../../state/language.ts'
import { closeSheet } from '../../state/sheets.ts'
import { Kbd } from '../../ui/controls/Kbd.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { runCommand } from '../running.ts'
import { rankCommands } from './ranking.ts'
import './palette.css'

/** What the field is to readers of the screen; the Autocomplete around it says which list it controls. */
const asCombobox = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const

/** Every command by name, with its key. */
export function Palette() {
  const say = useSay()
  const commands = useCommands()
  const [query, setQuery] = useState('')
  const shown = useMemo(() => rankCommands(commands.filter(command => command.enabled?.() ?? true), query), [commands, query])
  const run = (id: string) => {
    const command = commandById(id)
    closeSheet()
    if (command) runCommand(command)
  }
  return (
    <Dialog title={say('app.palette')} isOpen onClose={closeSheet} bare>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField aria-label={say('app.palette.search')} className="palette-search" autoFocus>
          <Search size={16} aria-hidden />
          <Input placeholder={say('app.palette.search')} {...asCombobox} />
        </SearchField>
        <ListBox
          aria-label={say('app.palette')}
          className="palette-list"
          items={shown}
          dependencies={[say]}
          selectionMode="none"
          onAction={key => run(String(key))}
          renderEmptyState={() => <p className="palette-none">{say('app.palette.none')}</p>}
        >
          {command => (
            <ListBoxItem id={command.id} textValue={say(command.title)} className="palette-item">
              <span>{say(command.title)}</span>
              <span className="palette-group">{say(command.group)}</span>
              {command.keys ? <Kbd keys={command.keys} /> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}
