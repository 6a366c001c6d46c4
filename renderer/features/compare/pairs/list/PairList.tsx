import { useMemo, useState } from 'react'
import { firstWords } from '#domain/text/first-words.ts'
import type { PaneHandle } from '../../../../pane/pane-handle.ts'
import { useEngine } from '../../../../state/connection.ts'
import { activeLanguage, useSay, type Say } from '../../../../state/language.ts'
import { withoutLabel } from '../../../../text/labels.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../../ui/layout/EmptyState.tsx'
import { Table, type TableColumn } from '../../../../ui/lists/Table.tsx'
import { besideStore } from '../../beside-memory.ts'
import { HandOut, tableFormats } from '../../HandOut.tsx'
import { everyPair } from '../filter.ts'
import { labelsOfClause } from '../here.ts'
import { goToPair, type Between } from '../moves.ts'
import type { NumberedPair } from '../pair-index.ts'
import { notesOf, sharedWords, sortPairs, type PairSort } from './rows.ts'

/** So many words of a clause stand in a row; the rest is cut by its width. */
const wordsShown = 24

type Row = NumberedPair & { readonly id: string }

/** All pairs that are shown, as a table: what the ribbons show, for whoever reads rather than looks. Choosing a row goes to its pair. */
export function PairList({ between, current }: { readonly between: Between; readonly current: NumberedPair | null }) {
  const say = useSay()
  const [sort, setSort] = useState<PairSort>({ column: 'number', direction: 'ascending' })
  const engine = useEngine()
  const { handles, pairs } = between
  const [left, right] = [handles.left?.reading()?.document, handles.right?.reading()?.document]
  const rows = useMemo(() => sortPairs(pairs, sort).map((pair): Row => ({ ...pair, id: idOf(pair) })), [pairs, sort])
  const columns = useMemo(() => columnsOf(handles, say), [handles, say])
  const go = (id: string) => {
    const pair = rows.find(row => row.id === id)
    if (pair) goToPair(between, pair, say)
  }
  if (rows.length === 0) return <NoPair isNarrowed={between.index.pairs.length > 0} />
  return (
    <div className="pair-list" data-keys="tools">
      <div className="below-bar">
        <span>{say('pairs.filter.shown', { shown: rows.length, count: between.index.pairs.length })}</span>
        {left && right ? (
          <HandOut formats={tableFormats} job="pairs.handOut.job" done="pairs.handOut.written" make={(format, options) => engine.exports.alignments({ left, right, format, language: activeLanguage() }, options)} />
        ) : null}
      </div>
      <Table
        label={say('pairs.list')}
        columns={columns}
        rows={rows}
        sort={sort}
        onSort={({ column, direction }) => setSort({ column: String(column) as PairSort['column'], direction })}
        selection="single"
        selected={new Set(current ? [idOf(current)] : [])}
        onSelect={chosen => go(String([...(chosen === 'all' ? [] : chosen)][0] ?? ''))}
        onOpen={id => {
          go(id)
          handles[between.side]?.text()?.focus()
        }}
        rowHeight={30}
      />
    </div>
  )
}

/** What the table shows of a pair. */
function columnsOf(handles: Between['handles'], say: Say): readonly TableColumn<Row>[] {
  return [
    { id: 'number', title: say('pairs.column.number'), width: 76, align: 'end', isSortable: true, cell: ({ number }) => number },
    { id: 'left', title: say('pairs.column.left'), width: '3fr', isRowHeader: true, cell: ({ left }) => <ClauseCell handle={handles.left} clause={left} /> },
    { id: 'right', title: say('pairs.column.right'), width: '3fr', isSortable: true, cell: ({ right }) => <ClauseCell handle={handles.right} clause={right} /> },
    { id: 'score', title: say('pairs.column.score'), width: 84, align: 'end', isSortable: true, cell: ({ score }) => say('pairs.percent', { score }) },
    { id: 'words', title: say('pairs.column.words'), width: '1.5fr', cell: ({ words }) => <span className="pair-list-clause" title={sharedWords(words)}>{sharedWords(words)}</span> },
    { id: 'status', title: say('pairs.column.status'), width: 168, isSortable: true, cell: ({ status }) => <StatusSign status={status} /> },
    { id: 'note', title: say('pairs.column.note'), width: '1.5fr', cell: ({ decisions }) => <span className="pair-list-clause" title={notesOf(decisions)}>{notesOf(decisions)}</span> },
  ]
}

const idOf = ({ left, right }: NumberedPair) => `${left.id} ${right.id}`

function ClauseCell({ handle, clause }: { readonly handle: PaneHandle | null; readonly clause: NumberedPair['left'] }) {
  const reading = handle?.reading()
  const words = firstWords(withoutLabel(reading?.text.slice(clause.start, clause.textEnd).trim() ?? '', clause.label), wordsShown)
  // A clause without labels is known by its words alone.
  const labels = labelsOfClause(handle, clause.id)
  return (
    <span className="pair-list-clause" title={`${labels} ${words}`.trim()}>
      {labels === '' ? null : <b>{labels}</b>} <span lang={reading?.language}>{words}</span>
    </span>
  )
}

/** What was decided, in a word and by the line that its ribbon has. */
function StatusSign({ status }: Pick<NumberedPair, 'status'>) {
  const say = useSay()
  return (
    <span className="pair-status">
      <span className="pair-line-sign" data-status={status} aria-hidden />
      {say(`pairs.status.${status}`)}
    </span>
  )
}

function NoPair({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const say = useSay()
  return (
    <EmptyState
      title={say(isNarrowed ? 'pairs.filter.nothing' : 'pairs.none.title')}
      actions={isNarrowed ? <Button onPress={() => besideStore.setState({ filter: everyPair })}>{say('pairs.filter.clear')}</Button> : null}
    >
      {say(isNarrowed ? 'pairs.filter.nothing.next' : 'pairs.nothing')}
    </EmptyState>
  )
}
