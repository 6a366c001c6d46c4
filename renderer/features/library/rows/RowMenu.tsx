import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { commandById } from '../../../state/commands.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { chooseDocuments, viewStore } from '../../../state/view.ts'
import { ContextMenu } from '../../../ui/overlays/Menu.tsx'
import { useDocumentDrag } from '../sets/use-document-drag.ts'
import { documentOf, rowOf } from './document-rows.ts'
import { rowMenu } from './library-commands.ts'

type Place = { readonly x: number; readonly y: number }

/**
 * The menu on a document's row: by right click, the menu key and Shift+F10. What it offers are the commands of the chosen documents.
 * By pointer the rows are dragged into sets.
 */
export function RowMenu({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const [at, setAt] = useState<Place | null>(null)
  const drag = useDocumentDrag()
  const from = useRef<HTMLElement | null>(null)

  const openAt = (row: HTMLElement, place: Place) => {
    const id = documentOf(row)
    if (id === null) return
    // Of several that are chosen it is about all of them, else about this one.
    if (!viewStore.getState().chosenDocuments.includes(id)) chooseDocuments([id])
    from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setAt(place)
  }
  const click = (event: MouseEvent) => {
    const row = event.target instanceof Element && !event.target.closest('input, textarea') ? rowOf(event.target) : null
    if (!row) return
    event.preventDefault()
    openAt(row, { x: event.clientX, y: event.clientY })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return
    const row = event.target instanceof Element ? activeRow(event.target) : null
    if (!row) return
    event.preventDefault()
    const { left, bottom } = row.getBoundingClientRect()
    openAt(row, { x: left + indent, y: bottom })
  }
  const close = () => {
    setAt(null)
    from.current?.focus()
  }
  return (
    <div className="library-rows" role="presentation" data-first-place onContextMenu={click} onKeyDownCapture={press} {...drag}>
      {children}
      <ContextMenu label={say('library.rowMenu', { count: viewStore.getState().chosenDocuments.length })} groups={at ? groupsNow(say) : []} at={at} onClose={close} />
    </div>
  )
}

/** From the row's left edge to a menu that a key opened, px. */
const indent = 48

function groupsNow(say: ReturnType<typeof useSay>) {
  return rowMenu.map((ids, index) => ({
    id: `group-${index}`,
    entries: ids.flatMap(id => {
      const command = commandById(id)
      if (!command) return []
      const isDisabled = !(command.enabled?.() ?? true)
      return [{ id, label: say(command.title), keys: command.keys, isDisabled, isDanger: id === 'library.remove', run: () => void Promise.resolve(commandById(id)?.run()).catch(notifyProblem) }]
    }),
  }))
}

/** The row that keys act on: the list moves the focus, the table names its active cell. */
function activeRow(element: Element): HTMLElement | null {
  const active = element.getAttribute('aria-activedescendant')
  const cell = active ? document.getElementById(active) : element
  return cell && rowOf(cell)
}
