import { Check, Sparkles, X } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { SuggestionRow } from '#contract/attributes/attributes.ts'
import { fieldByKey } from '#domain/attributes/values.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay, type Say } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { sayKind, sayLanguage } from '../../../pane/plans/values.ts'

const noSuggestions: readonly SuggestionRow[] = []

/** What the text says plainly of a document and nobody has said yet; it counts for nothing until it is accepted. */
export function useSuggestionsOf(document: string): readonly SuggestionRow[] {
  return useAnswer(`suggestions ${document}`, ['document', 'suggestion_dismissed'], engine => engine.attributes.suggestions({ documents: [document] })).value ?? noSuggestions
}

function useDeciding() {
  const { attributes } = useEngine()
  return {
    accept: (chosen: readonly SuggestionRow[]) => void attributes.accept({ suggestions: [...chosen] }).catch(notifyProblem),
    dismiss: (chosen: readonly SuggestionRow[]) => void attributes.dismiss({ suggestions: [...chosen] }).catch(notifyProblem),
  }
}

/** A suggested value below the field that it is for. */
export function SuggestedValue({ suggestion, isReadOnly }: { readonly suggestion: SuggestionRow; readonly isReadOnly: boolean }) {
  const say = useSay()
  const { accept, dismiss } = useDeciding()
  const { key, quote } = suggestion
  const value = saySuggested(say, suggestion)
  const room = useFocusHandedOn<HTMLSpanElement>(nextDecision)
  const words = { field: say(`library.field.${fieldByKey[key]}`), value }
  return (
    <span ref={room} className="suggestion">
      <span className="suggestion-value" title={say('library.suggested.from', { quote })}><span aria-hidden>✦ {value}</span><span className="ui-hidden">{say('library.suggested.cell', { value })}</span></span>
      {isReadOnly ? null : (
        <>
          <IconButton label={say('library.suggested.accept', words)} onPress={() => accept([suggestion])}><Check size={14} aria-hidden /></IconButton>
          <IconButton label={say('library.suggested.dismiss', words)} onPress={() => dismiss([suggestion])}><X size={14} aria-hidden /></IconButton>
        </>
      )}
    </span>
  )
}

type BarProps = { readonly suggestions: readonly SuggestionRow[]; readonly isReadOnly: boolean }

/** All of them at once. */
export function SuggestionsBar({ suggestions, isReadOnly }: BarProps) {
  return suggestions.length < 2 || isReadOnly ? null : <Bar suggestions={suggestions} />
}

function Bar({ suggestions }: Pick<BarProps, 'suggestions'>) {
  const say = useSay()
  const { accept, dismiss } = useDeciding()
  const room = useFocusHandedOn<HTMLParagraphElement>(own => fieldIn(own.parentElement))
  return (
    <p ref={room} className="suggestions-bar">
      <Sparkles size={12} aria-hidden />
      <Button look="quiet" onPress={() => accept(suggestions)}>{say('library.suggested.acceptAll', { count: suggestions.length })}</Button>
      <Button look="quiet" onPress={() => dismiss(suggestions)}>{say('library.suggested.dismissAll')}</Button>
    </p>
  )
}

/** Gives the focus on when what has it is decided and goes: else it would fall to the page, and the next key nowhere. */
function useFocusHandedOn<T extends HTMLElement>(next: (own: T) => HTMLElement | null | undefined): RefObject<T | null> {
  const room = useRef<T>(null)
  const latest = useRef(next)
  useLayoutEffect(() => {
    const own = room.current
    const to = latest.current
    return () => {
      if (own?.contains(document.activeElement)) to(own)?.focus()
    }
  }, [])
  return room
}

/** The same button of the next suggestion, or of the one before, and after the last one the field that it was for. */
function nextDecision(own: HTMLElement): HTMLElement | null | undefined {
  const buttons = (of: Element | undefined) => [...(of?.querySelectorAll<HTMLElement>('button') ?? [])]
  const all = [...(own.closest('dl')?.querySelectorAll('.suggestion') ?? [])]
  const at = all.indexOf(own)
  const pressed = buttons(own).findIndex(button => button === document.activeElement)
  return buttons(all[at + 1] ?? all[at - 1])[pressed] ?? fieldIn(own.closest('.property'))
}

const fieldIn = (room: Element | null) => room?.querySelector<HTMLElement>('dd :is(input, textarea, button)')

/** A suggested value in words. */
function saySuggested(say: Say, { key, value }: Pick<SuggestionRow, 'key' | 'value'>): string {
  return key === 'kind' ? sayKind(say, value) : key === 'language' ? sayLanguage(say, value) : value
}
