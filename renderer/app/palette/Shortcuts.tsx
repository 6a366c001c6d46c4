import { useMemo } from 'react'
import { combinationsOf } from '#domain/keys/combination.ts'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { useKeyed, withOwnKeys, type Command } from '../../state/commands.ts'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { useSettings } from '../../state/settings.ts'
import { closeSheet, openSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Kbd } from '../../ui/controls/Kbd.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { usePlacedCommands } from './placed-commands.ts'
import './palette.css'

/** All keys, by group: also those of rooms that are not on the screen now, and those of the project's themes. */
export function Shortcuts() {
  const say = useSay()
  const singleKeys = useSettings(settings => settings.singleKeys)
  const keyedBy = useKeyed()
  const placed = usePlacedCommands()
  const themes = useRecords(records => records.themes)
  const groups = useMemo(() => {
    const keyed = placed.map(({ command }) => withOwnKeys(command, keyedBy)).filter(command => command.keys)
    return [...Map.groupBy(keyed, command => command.group)] as [MessageId, Command[]][]
  }, [placed, keyedBy])
  const keyed = singleKeys ? themes.filter(theme => theme.shortcut) : []
  return (
    <Dialog title={say('app.shortcuts')} isOpen onClose={closeSheet} size="large" footer={<Button onPress={() => openSheet('keys')}>{say('keys.open')}</Button>}>
      <p className="shortcuts-note">{say(singleKeys ? 'app.shortcuts.single' : 'app.shortcuts.singleOff')}</p>
      {/* Nothing in it takes the focus: it does itself, so that keys can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="shortcuts" role="group" aria-label={say('app.shortcuts')} tabIndex={0}>
        {groups.map(([group, members]) => (
          <section key={group}>
            <h3>{say(group)}</h3>
            <dl>
              {members.map(command => (
                <div key={command.id}>
                  <dt>{say(command.title)}</dt>
                  <dd>
                    {combinationsOf(command.keys).map(keys => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {keyed.length > 0 ? (
          <section>
            <h3>{say('app.shortcuts.themes')}</h3>
            <dl>
              {keyed.map(theme => (
                <div key={theme.id}>
                  <dt>{theme.name}</dt>
                  <dd>
                    <Kbd keys={theme.shortcut ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ) : null}
      </div>
    </Dialog>
  )
}
