import { ArrowLeftRight, X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { ReaderPane } from '../../../pane/ReaderPane.tsx'
import { useRecords } from '../../../state/asking/records.ts'
import { useSay } from '../../../state/language.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Tooltip } from '../../../ui/overlays/Tooltip.tsx'
import { useRoomOfName } from './head-name.ts'
import { PlanChooser, type PlanChooserProps } from './PlanChooser.tsx'

export type TextPaneProps = Pick<PlanChooserProps, 'document' | 'fitting' | 'onChoose'> & {
  /** Place from the left, and how many there are. */
  readonly at: number
  readonly count: number
  readonly isActive: boolean
  readonly onFocus: () => void
  readonly onHandle: (handle: PaneHandle | null) => void
  /** Clauses without a partner in the text beside it; null while nobody knows. */
  readonly only: number | null
  readonly onNextOnly: () => void
  /** Swaps it with the next one to the right; the last one has none. */
  readonly onSwap: (() => void) | null
  /** Takes it away; two always stay. */
  readonly onRemove: (() => void) | null
  /** Between this text and the next one. */
  readonly gutter: ReactNode
}

/** One of the texts side by side: its name, what of it stands in no other, and the text to read and tag. */
export function TextPane({ document, fitting, onChoose, at, count, isActive, onFocus, onHandle, only, onNextOnly, onSwap, onRemove, gutter }: TextPaneProps) {
  const say = useSay()
  const [head, tools] = [useRef<HTMLElement>(null), useRef<HTMLSpanElement>(null)]
  const room = useRoomOfName(head, tools)
  const title = useRecords(records => records.documents.find(({ id }) => id === document)?.title ?? '')
  const name = count > 2 ? say('pairs.text', { number: at + 1, count }) : say(at === 0 ? 'compare.panes.left' : 'compare.panes.right')
  return (
    <section className="compare-pane" aria-label={name} data-text={at} data-active={isActive || undefined}>
      <header ref={head}>
        <PlanChooser document={document} fitting={fitting} onChoose={onChoose} room={room} />
        <span ref={tools} className="compare-pane-tools">
          {only === null ? null : (
            <Tooltip text={say('pairs.only.hint', { count: only })} command="pairs.nextUnmatched">
              <Button look="quiet" className="compare-only" aria-label={say('pairs.only', { count: only })} isDisabled={only === 0} onPress={onNextOnly}>
                <span className="compare-only-sign" aria-hidden />
                {/* Beside many texts the name needs the room. */}
                {count > 2 ? say('excerpts.number', { count: only }) : say('pairs.only', { count: only })}
              </Button>
            </Tooltip>
          )}
          {onSwap ? (
            <IconButton label={say('pairs.swapWith')} onPress={onSwap}>
              <ArrowLeftRight size={15} aria-hidden />
            </IconButton>
          ) : null}
          {onRemove ? (
            <IconButton label={say('pairs.removeText', { title })} onPress={onRemove}>
              <X size={15} aria-hidden />
            </IconButton>
          ) : null}
        </span>
      </header>
      <div className="compare-pane-text">
        {/* The same document may stand in several panes: each reader has a place of its own. */}
        <ReaderPane document={document} active={isActive} onFocus={onFocus} onHandle={onHandle} />
        {gutter}
      </div>
    </section>
  )
}
