import { CaseSensitive, ZoomIn, ZoomOut } from 'lucide-react'
import { Button as AriaButton, DialogTrigger } from 'react-aria-components'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { changeTextLook, faces, leadings, setScriptSpacing, usualLooks, useScriptSpacing, useTextLook, widths, type TextLook } from '../../../pane/page/layout/text-look.ts'
import { showPortrait, usePortraitShown } from '../../../pane/page/portrait/shown.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { commandById } from '../../../state/commands.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { useSettings } from '../../../state/settings.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { SegmentedControl } from '../../../ui/controls/SegmentedControl.tsx'
import { Popover } from '../../../ui/overlays/Popover.tsx'
import './text-settings.css'

const run = (id: string) => () => void commandById(id)?.run()
/** Older browsers set no room between scripts: what they can't do is not offered. */
const canSpace = () => CSS.supports('text-autospace', 'normal')

/** How texts are set: the size for all, typeface and lines for the script of the one that is read. What is chosen is seen at once and kept. */
export function TextSettings({ document }: { readonly document: string }) {
  const say = useSay()
  return (
    <DialogTrigger>
      <IconButton label={say('reader.text')}>
        <CaseSensitive size={18} aria-hidden />
      </IconButton>
      <Popover label={say('reader.text')} className="reader-text-settings" placement="bottom end">
        <Size />
        <Look document={document} />
        <Beside />
      </Popover>
    </DialogTrigger>
  )
}

function Size() {
  const say = useSay()
  const percent = useSettings(settings => Math.round(settings.zoom * 100))
  return (
    <div className="reader-text-line">
      <span className="ui-label">{say('reader.text.size')}</span>
      <IconButton label={say('reader.zoomOut')} command="reader.zoomOut" onPress={run('reader.zoomOut')}>
        <ZoomOut size={16} aria-hidden />
      </IconButton>
      <AriaButton className="reader-zoom" aria-label={`${say('reader.zoom', { percent })}. ${say('reader.zoomReset')}`} onPress={run('reader.zoomReset')}>
        {percent}%
      </AriaButton>
      <IconButton label={say('reader.zoomIn')} command="reader.zoomIn" onPress={run('reader.zoomIn')}>
        <ZoomIn size={16} aria-hidden />
      </IconButton>
    </div>
  )
}

function Look({ document }: { readonly document: string }) {
  const say = useSay()
  const engine = useEngine()
  const language = useRecords(records => records.openById.get(document)?.version.language ?? 'en')
  const look = useTextLook(language)
  const choice = <Name extends keyof TextLook>(name: Name, all: readonly TextLook[Name][]) => {
    const label = say(`reader.text.${name}`)
    return (
      <div className="reader-text-choice">
        <span className="ui-label">{label}</span>
        <SegmentedControl
          label={label}
          value={look[name] as string}
          onChange={value => changeTextLook(engine, language, { [name]: value })}
          segments={all.map(id => ({ id, label: say(`reader.text.${id}` satisfies MessageId) }))}
        />
      </div>
    )
  }
  return (
    <div className="reader-text-look" role="group" aria-label={say('reader.text.for', { language })}>
      <p className="reader-text-for">{say('reader.text.for', { language })}</p>
      {choice('face', faces)}
      {choice('width', widths)}
      {choice('leading', leadings)}
    </div>
  )
}

function Beside() {
  const say = useSay()
  const engine = useEngine()
  const isSpaced = useScriptSpacing()
  const hasPortrait = usePortraitShown()
  const reset = () => {
    changeTextLook(engine, 'en', usualLooks.en)
    changeTextLook(engine, 'zh', usualLooks.zh)
    setScriptSpacing(engine, true)
    run('reader.zoomReset')()
  }
  return (
    <div className="reader-text-look">
      {canSpace() ? (
        <Checkbox isSelected={isSpaced} onChange={next => setScriptSpacing(engine, next)}>
          {say('reader.text.spacing')}
        </Checkbox>
      ) : null}
      <Checkbox isSelected={hasPortrait} onChange={next => showPortrait(engine, next)}>
        {say('reader.text.portrait')}
      </Checkbox>
      <Button look="quiet" onPress={reset}>
        {say('reader.text.reset')}
      </Button>
    </div>
  )
}
