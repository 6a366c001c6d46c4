import { useState, type DragEvent, type HTMLAttributes } from 'react'
import type { SetRow } from '#contract/attributes/sets.ts'
import { useEngine } from '../../../state/connection.ts'
import { notifyProblem } from '../../../state/notices.ts'

type Parts = HTMLAttributes<HTMLElement> & { readonly draggable?: boolean; readonly 'data-target'?: boolean | undefined }

/** Drags a set by its grip into another one, or (`over(null)`) to the top. By keyboard the menu "Move to…" does the same. */
export function useSetDrag(rows: readonly SetRow[]) {
  const { sets } = useEngine()
  const [dragged, setDragged] = useState<string | null>(null)
  const [target, setTarget] = useState<string | null | undefined>(undefined)
  const end = () => {
    setDragged(null)
    setTarget(undefined)
  }
  const grip = (id: string): Parts => ({
    draggable: true,
    onDragStart: event => {
      event.dataTransfer.effectAllowed = 'move'
      // Firefox drags nothing without data.
      event.dataTransfer.setData('application/x-clausebook-set', id)
      // A list that grows while the drag begins ends it in Chromium.
      setTimeout(() => setDragged(id))
    },
    onDragEnd: end,
  })
  const over = (parent: string | null): Parts => ({
    'data-target': (dragged !== null && target === parent) || undefined,
    onDragOver: (event: DragEvent) => {
      if (dragged === null || dragged === parent) return
      event.preventDefault()
      setTarget(parent)
    },
    onDragLeave: () => setTarget(before => (before === parent ? undefined : before)),
    onDrop: (event: DragEvent) => {
      if (dragged === null) return
      event.preventDefault()
      if (rows.find(({ id }) => id === dragged)?.parent !== parent) void sets.update({ set: dragged, parent }).catch(notifyProblem)
      end()
    },
  })
  return { dragged, grip, over }
}
