import { useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { registerCommands } from '../../../../state/commands.ts'
import { useEngine } from '../../../../state/connection.ts'
import { notifyProblem } from '../../../../state/notices.ts'
import type { Span } from '../../../../text/blocks.ts'
import type { FinderProps } from './Finder.tsx'
import { correctionCommands } from './correct-commands.ts'
import { clauseNamed, findLetters, lineStart, partOf, placeWritten, stepFrom, writtenText } from './finding.ts'

export type Correcting = {
  readonly document: string
  readonly version: string
  readonly text: string
  readonly parts: readonly Span[]
  readonly edits: ReadonlyMap<number, string>
  /** The part that stands in the field. */
  readonly at: number
  readonly setAt: (part: number) => void
  readonly field: RefObject<HTMLTextAreaElement | null>
}

const none: readonly Span[] = []

/** Finding in all parts of the text that is being corrected; null while it is not wanted. */
export function useFinding(correcting: Correcting): FinderProps | null {
  const engine = useEngine()
  const { document, version, text, parts, edits, at, setAt, field } = correcting
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Span | null>(null)
  const wordsRef = useRef<HTMLInputElement>(null)
  const placeRef = useRef<HTMLInputElement>(null)
  /** To be selected in the part that comes into the field. */
  const waiting = useRef<Span | null>(null)
  const values = useMemo(() => parts.map(({ start, end }, index) => edits.get(index) ?? text.slice(start, end)), [text, parts, edits])
  const wanted = useDeferredValue(words)
  // Only while it is looked for: joining and searching a long text for each key would be felt.
  const written = useMemo(() => (isOpen ? writtenText(values) : null), [isOpen, values])
  const found = useMemo(() => (written ? findLetters(written.text, wanted) : none), [written, wanted])

  const show = (span: Span) => {
    const now = written ?? writtenText(values)
    const part = partOf(now, span.start)
    const begin = now.starts[part] ?? 0
    const within = { start: span.start - begin, end: span.end - begin }
    setChosen(span)
    if (part === at) selectIn(field.current, within)
    else {
      waiting.current = within
      setAt(part)
    }
  }
  useEffect(() => {
    const span = waiting.current
    waiting.current = null
    if (span) selectIn(field.current, span)
  }, [at, field])

  const step = (direction: 1 | -1) => {
    const { starts } = written ?? writtenText(values)
    const element = field.current
    const begin = starts[at] ?? 0
    const next = stepFrom(found, { start: begin + (element?.selectionStart ?? 0), end: begin + (element?.selectionEnd ?? 0) }, direction)
    if (next) show(next)
  }
  const open = (input: RefObject<HTMLInputElement | null>) => {
    const { selectionStart = 0, selectionEnd = 0, value = '' } = field.current ?? {}
    const selected = value.slice(selectionStart, selectionEnd)
    if (selected !== '' && !selected.includes('\n') && input === wordsRef) setWords(selected)
    setOpen(true)
    requestAnimationFrame(() => input.current?.select())
  }
  const close = () => {
    setOpen(false)
    field.current?.focus()
  }
  const { value: clauses } = useClauses(engine, document, version, isOpen)
  const go = (place: string): boolean => {
    const now = written ?? writtenText(values)
    const line = /^\d+$/u.test(place.trim()) && !clauseNamed(clauses, place) ? Number(place) : null
    const lineAt = line === null ? null : lineStart(now.text, line)
    if (lineAt !== null) return goTo(lineAt)
    const clause = clauseNamed(clauses, place)
    if (!clause) return false
    const part = Math.max(0, parts.findLastIndex(({ start }) => start <= clause.start))
    const { start, end } = parts[part] ?? { start: 0, end: 0 }
    return goTo((now.starts[part] ?? 0) + placeWritten(text.slice(start, end), values[part] ?? '', clause.start - start))
  }
  const goTo = (offset: number): true => {
    const all = written?.text ?? ''
    const lineEnd = all.indexOf('\n', offset)
    show({ start: offset, end: lineEnd < 0 ? all.length : lineEnd })
    return true
  }

  const latest = useRef({ open, step, isOpen })
  latest.current = { open, step, isOpen }
  useEffect(
    () =>
      registerCommands(
        correctionCommands(() => ({
          hasFound: latest.current.isOpen,
          find: () => latest.current.open(wordsRef),
          goTo: () => latest.current.open(placeRef),
          step: direction => latest.current.step(direction),
        })),
      ),
    [],
  )
  if (!isOpen) return null
  const index = chosen ? found.findIndex(({ start, end }) => start === chosen.start && end === chosen.end) : -1
  return { words, onWords: setWords, count: found.length, at: index + 1, onStep: step, onGo: go, onClose: close, wordsRef, placeRef }
}

/** The browser shows where the caret stands when the field gets the focus, not when something is selected. */
function selectIn(field: HTMLTextAreaElement | null, { start, end }: Span): void {
  if (!field) return
  field.setSelectionRange(start, start)
  field.blur()
  field.focus()
  field.setSelectionRange(start, end)
}

/** The clauses of the text that is corrected, once they are wanted. */
function useClauses(engine: ReturnType<typeof useEngine>, document: string, version: string, isWanted: boolean) {
  const [value, setValue] = useState<Awaited<ReturnType<typeof engine.documents.clauses>>>([])
  useEffect(() => {
    if (!isWanted) return undefined
    const controller = new AbortController()
    engine.documents.clauses({ document, version }, { signal: controller.signal }).then(setValue, (error: unknown) => {
      if (!controller.signal.aborted) notifyProblem(error)
    })
    return () => controller.abort()
  }, [engine, document, version, isWanted])
  return { value }
}
