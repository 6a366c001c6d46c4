import { X } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import type { SettingsChange, Settings } from '#contract/settings.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { combinationsOf, mostKeys, sameKeys } from '#domain/keys/combination.ts'
import { refusalOf, remarksOf } from '#domain/keys/reserved.ts'
import { useSay } from '../../../state/language.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Kbd, keyText } from '../../../ui/controls/Kbd.tsx'
import { collisionsOf, giving, isChanged, keysNow, othersWith, taking, themeKeyOf, type PlacedCommand } from './key-choices.ts'
import { keyHost } from './key-host.ts'
import { useRecording } from './use-recording.ts'

export type CommandKeysProps = {
  readonly placed: PlacedCommand
  readonly all: readonly PlacedCommand[]
  readonly chosen: Settings['keys']
  readonly singleKeys: boolean
  readonly themes: readonly ThemeRow[]
  readonly write: (keys: NonNullable<SettingsChange['keys']>) => Promise<unknown>
}

type Asked = { readonly combination: string; readonly others: readonly PlacedCommand[]; readonly theme: string | undefined }

/** The keys of one command: taken away, added by pressing them, given back as they usually are. */
export function CommandKeys({ placed, all, chosen, singleKeys, themes, write }: CommandKeysProps) {
  const say = useSay()
  const [told, setTold] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  // A button that goes with what it did leaves the focus to this one.
  const recordButton = useRef<HTMLButtonElement>(null)
  const name = say(placed.command.title)
  const keys = keysNow(placed, chosen)
  const usual = combinationsOf(placed.command.keys)
  const namesOf = (others: readonly PlacedCommand[]) => others.map(({ command }) => say(command.title)).join(say('ui.between'))

  const give = useCallback(
    async (combination: string, from: readonly PlacedCommand[]) => {
      setAsked(null)
      recordButton.current?.focus()
      await write(giving(combination, placed, from, chosen))
      setTold(say('keys.given', { name: say(placed.command.title), keys: keyText(combination) }))
    },
    [write, placed, chosen, say],
  )
  const hear = useCallback(
    (combination: string | null) => {
      setAsked(null)
      if (combination === null) return refused(say('keys.refused.unknown'))
      const text = { keys: keyText(combination) }
      // A key that a command usually has may be given back to it, whatever it is.
      const isUsual = combinationsOf(placed.command.keys).some(one => sameKeys(one, combination))
      const refusal = isUsual ? null : refusalOf(combination, keyHost())
      if (refusal) return refused(say(`keys.refused.${refusal}`, text))
      if (keysNow(placed, chosen).some(one => sameKeys(one, combination))) return refused(say('keys.has', text), true)
      const others = isUsual ? [] : othersWith(combination, placed, all, chosen)
      const themeKey = placed.command.scope === 'text' && placed.command.id.startsWith('reader.') ? themeKeyOf(combination) : null
      const theme = themeKey === null ? undefined : themes.find(({ shortcut }) => shortcut === themeKey)?.name
      setTold('')
      if (others.length > 0 || theme !== undefined) setAsked({ combination, others, theme })
      else void give(combination, [])
      return true

      function refused(sentence: string, isTaken = false): boolean {
        setTold(sentence)
        return isTaken
      }
    },
    [placed, all, chosen, themes, give, say],
  )
  const recording = useRecording(hear)

  const take = async (combination: string) => {
    setAsked(null)
    recordButton.current?.focus()
    await write(taking(combination, placed, chosen))
    setTold(say('keys.taken', { name, keys: keyText(combination) }))
  }
  const giveBack = async () => {
    setAsked(null)
    recordButton.current?.focus()
    await write({ [placed.command.id]: null })
    setTold(say('keys.isBack', { name }))
  }
  const isFull = keys.length >= mostKeys
  return (
    <>
      {keys.length > 0 ? (
        <ul className="key-list">
          {keys.map(combination => (
            <li key={combination}>
              <Kbd keys={combination} />
              <span className="key-remarks">
                {remarksOf(combination, keyHost()).map(remark => say(remark === 'singleKey' && !singleKeys ? 'keys.single.off' : `keys.remark.${remark}`)).join(' ')}
              </span>
              <IconButton label={say('keys.take', { name, keys: keyText(combination) })} onPress={() => void take(combination)}>
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : null}
      {collisionsOf(placed, all, chosen).map(({ combination, others }) => (
        <p key={combination} className="key-warning">{say('keys.collides', { keys: keyText(combination), others: namesOf(others) })}</p>
      ))}
      <div className="key-deeds">
        <Button ref={recordButton} isDisabled={isFull} onPress={() => { setTold(''); recording.begin() }} className={recording.isOn ? 'is-recording' : ''}>
          {say(recording.isOn ? 'keys.recording' : 'keys.record')}
        </Button>
        {isChanged(placed, chosen) ? (
          <Button look="quiet" onPress={() => void giveBack()}>
            {say('keys.usual')}
          </Button>
        ) : null}
        {isChanged(placed, chosen) ? (
          <span className="key-remarks">{usual.length > 0 ? say('keys.usual.are', { keys: usual.map(keyText).join(say('ui.between')) }) : say('keys.usual.none')}</span>
        ) : null}
        {isFull ? <span className="key-remarks">{say('keys.full', { most: mostKeys })}</span> : null}
      </div>
      <p className="key-told" role="status">
        {asked === null ? told : asked.others.length > 0 ? say('keys.asked', { keys: keyText(asked.combination), others: namesOf(asked.others) }) : say('keys.asked.theme', { keys: keyText(asked.combination), theme: asked.theme ?? '' })}
      </p>
      {asked ? (
        <div className="key-deeds">
          <Button look="primary" autoFocus onPress={() => void give(asked.combination, asked.others)}>
            {say(asked.others.length > 0 ? 'keys.asked.give' : 'keys.asked.theme.give')}
          </Button>
          <Button onPress={() => { setAsked(null); recordButton.current?.focus() }}>{say('keys.asked.leave')}</Button>
        </div>
      ) : null}
    </>
  )
}
