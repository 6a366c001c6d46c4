import type { MessageId } from '#domain/messages/catalogues.ts'
import { longestMeaning, type ThemeRow } from '#contract/coding/themes.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { updateTheme } from '../changing.ts'
import { useDraft } from './use-draft.ts'

const parts = [
  { part: 'definition', label: 'codebook.definition', why: 'codebook.definition.why', rows: 3 },
  { part: 'include', label: 'codebook.include', why: 'codebook.include.why', rows: 2 },
  { part: 'exclude', label: 'codebook.exclude', why: 'codebook.exclude.why', rows: 2 },
  { part: 'example', label: 'codebook.example', why: 'codebook.example.why', rows: 2 },
] as const satisfies readonly { readonly part: keyof ThemeRow; readonly label: MessageId; readonly why: MessageId; readonly rows: number }[]

type FieldsProps = { readonly theme: ThemeRow; readonly isReadOnly: boolean }

/** What a theme means: its definition, when it is given and when not, and a sentence that shows it. */
export function MeaningFields({ theme, isReadOnly }: FieldsProps) {
  return parts.map(part => <MeaningField key={part.part} {...part} theme={theme} isReadOnly={isReadOnly} />)
}

function MeaningField({ part, label, why, rows, theme, isReadOnly }: (typeof parts)[number] & FieldsProps) {
  const say = useSay()
  const engine = useEngine()
  const draft = useDraft(theme[part], text => updateTheme(engine, theme.id, { [part]: text }), true)
  return (
    <TextField
      className="theme-meaning"
      label={say(label)}
      placeholder={say(why)}
      {...draft}
      rows={rows}
      maxLength={longestMeaning}
      isReadOnly={isReadOnly}
    />
  )
}
