import { createContext, createElement, useContext, useDeferredValue, useEffect, useMemo, useRef, type ReactNode } from 'react'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import type { DocumentRow } from '#contract/documents/documents.ts'
import type { CitedPage } from '#domain/citation.ts'
import type { Language } from '#domain/text.ts'
import { useClient } from '../state/connection.ts'
import { notifyProblem } from '../state/notices.ts'
import { closeDocument, openDocument, useRecords } from '../state/asking/records.ts'
import { blockIndexAt, buildBlocks, type Block } from '../text/blocks.ts'
import { indexAnnotations, type AnnotationIndex } from './annotation-index.ts'
import { currentLooks, type ThemeLooks } from './themes/theme-looks.ts'

/** Everything that a reader draws and its commands act on. Text, clauses and blocks stay the same objects while the document is open. */
export type Reading = {
  readonly document: string
  readonly row: DocumentRow | undefined
  /** What citations print for the document. */
  readonly shortTitle: string
  readonly text: string
  readonly language: Language
  readonly clauses: readonly ClauseRow[]
  /** Where the source's pages begin; none for a source without. */
  readonly pages: readonly CitedPage[]
  readonly blocks: readonly Block[]
  readonly index: AnnotationIndex
  /** Whether the index holds all highlights; just after opening only those round the place where reading began. */
  readonly isWhole: boolean
  readonly looks: ThemeLooks
  /** Some people's highlights are left out of the index. */
  readonly isNarrowed?: boolean
  /** A text that is only read: nothing here may write to it. */
  readonly isFixed?: boolean
}

export const ReadingContext = createContext<Reading | null>(null)

/** What is read in the reader round the caller. @throws Error outside a reader */
export function useReadingContext(): Reading {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('useReadingContext outside a reader')
  return reading
}

/** What stands beside the text follows it when the text is painted: a highlight is seen before the lists that it changes too. */
export function ReadingBehind({ children }: { readonly children: ReactNode }) {
  return createElement(ReadingContext, { value: useDeferredValue(useReadingContext()) }, children)
}

/**
 * Opens a document for as long as the caller is on the screen; null until its text is here.
 * @param place where reading begins, an offset: of many highlights those round it are here first
 * @param hidden the people whose highlights are left out
 */
export function useReading(document: string, place: number, hidden: ReadonlySet<string> | null = null): Reading | null {
  const client = useClient()
  const begin = useRef(place)
  begin.current = place
  useEffect(() => {
    openDocument(client, document, begin.current).catch(notifyProblem)
    return () => closeDocument(document)
  }, [client, document])

  const open = useRecords(records => records.openById.get(document))
  const row = useRecords(records => records.documents.find(({ id }) => id === document))
  const looks = useThemeLooks()
  const version = open?.version
  const clauses = open?.clauses
  const blocks = useMemo(() => (version && clauses ? buildBlocks(version.text, clauses) : []), [version, clauses])

  const every = open?.annotationsById
  const annotations = useMemo(() => (every && hidden?.size ? new Map([...every].filter(([, { coder }]) => !hidden.has(coder))) : every), [every, hidden])
  const isNarrowed = annotations !== every
  const isWhole = open?.isWhole ?? false
  const lastIndex = useRef<{ readonly version: unknown; readonly index: AnnotationIndex }>(undefined)
  const index = useMemo(() => {
    if (!annotations) return null
    const made = indexAnnotations(annotations, lastIndex.current?.version === version ? lastIndex.current?.index : undefined)
    lastIndex.current = { version, index: made }
    return made
  }, [annotations, version, lastIndex])

  return useMemo(() => {
    if (!version || !clauses || !index) return null
    const shortTitle = row?.shortTitle || row?.title || ''
    const { text, language, pages } = version
    return { document, row, shortTitle, text, language, clauses, pages, blocks, index, isWhole, looks, isNarrowed }
  }, [document, row, version, clauses, blocks, index, isWhole, looks, isNarrowed])
}

/** The looks of all themes; the same map as long as nothing that is seen changes. */
export function useThemeLooks(): ThemeLooks {
  return useRecords(records => currentLooks(records.themes))
}

/** Index of the innermost clause whose own text holds an offset, or the last one that begins before it; -1 before all clauses. */
export function clauseIndexAt({ blocks, clauses }: Pick<Reading, 'blocks' | 'clauses'>, offset: number): number {
  for (let index = blockIndexAt(blocks, offset); index >= 0; index -= 1) {
    const clause = blocks[index]?.clause ?? -1
    if (clause >= 0) return clause
  }
  return clauses.length ? 0 : -1
}
