import { BookOpenText, Columns3, Grid3x3, Network } from 'lucide-react'
import { useStore } from 'zustand'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { showRoom } from '../../state/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { RoomHead } from '../../ui/layout/RoomHead.tsx'
import { ColumnsView } from './columns/ColumnsView.tsx'
import { useCompareCommands } from './compare-commands.ts'
import { compareStore, type Way } from '../../state/rooms/comparing.ts'
import { MatrixActions } from './matrix/MatrixActions.tsx'
import { MatrixView } from './matrix/MatrixView.tsx'
import { MeetingsActions, MeetingsView } from './meetings/MeetingsView.tsx'
import { PanesView } from './panes/PanesView.tsx'
import './compare.css'

const views = { matrix: MatrixView, meetings: MeetingsView, columns: ColumnsView, panes: PanesView } as const satisfies Record<Way, () => React.ReactNode>

/** Plans beside each other: as counts, as excerpts by theme, as whole texts. */
export function View() {
  const say = useSay()
  const way = useStore(compareStore, comparing => comparing.way)
  const isLoaded = useRecords(records => records.isLoaded)
  const hasDocuments = useRecords(records => records.documents.length > 0)
  const Shown = views[way]
  useCompareCommands()
  return (
    <section className="compare" aria-labelledby="compare-title">
      <RoomHead title={say('app.room.compare')} titleId="compare-title" actions={way === 'matrix' && hasDocuments ? <MatrixActions /> : way === 'meetings' && hasDocuments ? <MeetingsActions /> : null}>
        <SegmentedControl
          label={say('compare.way')}
          value={way}
          onChange={next => compareStore.setState({ way: next })}
          segments={[
            { id: 'matrix', label: say('compare.way.matrix'), icon: <Grid3x3 size={14} aria-hidden /> },
            { id: 'meetings', label: say('compare.way.meetings'), icon: <Network size={14} aria-hidden /> },
            { id: 'columns', label: say('compare.way.columns'), icon: <Columns3 size={14} aria-hidden /> },
            { id: 'panes', label: say('compare.way.panes'), icon: <BookOpenText size={14} aria-hidden /> },
          ]}
        />
      </RoomHead>
      {hasDocuments ? (
        <Shown />
      ) : isLoaded ? (
        <EmptyState
          title={say('compare.empty')}
          actions={
            <Button look="primary" onPress={() => showRoom('library')}>
              {say('compare.empty.action')}
            </Button>
          }
        >
          {say('compare.empty.next')}
        </EmptyState>
      ) : null}
    </section>
  )
}
