import { Sparkles, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { SuggestedPlace, ThemeSuggestion } from '#contract/coding/suggestions.ts'
import { useSay } from '../../state/language.ts'
import { useProject } from '../../state/project.ts'
import { useSettings } from '../../state/settings.ts'
import type { Span } from '../../text/blocks.ts'
import { Kbd } from '../../ui/controls/Kbd.tsx'
import { ThemeSwatch } from '../../ui/marks/ThemeChip.tsx'
import { themeStyle } from '../../ui/marks/theme-tint.ts'
import { Tooltip } from '../../ui/overlays/Tooltip.tsx'
import { usePaneHandle } from '../pane-handle.ts'
import { usePane } from '../pane-state.ts'
import { useReadingContext } from '../reading.ts'
import type { ThemeLooks } from '../themes/theme-looks.ts'
import { accept, reject } from './actions.ts'
import { acceptCommand, rejectCommand } from './commands.ts'
import { isAbout } from './target.ts'
import './suggesting.css'

/** So many tags say something where nothing is said of any theme. */
const enoughTags = 5

/** What is suggested for the words that the bar is about. The row is there before the answer, so that nothing moves from under the pointer when that comes. */
export function SuggestedRow(span: Span) {
  const say = useSay()
  const { looks, isFixed } = useReadingContext()
  const place = usePane(state => state.suggested)
  const from = usePane(state => state.suggestedFrom)
  const isOn = useSettings(settings => settings.suggestions)
  const isReadOnly = useProject(open => open.project?.readOnly ?? true)
  if (!isOn || isReadOnly || isFixed || !from || looks.size === 0) return null
  const isLearning = from.left > 0
  if (from.described === 0 && from.tagged < enoughTags && !isLearning) return <p className="suggested-hint">{say('suggestions.needs')}</p>
  const isAnswered = isAbout(place, span)
  const isEmpty = isAnswered && shownOf(place, looks).length === 0
  return (
    <div className="suggested-row">
      {isEmpty ? null : <SuggestedThemes {...span} />}
      {isEmpty && !isLearning ? <p className="suggested-hint">{say('suggestions.nothing')}</p> : null}
      {isLearning ? <p className="suggested-hint">{say('suggestions.learning', { count: from.left })}</p> : null}
    </div>
  )
}

/** Faint chips that are taken by a press, each with a cross that refuses it for good; at most so many, nothing while nothing is suggested. */
export function SuggestedThemes({ most, ...span }: Span & { readonly most?: number }) {
  const say = useSay()
  const { looks } = useReadingContext()
  const place = usePane(state => state.suggested)
  const shown = isAbout(place, span) ? shownOf(place, looks).slice(0, most) : []
  if (!place || shown.length === 0) return null
  return (
    <div className="suggested" role="group" aria-label={say('suggestions.here')} data-keys="tools">
      <Sparkles size={14} className="suggested-sign" aria-hidden />
      {shown.map((suggestion, at) => <SuggestedTheme key={suggestion.theme} place={place} suggestion={suggestion} isFirst={at === 0} />)}
    </div>
  )
}

const shownOf = (place: SuggestedPlace, looks: ThemeLooks) => place.suggestions.filter(({ theme }) => looks.has(theme))

type SuggestedThemeProps = { readonly place: SuggestedPlace; readonly suggestion: ThemeSuggestion; readonly isFirst: boolean }
function SuggestedTheme({ place, suggestion: { theme, words, isLikely }, isFirst }: SuggestedThemeProps) {
  const say = useSay()
  const handle = usePaneHandle()
  const look = useReadingContext().looks.get(theme)
  if (!look) return null
  const why = words.length > 0 ? say('suggestions.because', { words: words.join(say('ui.between')) }) : ''
  return (
    <span className="ui-themed ui-chip suggested-chip" style={themeStyle(look.color)} data-likely={isLikely || undefined}>
      <Tooltip text={why || say('suggestions.accept', { theme: look.name })} {...(isFirst ? { command: acceptCommand } : {})}>
        <Button className="ui-chip-body" onPress={() => void accept(handle, theme, say)}>
          <span className="ui-hidden">{say('suggestions.acceptNext')} </span>
          <ThemeSwatch theme={look} code={look.code} />
          <span className="ui-chip-name">{look.name}</span>
          {isLikely ? null : <span aria-hidden>?</span>}
          {isLikely ? null : <span className="ui-hidden"> ({say('suggestions.unsure')})</span>}
          {isFirst ? <Kbd command={acceptCommand} /> : null}
        </Button>
      </Tooltip>
      <Tooltip text={say('suggestions.rejectNamed', { theme: look.name })} {...(isFirst ? { command: rejectCommand } : {})}>
        <Button className="ui-chip-remove" aria-label={say('suggestions.rejectNamed', { theme: look.name })} onPress={() => void reject(handle, place, theme, say)}>
          <X size={12} aria-hidden />
        </Button>
      </Tooltip>
    </span>
  )
}
