import { stepFrom, type Step } from '../text/selection.ts'
import { blockIndexAt } from '../text/blocks.ts'
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
      return stepFrom(reading.text, focus, how, direction, reading.language)
  }
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
