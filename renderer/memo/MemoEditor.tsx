import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { TablePlugin } from '@lexical/react/LexicalTablePlugin'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { useRef, useState } from 'react'
import { longestPlain, readableBody } from '#domain/memos/memo-body.ts'
import type { Words } from '../ui/words.ts'
import type { Commit, SavingFault } from './committing.ts'
import { ChipLine } from './chips/ChipLine.tsx'
import { LinkChoice } from './chips/LinkChoice.tsx'
import type { Links } from './chips/links.ts'
import { MentionNode } from './chips/MentionNode.ts'
import { fillPlain, Keeping, type Memo } from './Keeping.tsx'
import { LinkLine } from './LinkLine.tsx'
import { markdown, ownKeys } from './shortcuts.ts'
import { Tools } from './Tools.tsx'
import './memo.css'

export type MemoEditorProps = {
  readonly value: Memo
  readonly say: Words
  readonly links: Links
  readonly onCommit: Commit
  /** Escape. */
  readonly onLeave?: (() => void) | undefined
  readonly autoFocus?: boolean
}

const nodes = [LinkNode, ListNode, ListItemNode, QuoteNode, HeadingNode, TableNode, TableRowNode, TableCellNode, MentionNode]
const classes = {
  paragraph: 'memo-paragraph', quote: 'memo-quote', link: 'memo-link', text: { bold: 'memo-bold', italic: 'memo-italic' },
  heading: { h1: 'memo-heading', h2: 'memo-heading', h3: 'memo-heading' },
  list: { ul: 'memo-bullets', ol: 'memo-numbers', listitem: 'memo-item', nested: { listitem: 'memo-nested' } },
  table: 'memo-table', tableCell: 'memo-cell', tableCellHeader: 'memo-cell-head', tableScrollableWrapper: 'memo-table-around',
  tableSelection: 'memo-table-chosen', tableCellSelected: 'memo-cell-chosen',
}

/**
 * A rich note: headings, bold, italic, lists, quotes, tables, and chips that lead to what it speaks of. It has its own undo while it is written in; when it is left, its saving is the
 * project's.
 */
export function MemoEditor(props: MemoEditorProps) {
  const { value, say } = props
  if (value.fault === 'hidden') return <p className="memo-fault" role="note">{say('memos.hidden')}</p>
  if (value.fault !== 'long') return <WritableMemo {...props} />
  return (
    <div className="memo">
      <p className="memo-fault" role="note">{say('memos.fault.long', { most: longestPlain })}</p>
      <textarea className="memo-text" rows={10} readOnly aria-label={say('memos.field')} value={`${value.plain}…`} spellCheck={false} />
    </div>
  )
}

function WritableMemo({ value, say, links, onCommit, onLeave, autoFocus = false }: MemoEditorProps) {
  const first = useRef(value)
  const [fault, setFault] = useState<SavingFault | null>(null)
  const [unpasted, setUnpasted] = useState(0)
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'memo',
        nodes,
        theme: classes,
        editorState: readableBody(first.current.body) ?? (() => fillPlain(first.current.plain)),
        onError: error => {
          throw error
        },
      }}
    >
      <div className="memo">
        {value.fault === 'broken' ? <p className="memo-fault" role="note">{say('memos.fault.broken')}</p> : null}
        <Tools say={say} />
        <div className="memo-writing">
          <RichTextPlugin
            contentEditable={
              <ContentEditable
                className="memo-text"
                data-own-keys={ownKeys}
                aria-label={say('memos.field')}
                aria-placeholder={say('memos.placeholder')}
                placeholder={<div className="memo-placeholder">{say('memos.placeholder')}</div>}
                spellCheck={false}
              />
            }
            ErrorBoundary={LexicalErrorBoundary}
          />
        </div>
        <LinkChoice say={say} links={links} />
        <div role="status" className="memo-status">
          {fault ? <p className="memo-fault">{fault.kind === 'tooLong' ? say('memos.tooLong', { most: longestPlain, count: fault.count }) : say('memos.notSaved')}</p> : null}
          {unpasted ? <p className="memo-fault">{say('memos.pasteTooLong', { most: longestPlain, count: unpasted })}</p> : null}
        </div>
        <ChipLine say={say} links={links} />
        <LinkLine say={say} />
      </div>
      <HistoryPlugin />
      <ListPlugin />
      <TablePlugin hasCellMerge={false} hasCellBackgroundColor={false} hasHorizontalScroll />
      <MarkdownShortcutPlugin transformers={markdown} />
      <Keeping value={value} onCommit={onCommit} onLeave={onLeave} autoFocus={autoFocus} onFault={setFault} onUnpasted={setUnpasted} />
    </LexicalComposer>
  )
}
