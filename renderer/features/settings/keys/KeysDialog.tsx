import { useMemo, useState, type KeyboardEvent } from 'react'
import type { SettingsChange } from '#contract/settings.ts'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { messages } from '#domain/messages/catalogues.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { useSettings } from '../../../state/settings.ts'
import { closeSheet } from '../../../state/window/sheets.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { keyText } from '../../../ui/controls/Kbd.tsx'
import { SearchField } from '../../../ui/controls/SearchField.tsx'
import { SegmentedControl } from '../../../ui/controls/SegmentedControl.tsx'
import { ConfirmDialog } from '../../../ui/overlays/ConfirmDialog.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { CommandKeys } from './CommandKeys.tsx'
import { collisionsOf, isChanged, keysNow, type PlacedCommand } from './key-choices.ts'
import { KeyRow } from './KeyRow.tsx'
import { ThemeKey } from './ThemeKey.tsx'
import './keys.css'

type Shown = 'all' | 'changed' | 'colliding'
const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** Every command with its keys, each to be changed; and the keys of the project's themes. @param all the commands of the whole window, with their usual keys */
export function KeysDialog({ all }: { readonly all: readonly PlacedCommand[] }) {
  const say = useSay()
  const engine = useEngine()
  const chosen = useSettings(settings => settings.keys)
  const singleKeys = useSettings(settings => settings.singleKeys)
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  const [open, setOpen] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const isReadOnly = useProject(project => project.project?.readOnly ?? true)
  const themes = useRecords(records => records.themes)
  const write = (change: SettingsChange) => engine.settings.write(change).catch(notifyProblem)

  const changed = useMemo(() => all.filter(placed => isChanged(placed, chosen)), [all, chosen])
  const colliding = useMemo(() => all.filter(placed => collisionsOf(placed, all, chosen).length > 0), [all, chosen])
  const listed = shown === 'all' ? all : shown === 'changed' ? changed : colliding
  const words = fold(query).split(/\s+/).filter(Boolean)
  const fits = (texts: readonly string[]) => words.every(word => texts.some(text => fold(text).includes(word)))
  const found = listed.filter(placed => fits([...messages[placed.command.title], ...messages[placed.command.group], ...keysNow(placed, chosen).map(keyText)]))
  const groups = [...Map.groupBy(found, ({ command }) => command.group)] as [MessageId, PlacedCommand[]][]
  const foundThemes = shown === 'all' ? themes.filter(theme => !theme.archived && fits([theme.name, theme.shortcut, say('keys.themes')])) : []
  const toggle = (id: string) => setOpen(last => (last === id ? null : id))

  return (
    <Dialog
      title={say('keys.title')}
      isOpen
      onClose={closeSheet}
      size="large"
      footer={
        <>
          <Button look="quiet" isDisabled={Object.keys(chosen).length === 0} onPress={() => setAsking(true)}>{say('keys.usual.all')}</Button>
          <span className="keys-space" />
          <Button look="primary" onPress={closeSheet}>{say('ui.close')}</Button>
        </>
      }
    >
      <div className="keys-head">
        <SearchField label={say('keys.search')} value={query} onChange={setQuery} autoFocus />
        <SegmentedControl<Shown>
          label={say('keys.show')}
          value={shown}
          onChange={setShown}
          segments={[
            { id: 'all', label: say('keys.show.all') },
            { id: 'changed', label: say('keys.show.changed', { count: changed.length }) },
            { id: 'colliding', label: say('keys.show.colliding', { count: colliding.length }) },
          ]}
        />
        <Checkbox isSelected={singleKeys} onChange={on => void write({ singleKeys: on })}>{say('settings.singleKeys.on')}</Checkbox>
      </div>
      <div className="keys-list" role="presentation" onKeyDown={moveAlong}>
        {groups.map(([group, members]) => (
          <section key={group} aria-label={say(group)}>
            <h3>{say(group)}</h3>
            <ul>
              {members.map(placed => (
                <KeyRow
                  key={placed.command.id}
                  name={say(placed.command.title)}
                  keys={keysNow(placed, chosen)}
                  isChanged={changed.includes(placed)}
                  isColliding={colliding.includes(placed)}
                  isOpen={open === placed.command.id}
                  onToggle={() => toggle(placed.command.id)}
                >
                  <CommandKeys placed={placed} all={all} chosen={chosen} singleKeys={singleKeys} themes={themes} write={keys => write({ keys })} />
                </KeyRow>
              ))}
            </ul>
          </section>
        ))}
        {foundThemes.length > 0 ? (
          <section aria-label={say('keys.themes')}>
            <h3>{say('keys.themes')}</h3>
            <ul>
              {foundThemes.map(theme => (
                <KeyRow key={theme.id} name={theme.name} keys={theme.shortcut ? [theme.shortcut] : []} isOpen={open === theme.id} onToggle={() => toggle(theme.id)}>
                  <ThemeKey theme={theme} themes={themes} all={all} chosen={chosen} isReadOnly={isReadOnly} />
                </KeyRow>
              ))}
            </ul>
          </section>
        ) : null}
        {found.length === 0 && foundThemes.length === 0 ? (
          <p className="keys-nothing">{say(words.length > 0 ? 'keys.nothing' : shown === 'changed' ? 'keys.nothing.changed' : shown === 'colliding' ? 'keys.nothing.colliding' : 'keys.nothing')}</p>
        ) : null}
      </div>
      <p className="keys-fixed">{say('keys.fixed')}</p>
      <ConfirmDialog
        title={say('keys.usual.all').replace('…', '')}
        isOpen={isAsking}
        confirm={say('keys.usual.do')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void write({ keys: Object.fromEntries(Object.keys(chosen).map(id => [id, null])) })
        }}
      >
        <p>{say('keys.usual.sure', { count: Object.keys(chosen).length })}</p>
      </ConfirmDialog>
    </Dialog>
  )
}

/** Up and down go from row to row. */
function moveAlong({ key, target, currentTarget, ...event }: KeyboardEvent<HTMLElement>): void {
  if ((key !== 'ArrowDown' && key !== 'ArrowUp') || !(target instanceof HTMLElement) || !target.matches('.key-row-head')) return
  event.preventDefault()
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('.key-row-head')]
  rows[rows.indexOf(target) + (key === 'ArrowDown' ? 1 : -1)]?.focus()
}
