import { useCallback, useMemo } from 'react'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { allFields, descriptionOf, isShownAtFirst, type TableField } from '../../../pane/plans/fields.ts'
import { useAttributeRows } from '../../../pane/plans/use-attribute-rows.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { chooseDocuments, useView } from '../../../state/view.ts'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { type ColumnFilter, narrows, sortAmong } from './choosing-rows.ts'
import { DocumentGrid } from './grid/DocumentGrid.tsx'
import { TableBar } from './TableBar.tsx'
import { useTableMemory } from './table-memory.ts'
import { useTableRows } from './use-table-rows.ts'

/** The table of all documents with its bar: columns, filters, one value for many. */
export function DocumentTableRoom({ documents }: { readonly documents: readonly DocumentRow[] }) {
  const say = useSay()
  const engine = useEngine()
  const own = useAttributeRows()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const chosenDocuments = useView(view => view.chosenDocuments)
  const [{ columns, sort: kept }, keep] = useTableMemory()
  const fields = useMemo(() => allFields(own ?? [], documents, say), [own, documents, say])
  const sort = useMemo(() => sortAmong(fields, kept), [fields, kept])
  const shownFields = useMemo(() => orderFields(fields, columns), [fields, columns])
  const { rows, filters, setFilters, occurring, suggested, here } = useTableRows(documents, fields, sort)
  const chosen = useMemo(() => new Set(chosenDocuments), [chosenDocuments])
  const write = useCallback(
    (document: string, field: TableField, value: string) => void engine.documents.describe({ document, values: descriptionOf(field, value) }).catch(notifyProblem),
    [engine],
  )
  // Of a column that is there: one that was renamed or removed filters nothing.
  const isFiltered = fields.some(({ id }) => narrows(filters[id] ?? {}))
  // Before they are known, columns of the project's own would come in one after the other.
  if (!own) return null
  return (
    <div className="table-room">
      <TableBar
        fields={fields}
        shownFields={shownFields}
        onColumns={chosen => keep({ columns: chosen, sort: kept })}
        chosen={chosenDocuments}
        hidden={chosenDocuments.length - rows.filter(row => chosen.has(row.id)).length}
        suggestions={here}
        onClearFilters={isFiltered ? () => setFilters({}) : null}
        isReadOnly={isReadOnly}
        shown={rows.length}
        all={documents.length}
      />
      <DocumentGrid
        rows={rows}
        fields={shownFields}
        sort={sort}
        onSort={next => keep({ columns, sort: next })}
        filters={filters}
        onFilter={(field: string, filter: ColumnFilter) => setFilters(before => ({ ...before, [field]: filter }))}
        occurring={occurring}
        suggested={suggested}
        chosen={chosen}
        onChoose={chooseDocuments}
        onKeep={write}
        isReadOnly={isReadOnly}
      />
      {rows.length === 0 ? <EmptyState title={say('library.filter.none')}>{say('library.filter.none.next')}</EmptyState> : null}
    </div>
  )
}

/** The chosen columns in the order of all; the title always, and new attributes until a choice was made. */
function orderFields(fields: readonly TableField[], columns: readonly string[] | null): readonly TableField[] {
  return fields.filter(field => field.id === 'title' || (columns === null ? isShownAtFirst(field) : columns.includes(field.id)))
}
