import { useState, type ReactNode } from 'react'
import type { Engine } from '../../client/engine.ts'
import { theHost } from '../../client/host.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { cleanName, cleanOf, lookName, lookOf, looks } from '../../state/rooms/looking.ts'
import { notifyProblem } from '../../state/notices.ts'
import { remember, useSettings } from '../../state/settings.ts'
import { closeSheet, openSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
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
  const write: Write = values => void engine.settings.write(values).catch(notifyProblem)
  return (
    <Dialog title={say('settings.title')} isOpen onClose={closeSheet}>
      <div className="settings">
        <CoderSetting coder={settings.coder} write={write} />
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
        <ZoomSetting zoom={settings.zoom} write={write} />
        <ImportSettings />
        <Setting title={say('settings.singleKeys')} note={say('settings.singleKeys.why')}>
          <Checkbox isSelected={settings.singleKeys} onChange={singleKeys => write({ singleKeys })}>
            {say('settings.singleKeys.on')}
          </Checkbox>
          <Button className="setting-more" onPress={() => openSheet('keys')}>{say('keys.open')}</Button>
        </Setting>
        <Setting title={say('suggestions.title')} note={say('settings.suggestions.why')}>
          <Checkbox isSelected={settings.suggestions} onChange={suggestions => write({ suggestions })}>
            {say('settings.suggestions.on')}
          </Checkbox>
        </Setting>
        <Setting title={say('settings.spoken')} note={say('settings.spoken.why')}>
          <SegmentedControl
            label={say('settings.spoken')}
            value={settings.spoken}
            onChange={spoken => write({ spoken })}
            segments={(['short', 'middle', 'full'] as const).map(id => ({ id, label: say(`settings.spoken.${id}`) }))}
          />
        </Setting>
        <p className="settings-version">{say('settings.version', { version: theHost().version })}</p>
      </div>
    </Dialog>
  )
}

type Write = (values: Parameters<Engine['settings']['write']>[0]) => void

/** The name that stands with each highlight, kept when it is left or on Enter; never an empty one. */
function CoderSetting({ coder, write }: { readonly coder: string; readonly write: Write }) {
  const say = useSay()
  const [name, setName] = useState(coder)
  const keep = () => {
    if (name.trim() && name.trim() !== coder) write({ coder: name.trim() })
  }
  return (
    <Setting title={say('settings.coder')} note={say('settings.coder.why')}>
      <TextField
        label={say('settings.coder')}
        hideLabel
        value={name}
        onChange={setName}
        onBlur={keep}
        onKeyDown={event => (event.key === 'Enter' ? keep() : event.continuePropagation())}
        maxLength={200}
      />
    </Setting>
  )
}

/** The reader’s text size; one that its zoom keys reached is offered beside the usual ones. */
function ZoomSetting({ zoom, write }: { readonly zoom: number; readonly write: Write }) {
  const say = useSay()
  const sizes = zooms.some(known => known === zoom) ? zooms : [...zooms, zoom].toSorted((a, b) => a - b)
  return (
    <Setting title={say('settings.zoom')}>
      <Select
        label={say('settings.zoom')}
        hideLabel
        value={String(zoom)}
        onChange={zoom => write({ zoom: Number(zoom) })}
        items={sizes.map(zoom => ({ id: String(zoom), label: `${Math.round(zoom * 100)}%` }))}
      />
    </Setting>
  )
}

/** What happens to files that come in: whether they are shown before, and whether boilerplate is set aside. */
function ImportSettings() {
  const say = useSay()
  const engine = useEngine()
  const settings = useSettings(all => all)
  return (
    <>
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
    </>
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
