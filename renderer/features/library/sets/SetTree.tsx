import { Folder, Library } from 'lucide-react'
import { useMemo, useState, type DragEvent } from 'react'
import type { SetRow } from '#contract/attributes/sets.ts'
import { documentsOfSet } from '../../../pane/plans/use-sets.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { Tree, treeOf } from '../../../ui/lists/Tree.tsx'
import { putIntoSet } from './putting.ts'
import { endDocumentDrag, useDraggedDocuments } from './use-document-drag.ts'
import './set-tree.css'

/** Stands for no set at all. */
export const allSets = 'all'

type Line = { readonly id: string; readonly parent: string | null; readonly name: string; readonly count: number }
export type SetTreeProps = {
  readonly sets: readonly SetRow[]
  /** Documents of the project. */
  readonly total: number
  /** The set that is shown, or `allSets`. */
  readonly shown: string
  readonly onShow: (set: string) => void
}

/** The sets beside the documents: one that is chosen is shown alone, and documents are dropped onto any of them. */
export function SetTree({ sets, total, shown, onShow }: SetTreeProps) {
  const say = useSay()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const { target, dragged, handlers } = useDropping(sets)
  const lines = useMemo((): readonly Line[] => {
    const counted = sets.map(({ id, parent, name }) => ({ id, parent, name, count: documentsOfSet(sets, id).size }))
    return [{ id: allSets, parent: null, name: say('library.sets.all'), count: total }, ...counted]
  }, [sets, total, say])
  const nodes = useMemo(() => treeOf(lines), [lines])
  const expanded = sets.filter(({ id }) => !closed.has(id)).map(({ id }) => id)
  return (
    <nav className="set-tree" aria-label={say('library.sets')}>
      <div className="set-tree-rows" role="presentation" {...handlers}>
        <Tree
          label={say('library.sets')}
          nodes={nodes}
          textOf={line => line.name}
          expanded={expanded}
          onExpand={open => setClosed(new Set(sets.filter(({ id }) => !open.has(id)).map(({ id }) => id)))}
          selected={[shown]}
          onSelect={selection => onShow(selection === 'all' ? allSets : String([...selection][0] ?? allSets))}
          dependencies={[target]}
        >
          {line => (
            <span className="set-tree-line" data-target={target === line.id || undefined}>
              {line.id === allSets ? <Library size={14} aria-hidden /> : <Folder size={14} aria-hidden />}
              <span className="set-tree-name" title={line.name}>{line.name}</span>
              <small>{line.count}</small>
            </span>
          )}
        </Tree>
      </div>
      <p className="set-tree-hint" role="status">{dragged.length > 0 ? say('library.intoSet.drop', { count: dragged.length }) : say('library.intoSet.hint')}</p>
    </nav>
  )
}

/** Takes dragged documents on the row of a set. */
function useDropping(sets: readonly SetRow[]) {
  const engine = useEngine()
  const dragged = useDraggedDocuments()
  const [target, setTarget] = useState<string | null>(null)
  const setAt = ({ target }: DragEvent) => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[role="row"][data-key]')?.dataset['key'] : undefined
    return sets.find(({ id }) => id === key)
  }
  const aim = (event: DragEvent) => {
    const set = dragged.length > 0 ? setAt(event) : undefined
    setTarget(set?.id ?? null)
    if (!set) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  const handlers = {
    onDragEnter: aim,
    onDragOver: aim,
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      // From one part of a row to another nothing was left.
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setTarget(null)
    },
    onDrop: (event: DragEvent) => {
      const set = setAt(event)
      setTarget(null)
      if (!set || dragged.length === 0) return
      event.preventDefault()
      endDocumentDrag()
      void putIntoSet(engine, set, dragged)
    },
  }
  return { target: dragged.length > 0 ? target : null, dragged, handlers }
}
