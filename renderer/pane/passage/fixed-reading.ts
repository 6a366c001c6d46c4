import { useMemo } from 'react'
import { useAnswer } from '../../state/asking/answers.ts'
import { useRecords } from '../../state/asking/records.ts'
import { buildBlocks } from '../../text/blocks.ts'
import { indexAnnotations } from '../annotation-index.ts'
import { useThemeLooks, type Reading } from '../reading.ts'

/** A version of a document to be read and never written to, with its highlights as they stood; null until it is here. */
export function useFixedReading(document: string, version: string): Reading | null {
  const key = `${document} ${version}`
  const { value: text } = useAnswer(key, [], (engine, signal) => engine.documents.text({ document, version }, { signal }))
  const { value: clauses } = useAnswer(key, ['clause_correction'], async (engine, signal) => ({ version, rows: await engine.documents.clauses({ document, version }, { signal }) }))
  const { value: annotations } = useAnswer(key, ['annotation', 'annotation_theme', 'anchor'], async (engine, signal) => {
    const rows = await engine.annotations.list({ document, version }, { signal })
    return { version, index: indexAnnotations(new Map(rows.map(row => [row.id, row]))) }
  })
  const row = useRecords(records => records.documents.find(({ id }) => id === document))
  const looks = useThemeLooks()
  const blocks = useMemo(() => (text && clauses && text.version === clauses.version ? buildBlocks(text.text, clauses.rows) : null), [text, clauses])
  return useMemo(() => {
    if (!text || text.version !== version || clauses?.version !== version || annotations?.version !== version || !blocks) return null
    const shortTitle = row?.shortTitle || row?.title || ''
    return {
      document, row, shortTitle, text: text.text, language: text.language, pages: text.pages, clauses: clauses.rows, blocks, index: annotations.index, looks,
      isWhole: true, isFixed: true,
    }
  }, [document, version, row, text, clauses, annotations, blocks, looks])
}
