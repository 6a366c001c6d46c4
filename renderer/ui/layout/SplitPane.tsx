import { Fragment, type ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useMedia } from './use-media.ts'
import './layout.css'

export type Pane = {
  readonly id: string
  readonly children: ReactNode
  /** Percent of the whole, or px with the unit: `25%`, `280px`. */
  readonly size?: string
  readonly min?: string
  readonly max?: string
  /** Keeps its width in px when the window grows (side panes). */
  readonly isFixed?: boolean
}
export type SplitPaneProps = {
  readonly panes: readonly Pane[]
  /** What the handle between two panes does, for readers of the screen. */
  readonly handle: string
  readonly orientation?: 'horizontal' | 'vertical'
  /** Sizes in percent by pane id, as `onSizes` gave them. */
  readonly sizes?: Readonly<Record<string, number>> | undefined
  readonly onSizes?: (sizes: Record<string, number>) => void
}

const narrow = '(max-width: 560px)'

/**
 * Panes beside each other with handles that are dragged or moved with the arrow keys; one below the other where there is no room
 * beside, in a small window or at four times the size (WCAG 1.4.10).
 */
export function SplitPane({ panes, handle, orientation = 'horizontal', sizes, onSizes }: SplitPaneProps) {
  const isNarrow = useMedia(narrow)
  const isStacked = isNarrow && orientation === 'horizontal'
  return (
    <Group
      key={isStacked ? 'stacked' : 'beside'}
      className="ui-split"
      orientation={isStacked ? 'vertical' : orientation}
      {...(sizes && !isStacked ? { defaultLayout: { ...sizes } } : {})}
      onLayoutChanged={(layout, { isUserInteraction }) => isUserInteraction && !isStacked && onSizes?.(layout)}
    >
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index > 0 ? <Separator className="ui-split-handle" aria-label={handle} /> : null}
          <Panel
            id={pane.id}
            className="ui-split-pane"
            {...(isStacked ? { minSize: '120px' } : { defaultSize: pane.size, minSize: pane.min, maxSize: pane.max })}
            groupResizeBehavior={pane.isFixed && !isStacked ? 'preserve-pixel-size' : 'preserve-relative-size'}
          >
            {pane.children}
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
