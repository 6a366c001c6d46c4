import { ChevronRight, PencilLine } from 'lucide-react'
import { memo, type CSSProperties } from 'react'
import { useSay } from '../../../state/language.ts'
import { SearchField } from '../../../ui/controls/SearchField.tsx'
import { useCorrectionsByClause } from '../clauses/clause-corrections.ts'
import { ClauseMenuButton } from '../clauses/ClauseMenuButton.tsx'
import type { OutlineRow } from '../../../pane/documents/outline.ts'
import { TreeDoubts } from './doubts/TreeDoubts.tsx'
import { useOutlineTree } from './use-outline-tree.ts'
import './outline.css'
import './side-lists.css'

/** The document's headings and numbered clauses; the one that is read is marked, typing narrows the tree. */
export const Outline = memo(function Outline() {
  const say = useSay()
  const { list, rows, active, current, ...tree } = useOutlineTree()
  const corrected = useCorrectionsByClause()
  return (
    <nav className="reader-side" aria-label={say('reader.outline')}>
      <div className="reader-side-head">
        <SearchField
          label={say('reader.outlineFilter')}
          inputRef={tree.field}
          value={tree.filter}
          onChange={tree.narrow}
          onKeyDown={event => {
            if (event.key === 'ArrowDown') list.root.current?.focus()
            else if (event.key === 'Enter') tree.openFirstFound()
            else event.continuePropagation()
          }}
        />
        <ClauseMenuButton />
      </div>
      <TreeDoubts onGone={() => list.root.current?.focus()} />
      <div
        ref={list.root}
        className="reader-side-list"
        role="tree"
        aria-label={say('reader.outline')}
        tabIndex={0}
        data-focus-stop
        aria-activedescendant={list.activeId}
        onKeyDown={tree.hearKey}
        onFocus={() => active < 0 && tree.setActive(Math.max(0, current))}
        onContextMenu={event => {
          const index = list.indexOf(event.target)
          tree.activate(index >= 0 ? index : active)
        }}
        onMouseDown={event => event.preventDefault()}
        onClick={tree.hearClick}
      >
        <div className="reader-rows" style={{ height: list.virtualizer.getTotalSize() }}>
          {list.virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            return row ? (
              <Row
                key={row.id}
                id={list.rowId(index)}
                row={row}
                correction={corrected.get(row.clause)}
                top={start}
                isActive={index === active}
                isCurrent={index === current}
                isClosed={tree.isClosed(row)}
              />
            ) : null
          })}
        </div>
        {rows.length ? null : <p className="reader-side-empty">{say(tree.isEmpty ? 'reader.outlineNone' : 'reader.outlineEmpty')}</p>}
      </div>
    </nav>
  )
})

type RowProps = {
  readonly id: string
  readonly row: OutlineRow
  /** What was corrected in it, in words. */
  readonly correction: string | undefined
  readonly top: number
  readonly isActive: boolean
  readonly isCurrent: boolean
  readonly isClosed: boolean
}
function Row({ id, row, correction, top, isActive, isCurrent, isClosed }: RowProps) {
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-expanded={row.hasChildren ? !isClosed : undefined}
      aria-selected={isActive}
      aria-current={isCurrent ? 'location' : undefined}
      tabIndex={-1}
      className="reader-outline-row"
      data-active={isActive || undefined}
      data-top={row.depth === 0 || undefined}
      style={{ transform: `translateY(${top}px)`, '--depth': Math.min(row.depth, 6) } as CSSProperties}
    >
      <span className="reader-fold" data-closed={isClosed || undefined}>
        {row.hasChildren ? <ChevronRight size={13} aria-hidden /> : null}
      </span>
      {row.label ? <span className="reader-outline-label">{row.label}</span> : null}
      <span className="reader-outline-words" title={row.words}>
        {row.words}
      </span>
      {correction ? (
        <span className="reader-corrected" title={correction}>
          <PencilLine size={12} role="img" aria-label={correction} />
        </span>
      ) : null}
    </div>
  )
}
