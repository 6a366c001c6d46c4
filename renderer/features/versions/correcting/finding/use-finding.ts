import { useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import { registerCommands } from '../../../../state/commands.ts'
import { useEngine } from '../../../../state/connection.ts'
import { notifyProblem } from '../../../../state/notices.ts'
import type { Span } from '../../../../text/blocks.ts'
import type { FinderProps } from './Finder.tsx'
import { correctionCommands, type Finding } from './correct-commands.ts'
import { findLetters, lineNamed, stepFrom, writtenText } from './finding.ts'
import { useSelecting } from './use-selecting.ts'

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
  const { text, parts, edits, at, setAt, field } = correcting
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const wordsRef = useRef<HTMLInputElement>(null)
  const placeRef = useRef<HTMLInputElement>(null)
  const values = useMemo(() => parts.map(({ start, end }, index) => edits.get(index) ?? text.slice(start, end)), [text, parts, edits])
  const wanted = useDeferredValue(words)
  // Only while it is looked for: joining and searching a long text for each key would be felt.
  const joined = useMemo(() => (isOpen ? writtenText(values) : null), [isOpen, values])
  const found = useMemo(() => (joined ? findLetters(joined.text, wanted) : none), [joined, wanted])
  const written = () => joined ?? writtenText(values)
  const { chosen, select, selected } = useSelecting({ at, setAt, field, written })
  const clauses = useClauses(correcting, isOpen)

  const step = (direction: 1 | -1) => {
    const next = stepFrom(found, selected(), direction)
    if (next) select(next)
  }
  const open = (input: RefObject<HTMLInputElement | null>) => {
    const { selectionStart = 0, selectionEnd = 0, value = '' } = field.current ?? {}
    const letters = value.slice(selectionStart, selectionEnd)
    if (letters !== '' && !letters.includes('\n') && input === wordsRef) setWords(letters)
    setOpen(true)
    requestAnimationFrame(() => input.current?.select())
  }
  const close = () => {
    setOpen(false)
    field.current?.focus()
  }
  const go = (named: string): boolean => {
    const line = lineNamed(named, clauses, { text, parts, values, written: written() })
    if (line) select(line)
    return line !== null
  }
  useCorrectionCommands({ hasFound: isOpen, find: () => open(wordsRef), goTo: () => open(placeRef), step })
  if (!isOpen) return null
  const index = chosen ? found.findIndex(({ start, end }) => start === chosen.start && end === chosen.end) : -1
  return { words, onWords: setWords, count: found.length, at: index + 1, onStep: step, onGo: go, onClose: close, wordsRef, placeRef }
}

function useCorrectionCommands(finding: Finding): void {
  const latest = useRef(finding)
  latest.current = finding
  useEffect(() => registerCommands(correctionCommands(() => latest.current)), [])
}

/** The clauses of the text that is corrected, once they are wanted. */
function useClauses({ document, version }: Correcting, isWanted: boolean): readonly ClauseRow[] {
  const engine = useEngine()
  const [clauses, setClauses] = useState<readonly ClauseRow[]>([])
  useEffect(() => {
    if (!isWanted) return undefined
    const controller = new AbortController()
    engine.documents.clauses({ document, version }, { signal: controller.signal }).then(setClauses, (error: unknown) => {
      if (!controller.signal.aborted) notifyProblem(error)
    })
    return () => controller.abort()
  }, [engine, document, version, isWanted])
  return clauses
}
