import { Redo2, Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import type { OperationRow } from '#contract/history.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useClient } from '../../state/connection.ts'
import { sayMoment } from '../../state/dates.ts'
import { saySentence, useSay, type Say } from '../../state/language.ts'
import { useProject } from '../../state/project.ts'
import { showRoom } from '../../state/view.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { RoomHead } from '../../ui/layout/RoomHead.tsx'
import { Table, type TableColumn } from '../../ui/lists/Table.tsx'
import { goToOperation } from './going-back.ts'
import './history.css'

/** The newest operations shown; older ones stay in the project. */
const limit = 2_000

type Line = { readonly id: string; readonly operation: OperationRow }

/** What was done to the project, newest first. */
export function View() {
  const say = useSay()
  const { value: operations } = useAnswer('history', 'all', engine => engine.history.list({ limit }))
  const rows = useMemo(() => (operations ?? []).map((operation): Line => ({ id: String(operation.id), operation })), [operations])
  const client = useClient()
  const isWritable = useProject(({ project }) => project?.readOnly === false)
  const columns = useMemo(() => {
    const go = (id: number) => void goToOperation(client, operations ?? [], id)
    return [...makeColumns(say), ...(isWritable ? [goColumn(say, go)] : [])]
  }, [say, client, operations, isWritable])
  return (
    <section className="history" aria-labelledby="history-title">
      <RoomHead title={say('app.room.history')} titleId="history-title">
        <p>{say('history.note')}</p>
      </RoomHead>
      {/* Not before its rows are there: the first of them is to have the focus. */}
      <div className="history-rows" role="presentation" data-first-place={operations ? true : undefined}>
        {operations?.length === 0 ? (
          <EmptyState
            title={say('history.empty')}
            actions={
              <Button look="primary" onPress={() => showRoom('library')}>
                {say('history.empty.action')}
              </Button>
            }
          >
            {say('history.empty.next')}
          </EmptyState>
        ) : (
          <Table label={say('app.room.history')} columns={columns} rows={rows} />
        )}
      </div>
    </section>
  )
}

function makeColumns(say: Say): TableColumn<Line>[] {
  return [
    { id: 'at', title: say('history.at'), width: 150, cell: ({ operation }) => <span className="history-at">{sayMoment(operation.at)}</span> },
    {
      id: 'label', title: say('history.operation'), width: '1fr', isRowHeader: true,
      cell: ({ operation }) => <span className="history-label" data-state={operation.state} title={saySentence(operation.label)}>{saySentence(operation.label)}</span>,
    },
    { id: 'coder', title: say('history.coder'), width: 160, cell: ({ operation }) => <span title={operation.coder}>{operation.coder || '–'}</span> },
    { id: 'changes', title: say('history.changes'), width: 90, align: 'end', cell: ({ operation }) => operation.changes },
    { id: 'state', title: say('history.state'), width: 140, cell: ({ operation }) => <span>{say(`history.state.${operation.state}`)}</span> },
  ]
}

/** The way to the moment before an operation that is done, or after one that is undone. */
function goColumn(say: Say, go: (operation: number) => void): TableColumn<Line> {
  return {
    id: 'go', title: say('app.undo'), width: 76,
    cell: ({ operation: { id, state } }) =>
      state === 'abandoned' ? null : (
        <IconButton className="history-go" label={say(state === 'done' ? 'history.undoBack' : 'history.redoForward')} onPress={() => go(id)}>
          {state === 'done' ? <Undo2 size={14} aria-hidden /> : <Redo2 size={14} aria-hidden />}
        </IconButton>
      ),
  }
}
