import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $deleteTableColumnAtSelection, $deleteTableRowAtSelection, $findTableNode, $insertTableColumnAtSelection, $insertTableRowAtSelection,
} from '@lexical/table'
import { $getSelection, $isRangeSelection } from 'lexical'
import { Table } from 'lucide-react'
import { mostColumns, mostRows } from '#domain/memos/memo-body.ts'
import { IconButton } from '../ui/controls/Button.tsx'
import { Menu } from '../ui/overlays/Menu.tsx'
import type { Words } from '../ui/words.ts'
import { keysByTool } from './shortcuts.ts'

export type TableToolsProps = { readonly say: Words; readonly isIn: boolean; readonly onInsert: () => void }

/** Puts a table in; within one, its rows and columns. */
export function TableTools({ say, isIn, onInsert }: TableToolsProps) {
  const [editor] = useLexicalComposerContext()
  if (!isIn) {
    return (
      <IconButton label={say('memos.table')} keys={keysByTool.table} onPress={onInsert}>
        <Table size={14} aria-hidden />
      </IconButton>
    )
  }
  const inTable = (change: () => void) => () => {
    editor.update(change)
    editor.focus()
  }
  const { rows, columns } = editor.getEditorState().read(sizeHere)
  const entries = [
    { id: 'row', label: say('memos.rowBelow'), isDisabled: rows >= mostRows, run: inTable(() => void $insertTableRowAtSelection()) },
    { id: 'column', label: say('memos.columnAfter'), isDisabled: columns >= mostColumns, run: inTable(() => void $insertTableColumnAtSelection()) },
  ]
  const removals = [
    { id: 'removeRow', label: say('memos.removeRow'), run: inTable(() => (rows > 1 ? $deleteTableRowAtSelection() : removeTable())) },
    { id: 'removeColumn', label: say('memos.removeColumn'), run: inTable(() => (columns > 1 ? $deleteTableColumnAtSelection() : removeTable())) },
    { id: 'removeTable', label: say('memos.removeTable'), run: inTable(removeTable) },
  ]
  return (
    <Menu label={say('memos.tableTools')} groups={[{ id: 'add', entries }, { id: 'remove', entries: removals }]}>
      <IconButton label={say('memos.tableTools')} className="memo-in-table">
        <Table size={14} aria-hidden />
      </IconButton>
    </Menu>
  )
}

function tableHere() {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $findTableNode(selection.anchor.getNode()) : null
}

function sizeHere(): { readonly rows: number; readonly columns: number } {
  const table = tableHere()
  return table ? { rows: table.getChildrenSize(), columns: table.getColumnCount() } : { rows: 0, columns: 0 }
}

function removeTable(): void {
  const table = tableHere()
  table?.selectNext()
  table?.remove()
}
