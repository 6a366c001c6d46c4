import { CircleSlash2, NotebookPen } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import type { Silence } from '#contract/comparing/cells.ts'
import { openTarget } from '../../../pane/memos/opening.ts'
import { useEngine } from '../../../state/connection.ts'
import { sayMoment } from '../../../state/dates.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import type { CellNote } from '../matrix/cell-notes.ts'

export type FrameworkCellProps = {
  readonly id: string
  /** Whether the keys act on it. */
  readonly isActive: boolean
  /** Pressed anywhere, the keys act on it. */
  readonly onTake: () => void
  /** Which column it is, heads included, from 1. */
  readonly at: number
  readonly style: CSSProperties
  readonly name: string
  readonly count: number
  readonly note: CellNote | undefined
  readonly onOpen: (focus: 'summary' | null) => void
}

/** A cell in full: its summary with ways to the excerpts that it speaks of, who found nothing, how many excerpts it has, and a way to write. */
export function FrameworkCell({ id, isActive, onTake, at, style, name, count, note, onOpen }: FrameworkCellProps) {
  const say = useSay()
  const engine = useEngine()
  const excerpts = note?.summary?.excerpts ?? []
  return (
    <div id={id} role="gridcell" aria-colindex={at} className="framework-cell" style={style} data-active={isActive || undefined} onPointerDown={onTake}>
      {note?.summary ? <p>{note.summary.text}</p> : null}
      {note?.silences.map(silence => <Silent key={silence.id} silence={silence} />)}
      <div className="framework-ways">
        {excerpts.map((id, index) => (
          <PlainButton key={id} className="place-link" aria-label={say('compare.framework.excerpt', { number: index + 1, name })} onPress={() => void openTarget(engine, { kind: 'excerpt', id }).catch(notifyProblem)}>
            [{say('excerpts.number', { count: index + 1 })}]
          </PlainButton>
        ))}
        {count > 0 ? (
          <PlainButton className="place-link framework-count" aria-label={`${say('excerpts.count', { count })}: ${name}`} onPress={() => onOpen(null)}>
            {say('excerpts.count', { count })}
          </PlainButton>
        ) : null}
        <IconButton label={say('compare.framework.write', { name })} onPress={() => onOpen('summary')}>
          <NotebookPen size={13} aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}

function Silent({ silence: { searched, coder, recordedAt } }: { readonly silence: Silence }) {
  const say = useSay()
  return (
    <p className="framework-silent">
      <CircleSlash2 size={12} aria-hidden /> {say('exports.cell.silent', { searched, by: [coder, sayMoment(recordedAt)].filter(Boolean).join(', ') })}
    </p>
  )
}
