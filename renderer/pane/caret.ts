import { stepFrom, type Step } from '../text/selection.ts'
import { blockIndexAt, type Span } from '../text/blocks.ts'
import type { TextHandle } from './pane-handle.ts'
import type { Reading } from './reading.ts'

export type CaretStep = Step | 'line' | 'block' | 'document'

/** Where the moving end of a selection goes. `line` needs the text on the screen; without it the end stays. */
export function selectionFocusFrom(reading: Reading, focus: number, how: CaretStep, direction: 1 | -1, text: TextHandle | null): number {
  switch (how) {
    case 'line':
      return text?.lineFrom(focus, direction) ?? focus
    case 'block': {
      const block = reading.blocks[blockIndexAt(reading.blocks, focus)]
      return block ? (direction > 0 ? block.end : block.start) : focus
    }
    case 'document':
      return direction > 0 ? reading.text.length : 0
    default:
      return stepFrom(reading.text, focus, how, direction, reading.language, ownTextAt(reading, focus, direction))
  }
}

/**
 * The own text of the clause that an offset stands in; at a border the one that a step in this direction begins in. Null where the
 * offset is in no clause.
 */
export function ownTextAt({ blocks, clauses }: Pick<Reading, 'blocks' | 'clauses'>, offset: number, direction: 1 | -1): Span | null {
  const at = direction > 0 ? offset : offset - 1
  const clause = clauses[blocks[blockIndexAt(blocks, at)]?.clause ?? -1]
  return clause && clause.start <= at && at < clause.textEnd ? { start: clause.start, end: clause.textEnd } : null
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
