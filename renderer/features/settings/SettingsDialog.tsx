import { useState, type ReactNode } from 'react'
import { theHost } from '../../client/host.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { cleanName, cleanOf, lookName, lookOf, looks } from '../../state/looking.ts'
import { notifyProblem } from '../../state/notices.ts'
import { remember, useSettings } from '../../state/settings.ts'
import { closeSheet } from '../../state/sheets.ts'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import './settings.css'

/** Reader text sizes, 1 = the usual; the reader's own zoom keys move between them too. */
const zooms = [0.75, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3] as const

/** This person's settings on this machine; each is kept as soon as it is changed. */
export function SettingsDialog() {
  const say = useSay()
  const engine = useEngine()
  const settings = useSettings(all => all)
  const [coder, setCoder] = useState(settings.coder)
  const write = (values: Parameters<typeof engine.settings.write>[0]) => void engine.settings.write(values).catch(notifyProblem)
  const keepCoder = () => {
    if (coder.trim() && coder.trim() !== settings.coder) write({ coder: coder.trim() })
  }
  const sizes = zooms.some(zoom => zoom === settings.zoom) ? zooms : [...zooms, settings.zoom].toSorted((a, b) => a - b)
  return (
    <Dialog title={say('settings.title')} isOpen onClose={closeSheet}>
      <div className="settings">
        <Setting title={say('settings.coder')} note={say('settings.coder.why')}>
          <TextField
            label={say('settings.coder')}
            hideLabel
            value={coder}
            onChange={setCoder}
            onBlur={keepCoder}
            onKeyDown={event => (event.key === 'Enter' ? keepCoder() : event.continuePropagation())}
            maxLength={200}
          />
        </Setting>
        <Setting title={say('settings.language')}>
          <Select
            label={say('settings.language')}
            hideLabel
            value={settings.language}
            onChange={language => write({ language })}
            items={[
              { id: 'system', label: say('settings.language.system') },
              { id: 'en', label: 'English' },
              { id: 'zh', label: '简体中文' },
            ]}
          />
        </Setting>
        <Setting title={say('settings.appearance')}>
          <SegmentedControl
            label={say('settings.appearance')}
            value={settings.appearance}
            onChange={appearance => write({ appearance })}
            segments={[
              { id: 'light', label: say('settings.appearance.light') },
              { id: 'dark', label: say('settings.appearance.dark') },
              { id: 'system', label: say('settings.appearance.system') },
            ]}
          />
        </Setting>
        <Setting title={say('settings.zoom')}>
          <Select
            label={say('settings.zoom')}
            hideLabel
            value={String(settings.zoom)}
            onChange={zoom => write({ zoom: Number(zoom) })}
            items={sizes.map(zoom => ({ id: String(zoom), label: `${Math.round(zoom * 100)}%` }))}
          />
        </Setting>
        <Setting title={say('library.look')}>
          <Select
            label={say('library.look')}
            hideLabel
            value={lookOf(settings)}
            onChange={look => remember(engine, lookName, look)}
            items={looks.map(id => ({ id, label: say(`library.look.${id}`) }))}
          />
        </Setting>
        <Setting title={say('settings.clean')} note={say('settings.clean.why')}>
          <Checkbox isSelected={cleanOf(settings) === 'auto'} onChange={on => remember(engine, cleanName, on ? 'auto' : 'none')}>
            {say('library.assistant.clean')}
          </Checkbox>
        </Setting>
        <Setting title={say('settings.singleKeys')} note={say('settings.singleKeys.why')}>
          <Checkbox isSelected={settings.singleKeys} onChange={singleKeys => write({ singleKeys })}>
            {say('settings.singleKeys.on')}
          </Checkbox>
        </Setting>
        <p className="settings-version">{say('settings.version', { version: theHost().version })}</p>
      </div>
    </Dialog>
  )
}

function Setting({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  return (
    <section className="setting">
      <div>
        <h3>{title}</h3>
        {note ? <p>{note}</p> : null}
      </div>
      <div className="setting-value">{children}</div>
    </section>
  )
}
