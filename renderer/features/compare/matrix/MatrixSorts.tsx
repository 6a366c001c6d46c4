import type { MatrixBy } from '#contract/comparing/columns.ts'
import { changeMatrix, type PlanSort, type ThemeSort } from '../../../state/rooms/comparing.ts'
import { useSay } from '../../../state/language.ts'
import { Select } from '../../../ui/controls/Select.tsx'

/** In which order the themes and the columns of the matrix stand. */
export function MatrixSorts({ by, themeSort, planSort }: { readonly by: MatrixBy; readonly themeSort: ThemeSort; readonly planSort: PlanSort }) {
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
