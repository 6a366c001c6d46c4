import { BookA, BookOpenText, ChartColumn, Columns3, Fingerprint, Grid3x3, Network, Scale } from 'lucide-react'
import { useStore } from 'zustand'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { showRoom } from '../../state/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { RoomHead } from '../../ui/layout/RoomHead.tsx'
import { ChartsView } from './charts/ChartsView.tsx'
import { ColumnsView } from './columns/ColumnsView.tsx'
import { useCompareCommands } from './compare-commands.ts'
import { compareStore, type Way } from '../../state/rooms/comparing.ts'
import { GlossaryActions } from './glossary/GlossaryActions.tsx'
import { GlossaryView } from './glossary/GlossaryView.tsx'
import { MatrixActions } from './matrix/MatrixActions.tsx'
import { MatrixView } from './matrix/MatrixView.tsx'
import { MeetingsActions, MeetingsView } from './meetings/MeetingsView.tsx'
import { PanesView } from './panes/PanesView.tsx'
import { ApartView } from './similar/ApartView.tsx'
import { SimilarityActions } from './similar/SimilarityActions.tsx'
import { SimilarityView } from './similar/SimilarityView.tsx'
import './compare.css'

const views = {
  matrix: MatrixView, meetings: MeetingsView, similarity: SimilarityView, apart: ApartView, charts: ChartsView, columns: ColumnsView, panes: PanesView, glossary: GlossaryView,
} as const satisfies Record<Way, () => React.ReactNode>
/** What is done with the whole of it, where anything is. */
const actions: Partial<Record<Way, () => React.ReactNode>> = { matrix: MatrixActions, meetings: MeetingsActions, similarity: SimilarityActions, glossary: GlossaryActions }

/** Plans beside each other: as counts, by likeness, as charts, as excerpts by theme, as whole texts. */
export function View() {
  const say = useSay()
  const way = useStore(compareStore, comparing => comparing.way)
  const isLoaded = useRecords(records => records.isLoaded)
  const hasDocuments = useRecords(records => records.documents.length > 0)
  const Shown = views[way]
  const Actions = actions[way]
  useCompareCommands()
  return (
    <section className="compare" aria-labelledby="compare-title">
      <RoomHead title={say('app.room.compare')} titleId="compare-title" actions={Actions && hasDocuments ? <Actions /> : null}>
        <SegmentedControl
          label={say('compare.way')}
          value={way}
          onChange={next => compareStore.setState({ way: next })}
          segments={[
            { id: 'matrix', label: say('compare.way.matrix'), icon: <Grid3x3 size={14} aria-hidden /> },
            { id: 'meetings', label: say('compare.way.meetings'), icon: <Network size={14} aria-hidden /> },
            { id: 'similarity', label: say('compare.way.similarity'), icon: <Scale size={14} aria-hidden /> },
            { id: 'apart', label: say('compare.way.apart'), icon: <Fingerprint size={14} aria-hidden /> },
            { id: 'charts', label: say('compare.way.charts'), icon: <ChartColumn size={14} aria-hidden /> },
            { id: 'columns', label: say('compare.way.columns'), icon: <Columns3 size={14} aria-hidden /> },
            { id: 'panes', label: say('compare.way.panes'), icon: <BookOpenText size={14} aria-hidden /> },
            { id: 'glossary', label: say('compare.way.glossary'), icon: <BookA size={14} aria-hidden /> },
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
