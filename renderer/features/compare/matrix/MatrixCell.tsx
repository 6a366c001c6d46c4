import { ChevronRight, CircleSlash2, NotebookPen } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { useThemeLooks } from '../../../pane/reading.ts'
import { useSay } from '../../../state/language.ts'
import { ThemeSwatch } from '../../../ui/marks/ThemeChip.tsx'
import type { CellNote } from './cell-notes.ts'
import type { MatrixRow } from './matrix-rows.ts'

/** What every cell of the matrix is given: where it stands, whether the keys act on it, what a click does. */
export type CellProps = {
  readonly id: string
  readonly 'aria-colindex': number
  readonly 'data-active': boolean | undefined
  readonly onClick: () => void
}

/** Numbers that count nothing: a share in percent, or the mean of steps on a scale, of which there is none below 1. */
export type NumberUnit = 'percent' | 'step'

type CountProps = CellProps & {
  /** Highlights that stand behind it. */
  readonly count: number
  /** What is told; the number of highlights when nothing is said. */
  readonly value?: number | undefined
  readonly unit?: NumberUnit | undefined
  readonly note?: CellNote | undefined
  /** Plans that it tells of. */
  readonly plans?: number | undefined
  readonly className: string
  readonly style?: CSSProperties
}

/** A number that tells of highlights. */
export function Count({ count, value = count, unit, note, plans = 1, ...cell }: CountProps) {
  const say = useSay()
  const silent = note?.silent ?? 0
  const isSilent = silent > 0 && silent >= plans
  return (
    <div {...cell} role="gridcell" data-acts={count > 0 || note !== undefined || undefined}>
      {value > 0 ? say(unit === 'percent' ? 'compare.matrix.percent' : 'excerpts.number', { count: value }) : unit === 'step' ? <NoStep count={count} /> : isSilent ? <span className="ui-hidden">0</span> : <Zero />}
      {isSilent ? <CircleSlash2 className={count > 0 ? 'matrix-silent matrix-contradicted' : 'matrix-silent'} size={13} role="img" aria-label={say('compare.cell.silent')} /> : null}
      {silent > 0 && !isSilent ? (
        <small className="matrix-partly" aria-label={say('compare.cell.silentIn', { count: silent, all: plans })}>
          <CircleSlash2 size={11} aria-hidden /> {say('excerpts.number', { count: silent })}
        </small>
      ) : null}
      {note?.summary ? (
        <span className="matrix-marks">
          <NotebookPen size={10} role="img" aria-label={say('compare.cell.summarised')} />
        </span>
      ) : null}
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

/** No mean, which is not a mean of 0: none of the highlights has a step, or there is none. */
function NoStep({ count }: Pick<CountProps, 'count'>): ReactNode {
  const say = useSay()
  const why = say('compare.matrix.unrated', { count })
  return (
    <span className="matrix-unrated" title={why}>
      <span aria-hidden>{count > 0 ? '–' : ''}</span>
      <span className="ui-hidden">{why}</span>
    </span>
  )
}

/** The name at the head of a line; a theme's as deep as it stands in the codebook. */
export function Name({ row, name, ...cell }: CellProps & { readonly row: MatrixRow; /** As far as it has room. */ readonly name: string }) {
  const looks = useThemeLooks()
  const look = looks.get(row.id)
  return (
    <div
      {...cell}
      role="rowheader"
      className="matrix-name"
      aria-expanded={row.hasChildren ? row.isOpen : undefined}
      title={look?.path ?? row.title ?? row.name}
      aria-label={name === row.name ? undefined : row.name}
    >
      {row.color === null ? null : (
        <span className="matrix-fold" data-open={row.isOpen || undefined} style={{ marginInlineStart: `${row.depth * 14}px` }}>
          {row.hasChildren ? <ChevronRight size={13} aria-hidden /> : null}
        </span>
      )}
      {row.color === null ? null : <ThemeSwatch theme={{ ...row, color: row.color }} code={look?.code} />}
      <span className="matrix-words">{name}</span>
    </div>
  )
}
