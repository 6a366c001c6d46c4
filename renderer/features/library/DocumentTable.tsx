import { ListChecks, TriangleAlert } from 'lucide-react'
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { Selection, SortDescriptor } from 'react-aria-components'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { useClient } from '../../state/connection.ts'
import { reviewLabel } from '../../state/asking/review-label.ts'
import { sayDate } from '../../state/dates.ts'
import { useSay, type Say } from '../../state/language.ts'
import { projectStore } from '../../state/project.ts'
import { chooseDocuments, goTo, useView, viewStore } from '../../state/view.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Table, type TableColumn } from '../../ui/lists/Table.tsx'
import { fittingColumns } from './fitting-columns.ts'
import { removeDocuments } from './removing.ts'
import { useFocusOnChoice } from './use-focus-on-choice.ts'
import { sayKind, sayLanguage } from '../../pane/plans/values.ts'

export type DocumentTableProps = {
  /** In the order in which they stand. */
  readonly documents: readonly DocumentRow[]
  readonly sort: SortDescriptor
  readonly onSort: (sort: SortDescriptor) => void
  readonly isFiltered: boolean
}

/** Drawn again only when its rows change, not while the filter is being written. */
export const DocumentTable = memo(function DocumentTable({ documents, sort, onSort, isFiltered }: DocumentTableProps) {
  const say = useSay()
  const client = useClient()
  const chosenDocuments = useView(view => view.chosenDocuments)
  const selected = useMemo(() => new Set(chosenDocuments), [chosenDocuments])
  const room = useRef<HTMLDivElement>(null)
  useFocusOnChoice(room, chosenDocuments)
  const columns = useFittingColumns(room, useMemo(() => makeColumns(say), [say]))
  const choose = useCallback(
    (selection: Selection) => chooseDocuments(selection === 'all' ? documents.map(row => row.id) : [...selection].map(String)),
    [documents],
  )
  return (
    <div ref={room} className="library-table">
      <Table
        label={say('library.documents')}
        columns={columns}
        rows={documents}
        sort={sort}
        onSort={onSort}
        selection="multiple"
        selected={selected}
        onSelect={choose}
        onOpen={document => goTo({ document })}
        onDelete={() => {
          if (projectStore.getState().project?.readOnly === false) void removeDocuments(client, viewStore.getState().chosenDocuments)
        }}
        empty={isFiltered ? <EmptyState title={say('library.filter.none')}>{say('library.filter.none.next')}</EmptyState> : null}
      />
    </div>
  )
})

/** The columns that the table has room for; known before the first paint, so that nothing jumps. The same array while the same ones fit. */
function useFittingColumns(room: RefObject<HTMLDivElement | null>, columns: readonly TableColumn<DocumentRow>[]): readonly TableColumn<DocumentRow>[] {
  const [fitting, setFitting] = useState(() => columns.map(({ id }) => id).join(' '))
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return
    const measure = () => setFitting(fittingColumns(columns, element.clientWidth).map(({ id }) => id).join(' '))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [room, columns])
  return useMemo(() => columns.filter(({ id }) => fitting.split(' ').includes(id)), [columns, fitting])
}

function makeColumns(say: Say): TableColumn<DocumentRow>[] {
  const text = (value: string | null) => (value ? <span title={value}>{value}</span> : <span className="library-none">–</span>)
  return [
    {
      id: 'title', title: say('library.column.title'), width: '5fr', minWidth: 220, isSortable: true, isRowHeader: true,
      cell: row => (
        <span className="library-title" title={row.title} lang={row.language ?? undefined}>
          <span className="library-title-words">{row.title}</span>
          <ReviewSign row={row} />
          {row.warnings.length > 0 ? <TriangleAlert size={13} aria-label={say('library.warnings.count', { count: row.warnings.length })} /> : null}
        </span>
      ),
    },
    { id: 'shortTitle', title: say('library.column.shortTitle'), width: '2fr', minWidth: 80, isSortable: true, cell: row => text(row.shortTitle) },
    { id: 'issuer', title: say('library.column.issuer'), width: '2fr', minWidth: 80, isSortable: true, cell: row => text(row.issuer) },
    { id: 'kind', title: say('library.column.kind'), width: 72, isSortable: true, cell: row => text(sayKind(say, row.kind)) },
    { id: 'issuedOn', title: say('library.column.issuedOn'), width: 112, isSortable: true, cell: row => text(row.issuedOn && sayDate(row.issuedOn)) },
    { id: 'language', title: say('library.column.language'), width: 78, isSortable: true, cell: row => text(sayLanguage(say, row.language)) },
    { id: 'clauses', title: say('library.column.clauses'), width: 72, align: 'end', isSortable: true, cell: row => row.clauses },
    { id: 'annotations', title: say('library.column.annotations'), width: 92, align: 'end', isSortable: true, cell: row => row.annotations },
  ]
}

/** That something of a document waits for review. */
function ReviewSign({ row }: { readonly row: DocumentRow }) {
  const say = useSay()
  const label = reviewLabel(row)
  return label ? <ListChecks size={13} aria-label={say(label.id, label.values)} /> : null
}
