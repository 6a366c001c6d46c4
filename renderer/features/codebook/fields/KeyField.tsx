import { Shortcut, type ThemeRow } from '#contract/coding/themes.ts'
import { useReservedKeys } from '../../../pane/page/theme-keys.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { updateTheme } from '../changing.ts'
import { useDraft } from './use-draft.ts'

/** The one key by which text is tagged with the theme. A key that another theme has is taken from it, and said so before. */
export function KeyField({ theme, isReadOnly }: { readonly theme: ThemeRow; readonly isReadOnly: boolean }) {
  const say = useSay()
  const engine = useEngine()
  const reservedKeys = useReservedKeys()
  const isKey = (key: string) => Shortcut.safeParse(key).success && !reservedKeys.has(key)
  const draft = useDraft(theme.shortcut, text => {
    const key = text.toLowerCase()
    return (key === '' || isKey(key)) && updateTheme(engine, theme.id, { shortcut: key })
  })
  const key = draft.value.trim().toLowerCase()
  const holder = useRecords(records =>
    key === '' ? undefined : records.themes.find(row => row.id !== theme.id && row.shortcut === key)?.name,
  )
  const note = holder === undefined ? say('codebook.key.why') : say('codebook.key.taken', { key, name: holder })
  return (
    <TextField
      className="theme-key"
      label={say('codebook.key')}
      description={note}
      {...draft}
      onChange={text => draft.onChange(lastSign(text))}
      isReadOnly={isReadOnly}
      isInvalid={key !== '' && !isKey(key)}
      problem={reservedKeys.has(key) ? say('codebook.key.reserved', { key }) : say('codebook.key.odd')}
      autoComplete="off"
      spellCheck="false"
    />
  )
}

/** Typing another key puts it in the place of the one that stands there. */
const lastSign = (text: string) => [...text.trim()].at(-1) ?? ''
