import { Columns3, FilterX, PencilLine, Sparkles } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { DocumentRow } from '#contract/documents.ts'
import { fieldByKey } from '#domain/attributes/values.ts'
import { ChoicePopover } from '../../../pane/excerpts/ChoiceList.tsx'
import { occurringValues } from '../../../pane/plans/occurring-values.ts'
import { useAttributeRows } from '../../../pane/plans/use-attribute-rows.ts'
import { useAnswersByDocument } from '../../../state/asking/answers-by-document.ts'
import { useClient } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { remember, settingsStore } from '../../../state/settings.ts'
import { openSheet } from '../../../state/sheets.ts'
import { chooseDocuments, useView } from '../../../state/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { type ColumnFilter, type Filters, filterRows, narrows, type Sort, sortRows } from './choosing-rows.ts'
import { DocumentGrid } from './DocumentGrid.tsx'
import { allFields, descriptionOf, isShownAtFirst, type TableField } from '../../../pane/plans/fields.ts'

/** The table of all documents with its bar: columns, filters, one value for many. */
export function DocumentTableRoom({ documents }: { readonly documents: readonly DocumentRow[] }) {
  const say = useSay()
  const { engine } = useClient()
  const own = useAttributeRows()
  const suggestions = useAnswersByDocument(['document', 'suggestion_dismissed'], (engine, documents) => engine.attributes.suggestions(documents ? { documents: [...documents] } : {}))
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const chosenDocuments = useView(view => view.chosenDocuments)
  const [{ columns, sort }, setKept] = useState(readKept)
  const [filters, setFilters] = useState<Filters>({})
  const fields = useMemo(() => allFields(own ?? [], documents, say), [own, documents, say])
  const shownFields = useMemo(() => orderFields(fields, columns), [fields, columns])
  const suggested = useMemo(() => new Map((suggestions ?? []).map(({ document, key, value }) => [`${document} ${fieldByKey[key]}`, value])), [suggestions])
  const rows = useMemo(() => sortRows(filterRows(documents, filters, fields, say, suggested), sort, fields, say, suggested), [documents, filters, sort, fields, say, suggested])
  // A column's own filter hides none of its values.
  const occurring = useCallback(
    (field: TableField) => occurringValues(filterRows(documents, { ...filters, [field.id]: {} }, fields, say, suggested), field),
    [documents, filters, fields, say, suggested],
  )
  const chosen = useMemo(() => new Set(chosenDocuments), [chosenDocuments])
  const chosenHere = rows.filter(row => chosen.has(row.id)).map(row => row.id)

  const keep = (next: { readonly columns: readonly string[] | null; readonly sort: Sort }) => {
    setKept(next)
    remember(engine, 'library.table', { columns: next.columns === null ? null : [...next.columns], sort: { ...next.sort } })
  }
  const write = useCallback(
    (document: string, field: TableField, value: string) => void engine.documents.describe({ document, values: descriptionOf(field, value) }).catch(notifyProblem),
    [engine],
  )
  const here = useMemo(() => {
    const shown = new Set(rows.map(({ id }) => id))
    return (suggestions ?? []).filter(({ document }) => shown.has(document))
  }, [suggestions, rows])
  const acceptAll = async () => {
    try {
      const { accepted } = await engine.attributes.accept({ suggestions: here })
      notifyDone('library.suggested.accepted', { count: accepted }, accepted > 0)
    } catch (error) {
      notifyProblem(error)
    }
  }
  const isFiltered = Object.values(filters).some(narrows)
  // Before they are known, columns of the project's own would come in one after the other.
  if (!own) return null
  return (
    <div className="table-room">
      <div className="table-bar">
        <ChoicePopover
          label={say('library.table.columns')}
          filterLabel={say('library.table.columns.search')}
          emptyLabel={say('library.table.columns.none')}
          mode="many"
          items={fields.map(({ id, label }) => ({ id, name: label }))}
          chosen={shownFields.map(({ id }) => id)}
          onChoose={chosen => keep({ columns: chosen, sort })}
        >
          <Button look="quiet" icon={<Columns3 size={14} aria-hidden />}>{say('library.table.columns')}</Button>
        </ChoicePopover>
        <Button
          look="quiet"
          icon={<PencilLine size={14} aria-hidden />}
          isDisabled={isReadOnly || chosenHere.length === 0}
          onPress={() => openSheet({ name: 'bulk', documents: chosenHere })}
        >
          {say('library.table.bulk', { count: chosenHere.length })}
        </Button>
        {here.length > 0 && !isReadOnly ? (
          <Button look="quiet" icon={<Sparkles size={14} aria-hidden />} onPress={() => void acceptAll()}>{say('library.suggested.acceptAll', { count: here.length })}</Button>
        ) : null}
        {isFiltered ? (
          <Button look="quiet" icon={<FilterX size={14} aria-hidden />} onPress={() => setFilters({})}>{say('library.table.clearFilters')}</Button>
        ) : null}
        <span className="table-count" role="status">{say('library.filter.count', { shown: rows.length, all: documents.length })}</span>
      </div>
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

type Kept = { readonly columns: readonly string[] | null; readonly sort: Sort }

function readKept(): Kept {
  const value = settingsStore.getState().remembered['library.table']
  const first: Kept = { columns: null, sort: { field: 'title', isDescending: false } }
  if (!value || typeof value !== 'object' || Array.isArray(value)) return first
  const { columns, sort } = value
  return {
    columns: Array.isArray(columns) ? columns.filter(column => typeof column === 'string') : null,
    sort: sort && typeof sort === 'object' && !Array.isArray(sort) && typeof sort['field'] === 'string' ? { field: sort['field'], isDescending: sort['isDescending'] === true } : first.sort,
  }
}
