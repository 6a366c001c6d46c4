import { useCallback, useRef, useState } from 'react'
import type { Settings } from '#contract/settings.ts'
import { Shortcut, type ThemeRow } from '#contract/coding/themes.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { keyText } from '../../../ui/controls/Kbd.tsx'
import { keysNow, themeKeyOf, type PlacedCommand } from './key-choices.ts'
import { useRecording } from './use-recording.ts'

export type ThemeKeyProps = {
  readonly theme: ThemeRow
  readonly themes: readonly ThemeRow[]
  readonly all: readonly PlacedCommand[]
  readonly chosen: Settings['keys']
  readonly isReadOnly: boolean
}

/** The one letter or digit by which a theme is tagged in the text. It belongs to the project and is undone like all else there. */
export function ThemeKey({ theme, themes, all, chosen, isReadOnly }: ThemeKeyProps) {
  const say = useSay()
  const engine = useEngine()
  const [told, setTold] = useState('')
  const [asked, setAsked] = useState<{ readonly key: string; readonly holder: string } | null>(null)
  const recordButton = useRef<HTMLButtonElement>(null)
  const set = useCallback(
    async (key: string) => {
      setAsked(null)
      recordButton.current?.focus()
      try {
        await engine.themes.update({ theme: theme.id, shortcut: key })
        setTold(say(key ? 'keys.given' : 'keys.taken', { name: theme.name, keys: keyText(key || theme.shortcut) }))
      } catch (error) {
        notifyProblem(error)
      }
    },
    [engine, theme, say],
  )
  const hear = useCallback(
    (combination: string | null) => {
      setAsked(null)
      const key = combination === null ? null : themeKeyOf(combination)
      if (key === null || !Shortcut.safeParse(key).success) {
        setTold(say('keys.refused.themeOdd'))
        return false
      }
      const ofText = all.filter(placed => placed.command.id.startsWith('reader.') && keysNow(placed, chosen).some(one => themeKeyOf(one) === key))
      if (ofText.length > 0) {
        setTold(say('keys.refused.themeCommand', { keys: keyText(key), others: ofText.map(({ command }) => say(command.title)).join(say('ui.between')) }))
        return false
      }
      const holder = themes.find(other => other.id !== theme.id && other.shortcut === key)?.name
      setTold('')
      if (holder === undefined) void set(key)
      else setAsked({ key, holder })
      return true
    },
    [all, chosen, themes, theme, set, say],
  )
  const recording = useRecording(hear)
  if (isReadOnly) return <p className="key-remarks">{say('keys.theme.readOnly')}</p>
  return (
    <>
      <div className="key-deeds">
        <Button ref={recordButton} onPress={() => { setTold(''); recording.begin() }} className={recording.isOn ? 'is-recording' : ''}>
          {say(recording.isOn ? 'keys.recording' : 'keys.record')}
        </Button>
        {theme.shortcut ? <Button look="quiet" onPress={() => void set('')}>{say('keys.theme.clear')}</Button> : null}
      </div>
      <p className="key-told" role="status">{asked ? say('keys.theme.taking', { keys: keyText(asked.key), other: asked.holder }) : told}</p>
      {asked ? (
        <div className="key-deeds">
          <Button look="primary" autoFocus onPress={() => void set(asked.key)}>{say('keys.theme.give', { name: theme.name })}</Button>
          <Button onPress={() => { setAsked(null); recordButton.current?.focus() }}>{say('keys.asked.leave')}</Button>
        </div>
      ) : null}
    </>
  )
}
