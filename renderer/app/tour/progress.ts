import type { TourStep } from '../../state/window/tour.ts'
import type { Room } from '../../state/view.ts'

/** What a person does, as far as the tour looks at it. */
export type Seen = {
  readonly room: Room
  readonly document: string | null
  /** Words that are looked for in all documents. */
  readonly query: string
  /** The dialog that stands open. */
  readonly sheet: string | null
  /** Id of the name of the operation that was just done; null for none. */
  readonly operation: string | null
}

/** Whether what a step asks for was done. It does not matter how: by keys, the mouse or the palette. */
export function isDone(step: TourStep, { room, document, query, sheet, operation }: Seen): boolean {
  switch (step) {
    case 'open': return room === 'reader' && document !== null
    case 'highlight': return operation?.startsWith('annotations.highlight') ?? false
    case 'tag': return /^annotations\.(tag|highlightWith|retag)/.test(operation ?? '')
    case 'find': return room === 'search' && query.trim() !== ''
    case 'compare': return room === 'compare'
    case 'handout': return sheet === 'handout'
    case 'end': return false
  }
}
