import { useMemo } from 'react'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { useCommands, type Command } from '../../state/commands.ts'
import { useSay } from '../../state/language.ts'
import { useSettings } from '../../state/settings.ts'
import { closeSheet } from '../../state/sheets.ts'
import { Kbd } from '../../ui/controls/Kbd.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { isSingleKey } from '../keys.ts'
import './palette.css'

/** All keys, by group. */
export function Shortcuts() {
  const say = useSay()
  const singleKeys = useSettings(settings => settings.singleKeys)
  const commands = useCommands()
  const groups = useMemo(
    () => [...Map.groupBy(commands.filter(command => command.keys), command => command.group)] as [MessageId, Command[]][],
    [commands],
  )
  return (
    <Dialog title={say('app.shortcuts')} isOpen onClose={closeSheet} size="large">
      <p className="shortcuts-note">{say(singleKeys ? 'app.shortcuts.single' : 'app.shortcuts.singleOff')}</p>
      <div className="shortcuts">
        {groups.map(([group, members]) => (
          <section key={group}>
            <h3>{say(group)}</h3>
            <dl>
              {members.map(command => (
                <div key={command.id}>
                  <dt>{say(command.title)}</dt>
                  <dd>
                    {(command.keys ?? '').split(' ').filter(keys => singleKeys || !isSingleKey(keys)).map(keys => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
