import { useCallback, useMemo, useState } from 'react'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { fieldByKey } from '#domain/attributes/values.ts'
import { type TableField } from '../../../pane/plans/fields.ts'
import { occurringValues } from '../../../pane/plans/occurring-values.ts'
import { useAnswersByDocument } from '../../../state/asking/answers-by-document.ts'
import { useSay } from '../../../state/language.ts'
import { type Filters, filterRows, type Sort, sortRows } from './choosing-rows.ts'

/**
 * The documents that the columns' filters let through, in the table's order, with what texts suggest for their empty cells; `here` are the
 * suggestions for rows that are shown.
 */
export function useTableRows(documents: readonly DocumentRow[], fields: readonly TableField[], sort: Sort) {
  const say = useSay()
  const [filters, setFilters] = useState<Filters>({})
  const suggestions = useAnswersByDocument(['document', 'suggestion_dismissed'], (engine, documents) => engine.attributes.suggestions(documents ? { documents: [...documents] } : {}))
  const suggested = useMemo(() => new Map((suggestions ?? []).map(({ document, key, value }) => [`${document} ${fieldByKey[key]}`, value])), [suggestions])
  const rows = useMemo(() => sortRows(filterRows(documents, filters, fields, say, suggested), sort, fields, say, suggested), [documents, filters, sort, fields, say, suggested])
  // A column's own filter hides none of its values.
  const occurring = useCallback(
    (field: TableField) => occurringValues(filterRows(documents, { ...filters, [field.id]: {} }, fields, say, suggested), field),
    [documents, filters, fields, say, suggested],
  )
  const here = useMemo(() => {
    const shown = new Set(rows.map(({ id }) => id))
    return (suggestions ?? []).filter(({ document }) => shown.has(document))
  }, [suggestions, rows])
  return { rows, filters, setFilters, occurring, suggested, here }
}
