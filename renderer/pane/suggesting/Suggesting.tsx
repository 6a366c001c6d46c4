import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useAnswer } from '../../state/asking/answers.ts'
import { useSay } from '../../state/language.ts'
import { useProject } from '../../state/project.ts'
import { useSettings } from '../../state/settings.ts'
import type { Span } from '../../text/blocks.ts'
import { useDebounced } from '../excerpts/use-debounced.ts'
import { usePaneHandle } from '../pane-handle.ts'
import { usePane } from '../pane-state.ts'
import { useReadingContext } from '../reading.ts'
import { SuggestedThemes } from './SuggestedThemes.tsx'
import { isAbout, suggestionSpan } from './target.ts'

/** Whoever goes on through the clauses is not asked about each, milliseconds. */
const rest = 150
/** With three the names would be cut in a narrow window. */
const mostAtFoot = 2
/** What a suggestion is made from. */
const entities = ['annotation', 'annotation_theme', 'theme', 'theme_rejected', 'document', 'clause_correction'] as const

/**
 * Asks which themes come near to what is picked, selected or under the clause cursor, for the bar, the keys and screen readers; for a
 * clause, without the bar, they stand at the foot of the text.
 */
export function Suggesting() {
  const reading = useReadingContext()
  const isOn = useSettings(settings => settings.suggestions)
  const isReadOnly = useProject(open => open.project?.readOnly ?? true)
  const selection = usePane(state => state.selection)
  const picked = usePane(state => state.picked)
  const cursor = usePane(state => state.cursor)
  const isMoving = usePane(state => state.pressing || state.draft !== null)
  const span = useDeferredValue(useMemo(() => suggestionSpan(reading, { selection, picked, cursor }), [reading, selection, picked, cursor]))
  const settled = useDebounced(span && !isMoving ? `${span.start} ${span.end}` : '', rest)
  if (!isOn || isReadOnly || reading.isFixed || !span || isMoving || settled !== `${span.start} ${span.end}`) return null
  return <Asked document={reading.document} start={span.start} end={span.end} hasBar={selection !== null || picked !== null} />
}

type AskedProps = Span & { readonly document: string; /** The bar shows what is suggested. */ readonly hasBar: boolean }
function Asked({ document, start, end, hasBar }: AskedProps) {
  const { pane } = usePaneHandle()
  const [round, setRound] = useState(0)
  const { value } = useAnswer(`suggestions ${document} ${start} ${end} ${round}`, entities, (engine, signal) => engine.suggestions.at({ document, start, end, isWhole: false }, { signal }))
  useEffect(() => {
    pane.setState({ suggested: value?.place ?? null, suggestedFrom: value ? { ...value.basis, left: value.left } : null })
    // Each answer knows more of the project than the one before.
    if (value && value.left > 0) setRound(last => last + 1)
  }, [pane, value])
  useEffect(() => () => pane.setState({ suggested: null }), [pane])
  return (
    <>
      <Spoken start={start} end={end} />
      {hasBar ? null : <AtFoot start={start} end={end} />}
    </>
  )
}

/** Says what is suggested, once for each place, behind what is said of the clause. */
function Spoken(span: Span) {
  const say = useSay()
  const { looks } = useReadingContext()
  const place = usePane(state => state.suggested)
  const [text, setText] = useState('')
  const told = useRef('')
  const themes = isAbout(place, span) ? place.suggestions.map(({ theme }) => looks.get(theme)?.name ?? '').filter(name => name !== '') : []
  const names = themes.join(say('ui.between'))
  useEffect(() => {
    const key = `${span.start} ${span.end}`
    if (names === '' || told.current === key) return
    told.current = key
    setText(say('suggestions.announce', { themes: names }))
  }, [names, say, span.start, span.end])
  return (
    <div className="ui-hidden" aria-live="polite">
      {text}
    </div>
  )
}

/** At the lower edge while the clause cursor moves: always in the same place, and over no more than a line. */
function AtFoot(span: Span) {
  const place = usePane(state => state.suggested)
  if (!isAbout(place, span) || place.suggestions.length === 0) return null
  return (
    <div className="suggested-foot">
      <SuggestedThemes {...span} most={mostAtFoot} />
    </div>
  )
}
