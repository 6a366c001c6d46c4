import { ChevronRight } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import {
  Button, Collection, ListLayout, Tree as AriaTree, TreeItem, TreeItemContent, Virtualizer, type DragAndDropHooks, type Key, type Selection,
} from 'react-aria-components'
import { useWords } from '../words.ts'
import './lists.css'

export type TreeNode<T> = { readonly id: string; readonly value: T; readonly children: readonly TreeNode<T>[] }
export type TreeProps<T> = {
  readonly label: string
  readonly nodes: readonly TreeNode<T>[]
  /** What typing a letter jumps to, and what is read out. */
  readonly textOf: (value: T) => string
  readonly children: (value: T) => ReactNode
  readonly expanded?: Iterable<Key>
  readonly onExpand?: (expanded: Set<Key>) => void
  readonly selection?: 'none' | 'single' | 'multiple'
  readonly selected?: Iterable<Key>
  readonly onSelect?: (selection: Selection) => void
  readonly onOpen?: (id: string) => void
  readonly dragAndDropHooks?: DragAndDropHooks<TreeNode<T>>
  /** Px; all rows are as high. */
  readonly rowHeight?: number
  readonly empty?: ReactNode
  /** What rows show besides their value. */
  readonly dependencies?: readonly unknown[]
  readonly className?: string
}

/** A tree with keyboard, selection and drag and drop (hooks from `useDragAndDrop`); only rows in sight are in the page. */
export function Tree<T>(props: TreeProps<T>) {
  const { label, nodes, expanded, onExpand, selection = 'single', selected, onSelect, onOpen, dragAndDropHooks, empty } = props
  const { rowHeight = 30, dependencies = [], className = '' } = props
  const layout = useMemo(() => ({ rowHeight }), [rowHeight])
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <AriaTree
        aria-label={label}
        className={`ui-tree ${className}`}
        items={nodes}
        dependencies={dependencies}
        expandedKeys={expanded}
        onExpandedChange={onExpand}
        selectionMode={selection}
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={onSelect}
        onAction={onOpen && (key => onOpen(String(key)))}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => empty}
      >
        {node => <Branch node={node} tree={props} dependencies={dependencies} />}
      </AriaTree>
    </Virtualizer>
  )
}

type BranchProps<T> = { readonly node: TreeNode<T>; readonly tree: TreeProps<T>; readonly dependencies: readonly unknown[] }
function Branch<T>({ node, tree, dependencies }: BranchProps<T>) {
  const words = useWords()
  return (
    <TreeItem id={node.id} textValue={tree.textOf(node.value)} className="ui-tree-item">
      <TreeItemContent>
        {({ level, hasChildItems, isExpanded, allowsDragging }) => (
          <div className="ui-tree-row" style={{ paddingInlineStart: `${(level - 1) * 16 + 4}px` }}>
            {allowsDragging ? <Button slot="drag" className="ui-tree-drag" aria-label={words('ui.drag')}><span aria-hidden>⠿</span></Button> : null}
            {hasChildItems ? (
              <Button slot="chevron" className="ui-tree-chevron" aria-label={words(isExpanded ? 'ui.collapse' : 'ui.expand')}>
                <ChevronRight size={13} aria-hidden />
              </Button>
            ) : (
              <span className="ui-tree-chevron" />
            )}
            {tree.children(node.value)}
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children} dependencies={dependencies}>
        {child => <Branch node={child} tree={tree} dependencies={dependencies} />}
      </Collection>
    </TreeItem>
  )
}

/** Rows with a parent as the tree of nodes that Tree draws, in the given order. */
export function treeOf<T extends { readonly id: string; readonly parent: string | null }>(rows: readonly T[]): TreeNode<T>[] {
  const childrenByParent = Map.groupBy(rows, row => row.parent)
  const nodesBelow = (parent: string | null): TreeNode<T>[] =>
    (childrenByParent.get(parent) ?? []).map(row => ({ id: row.id, value: row, children: nodesBelow(row.id) }))
  return nodesBelow(null)
}
