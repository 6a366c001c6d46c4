import { useRef, type DragEvent, type HTMLAttributes, type PointerEvent } from 'react'
import { createStore, useStore } from 'zustand'
import { projectStore } from '../../../state/project.ts'
import { chooseDocuments, viewStore } from '../../../state/view.ts'
import { documentOf, rowOf } from '../rows/document-rows.ts'

const dragStore = createStore<{ readonly documents: readonly string[] }>(() => ({ documents: [] }))

/** The documents that are being dragged; none while nothing is. */
export const useDraggedDocuments = (): readonly string[] => useStore(dragStore, drag => drag.documents)
export const endDocumentDrag = (): void => dragStore.setState({ documents: [] })

/** Drags the rows of documents in the element that it is given to: all chosen ones by one of them, else the one. By keys the command "Put into a set…" does the same. */
export function useDocumentDrag(): HTMLAttributes<HTMLElement> {
  const chosen = useRef<readonly string[]>([])
  return {
    onPointerDownCapture: (event: PointerEvent) => {
      const row = event.target instanceof Element && !event.target.closest('input, textarea') ? rowOf(event.target) : null
      if (!row || documentOf(row) === null || projectStore.getState().project?.readOnly !== false) return
      // Rows come and go with scrolling: the one that is pressed becomes one that can be dragged. The press itself will choose only it.
      row.draggable = true
      chosen.current = viewStore.getState().chosenDocuments
    },
    onDragStart: (event: DragEvent) => {
      const row = event.target instanceof Element ? rowOf(event.target) : null
      const document = row && documentOf(row)
      if (!document) return
      const documents = chosen.current.includes(document) ? chosen.current : [document]
      chooseDocuments(documents)
      event.dataTransfer.effectAllowed = 'copy'
      // Firefox drags nothing without data.
      event.dataTransfer.setData('application/x-clausebook-documents', documents.join('\n'))
      // What changes on the page while a drag begins can end it in Chromium.
      setTimeout(() => dragStore.setState({ documents }))
    },
    onDragEnd: endDocumentDrag,
  }
}
