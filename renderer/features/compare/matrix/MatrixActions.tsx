import { Download, FoldVertical, UnfoldVertical } from 'lucide-react'
import { useStore } from 'zustand'
import type { MatrixBy } from '#contract/comparing/columns.ts'
import { everything } from '../../../pane/excerpts/excerpt-list.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { changeMatrix, compareStore, type PlanSort, type ThemeSort } from '../../../state/rooms/comparing.ts'
import { useSay } from '../../../state/language.ts'
import { openSheet } from '../../../state/window/sheets.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/controls/Select.tsx'

/** What is done with the whole matrix: sorted, opened, closed, handed out. */
export function MatrixActions() {
  const say = useSay()
  const { documents, plans, boilerplate, matrix } = useStore(compareStore)
  const themes = useRecords(records => records.themes)
  return (
    <>
      <Sorts by={matrix.by} themeSort={matrix.themeSort} planSort={matrix.planSort} />
      <IconButton label={say('compare.matrix.openAll')} onPress={() => changeMatrix({ closed: new Set() })}>
        <UnfoldVertical size={15} aria-hidden />
      </IconButton>
      <IconButton label={say('compare.matrix.closeAll')} onPress={() => changeMatrix({ closed: new Set(themes.map(({ id }) => id)) })}>
        <FoldVertical size={15} aria-hidden />
      </IconButton>
      <Button
        icon={<Download size={14} aria-hidden />}
        isDisabled={themes.length === 0}
        onPress={() => openSheet({ name: 'handout', begin: { what: 'matrix', by: matrix.by, isTurned: matrix.isTurned, filter: { ...everything, boilerplate, documents: [...documents], ...plans } } })}
      >
        {say('compare.handOut')}
      </Button>
    </>
  )
}

function Sorts({ by, themeSort, planSort }: { readonly by: MatrixBy; readonly themeSort: ThemeSort; readonly planSort: PlanSort }) {
  const say = useSay()
  return (
    <>
      <Select
        label={say('compare.matrix.themeSort')}
        hideLabel
        look="quiet"
        value={themeSort}
        onChange={next => changeMatrix({ themeSort: next })}
        items={[
          { id: 'codebook', label: say('compare.matrix.themeSort.codebook') },
          { id: 'most', label: say('compare.matrix.themeSort.most') },
          { id: 'name', label: say('compare.matrix.themeSort.name') },
          ...(themeSort === 'column' ? [{ id: 'column' as const, label: say('compare.matrix.themeSort.column') }] : []),
        ]}
      />
      <Select
        label={say('compare.matrix.planSort')}
        hideLabel
        look="quiet"
        value={by.kind !== 'documents' && planSort === 'date' ? 'arrival' : planSort}
        onChange={next => changeMatrix({ planSort: next })}
        items={[...(by.kind === 'documents' ? [
          { id: 'arrival' as const, label: say('compare.matrix.planSort.arrival') },
          { id: 'title' as const, label: say('compare.matrix.planSort.title') },
          { id: 'date' as const, label: say('compare.matrix.planSort.date') },
          { id: 'most' as const, label: say('compare.matrix.planSort.most') },
        ] : [
          { id: 'arrival' as const, label: say('compare.matrix.valueSort.order') },
          { id: 'title' as const, label: say('compare.matrix.valueSort.name') },
          { id: 'most' as const, label: say('compare.matrix.valueSort.most') },
        ]), ...(planSort === 'row' ? [{ id: 'row' as const, label: say('compare.matrix.planSort.row') }] : [])]}
      />
    </>
  )
}
