import { CircleSlash2, NotebookPen } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import type { Silence } from '#contract/comparing/cells.ts'
import { silencesTogether } from '#domain/comparing/silences.ts'
import { openTarget } from '../../../pane/memos/opening.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { useEngine } from '../../../state/connection.ts'
import { sayMoment } from '../../../state/dates.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import type { CellNote } from '../matrix/cell-notes.ts'

/** So many plans that are silent are named. */
const mostNamed = 2

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
  /** Whether its column has several plans. */
  readonly isOfSeveral: boolean
  readonly count: number
  readonly note: CellNote | undefined
  readonly onOpen: (focus: 'summary' | null) => void
}

/** A cell in full: its summary with ways to the excerpts that it speaks of, who found nothing, how many excerpts it has, and a way to write. */
export function FrameworkCell({ id, isActive, onTake, at, style, name, isOfSeveral, count, note, onOpen }: FrameworkCellProps) {
  const say = useSay()
  const engine = useEngine()
  const excerpts = note?.summary?.excerpts ?? []
  return (
    <div id={id} role="gridcell" aria-colindex={at} className="framework-cell" style={style} data-active={isActive || undefined} onPointerDown={onTake}>
      {note?.summary ? <p>{note.summary.text}</p> : null}
      {silencesTogether(note?.silences ?? []).map(silences => <Silent key={silences[0].id} silences={silences} isOfSeveral={isOfSeveral} />)}
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

/** Who found nothing with which words; in a column of several plans also in which of them, or, of many, in how many. */
function Silent({ silences, isOfSeveral }: { readonly silences: readonly [Silence, ...Silence[]]; readonly isOfSeveral: boolean }) {
  const say = useSay()
  const [{ searched, coder, recordedAt }] = silences
  const titles = useRecords(records => silences.map(({ document }) => records.documents.find(({ id }) => id === document)).map(plan => plan?.shortTitle || (plan?.title ?? '')).join('; '))
  const said = say('exports.cell.silent', { searched, by: [coder, sayMoment(recordedAt)].filter(Boolean).join(', ') })
  const where = silences.length > mostNamed ? say('compare.matrix.plans', { count: silences.length }) : titles
  return (
    <p className="framework-silent">
      <CircleSlash2 size={12} aria-hidden /> {isOfSeveral ? say('exports.cell.silentPlan', { plan: where, said }) : said}
    </p>
  )
}
