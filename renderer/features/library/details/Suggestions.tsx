import { Check, Sparkles, X } from 'lucide-react'
import type { SuggestionRow } from '#contract/attributes.ts'
import type { DocumentRow } from '#contract/documents.ts'
import { fieldByKey } from '#domain/attributes/values.ts'
import { useAnswer } from '../../../state/answers.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay, type Say } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { sayKind, sayLanguage } from '../values.ts'

/** What the text says plainly of a document and nobody has said yet; it counts for nothing until it is accepted. */
export function Suggestions({ document, isReadOnly }: { readonly document: DocumentRow; readonly isReadOnly: boolean }) {
  const say = useSay()
  const { attributes } = useEngine()
  const ask = useAnswer(`suggestions ${document.id}`, ['document', 'suggestion_dismissed'], engine => engine.attributes.suggestions({ documents: [document.id] }))
  const suggestions = ask.value ?? []
  if (suggestions.length === 0 || isReadOnly) return null
  const accept = (chosen: readonly SuggestionRow[]) => void attributes.accept({ suggestions: [...chosen] }).catch(notifyProblem)
  const dismiss = (chosen: readonly SuggestionRow[]) => void attributes.dismiss({ suggestions: [...chosen] }).catch(notifyProblem)
  return (
    <section className="suggestions" aria-labelledby="suggestions-title">
      <h2 id="suggestions-title">
        <Sparkles size={12} aria-hidden /> {say('library.suggested')}
      </h2>
      <ul>
        {suggestions.map(suggestion => {
          const { key, value, quote } = suggestion
          const words = { field: say(`library.field.${fieldByKey[key]}`), value: saySuggested(say, suggestion) }
          return (
            <li key={key}>
              <span className="suggestion-field">{words.field}</span>
              <span className="suggestion-value" title={say('library.suggested.from', { quote })}>{saySuggested(say, { key, value })}</span>
              <IconButton label={say('library.suggested.accept', words)} onPress={() => accept([suggestion])}><Check size={14} aria-hidden /></IconButton>
              <IconButton label={say('library.suggested.dismiss', words)} onPress={() => dismiss([suggestion])}><X size={14} aria-hidden /></IconButton>
            </li>
          )
        })}
      </ul>
      <p className="suggestions-deeds">
        <Button look="quiet" icon={<Check size={13} aria-hidden />} onPress={() => accept(suggestions)}>{say('library.suggested.acceptAll', { count: suggestions.length })}</Button>
        <Button look="quiet" icon={<X size={13} aria-hidden />} onPress={() => dismiss(suggestions)}>{say('library.suggested.dismissAll')}</Button>
      </p>
    </section>
  )
}

/** A suggested value in words. */
export function saySuggested(say: Say, { key, value }: Pick<SuggestionRow, 'key' | 'value'>): string {
  return key === 'kind' ? sayKind(say, value) : key === 'language' ? sayLanguage(say, value) : value
}
