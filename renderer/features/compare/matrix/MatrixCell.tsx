import { ChevronRight } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { useThemeLooks } from '../../../pane/reading.ts'
import { useSay } from '../../../state/language.ts'
import { ThemeSwatch } from '../../../ui/marks/ThemeChip.tsx'
import type { MatrixRow } from './matrix-rows.ts'

/** What every cell of the matrix is given: where it stands, whether the keys act on it, what a click does. */
export type CellProps = {
  readonly id: string
  readonly 'aria-colindex': number
  readonly 'data-active': boolean | undefined
  readonly onClick: () => void
}

/** A number of highlights. */
export function Count({ count, ...cell }: CellProps & { readonly count: number; readonly className: string; readonly style?: CSSProperties }) {
  const say = useSay()
  return (
    <div {...cell} role="gridcell" data-acts={count > 0 || undefined}>
      {count > 0 ? say('excerpts.number', { count }) : <Zero />}
    </div>
  )
}

/** Nothing there: quiet to the eye, "0" to the ear. */
const Zero = (): ReactNode => (
  <>
    <span aria-hidden>·</span>
    <span className="ui-hidden">0</span>
  </>
)

/** A theme's name at the head of its line, as deep as it stands in the codebook. */
export function Name({ row, ...cell }: CellProps & { readonly row: MatrixRow }) {
  const looks = useThemeLooks()
  const look = looks.get(row.id)
  return (
    <div
      {...cell}
      role="rowheader"
      className="matrix-name"
      aria-expanded={row.hasChildren ? row.isOpen : undefined}
      title={look?.path ?? row.name}
    >
      <span className="matrix-fold" data-open={row.isOpen || undefined} style={{ marginInlineStart: `${row.depth * 14}px` }}>
        {row.hasChildren ? <ChevronRight size={13} aria-hidden /> : null}
      </span>
      <ThemeSwatch theme={row} code={look?.code} />
      <span className="matrix-words">{row.name}</span>
    </div>
  )
}
