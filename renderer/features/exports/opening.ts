import { excerptListStore, withoutBoilerplate } from '../../pane/excerpts/excerpt-list.ts'
import type { HandoutStart } from '../../state/window/sheets.ts'
import { viewStore } from '../../state/view.ts'

/** What "Hand out…" begins with in the room that is shown: the list of Excerpts, the codebook, the document in the reader, else all. */
export function handoutHere(): HandoutStart {
  const { room, document } = viewStore.getState()
  switch (room) {
    case 'excerpts': {
      const { filter, order } = excerptListStore.getState()
      return { what: 'excerpts', filter, order }
    }
    case 'reader': return { what: 'excerpts', ...(document === null ? {} : { filter: { ...withoutBoilerplate, documents: [document] } }) }
    case 'compare': return { what: 'matrix' }
    case 'codebook': return { what: 'codebook' }
    case 'journal': return { what: 'memos' }
    default: return { what: 'excerpts' }
  }
}
