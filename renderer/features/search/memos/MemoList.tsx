import { useState } from 'react'
import { useStore } from 'zustand'
import { type MemoHit, mostMemos } from '#contract/search.ts'
import { inOneLine } from '../../../pane/excerpts/places.ts'
import { pressedIn, useRowList } from '../../../pane/excerpts/use-row-list.ts'
import { useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { findStore } from '../find-memory.ts'
import { MemoDialog } from './MemoDialog.tsx'
import { sayKind } from './say-owner.ts'
import './memos.css'

const rowHeight = 44

/** Memos in which something was found; Enter or a press opens one. */
export function MemoList({ memos, total, pending }: { readonly memos: readonly MemoHit[]; readonly total: number; readonly pending: boolean }) {
  const say = useSay()
  const active = useStore(findStore, finding => finding.activeMemo)
  const [opened, setOpened] = useState<MemoHit | null>(null)
  const activate = (index: number) => findStore.setState({ activeMemo: index })
  const open = (index: number) => {
    activate(index)
    setOpened(memos[index] ?? null)
  }
  const hidden = Math.min(total, mostMemos) - memos.length
  const list = useRowList({ count: memos.length, active, onOpen: open, onActive: activate, rowHeight })
  return (
    <>
      <div
        ref={list.root}
        className="row-list find-list find-memos"
        role="grid"
        aria-label={say('search.memos.list')}
        aria-rowcount={memos.length}
        aria-activedescendant={list.activeId}
        tabIndex={0}
        data-first-place
        onKeyDown={list.onKeyDown}
        onClick={event => {
          const pressed = pressedIn(event)
          if (pressed) open(pressed.index)
        }}
        onFocus={event => event.target === event.currentTarget && active < 0 && activate(0)}
      >
        <div className="row-list-rows" role="rowgroup" style={{ height: list.virtualizer.getTotalSize() }}>
          {list.virtualizer.getVirtualItems().flatMap(item => {
            const memo = memos[item.index]
            if (!memo) return []
            const isActive = item.index === active
            return (
              <div key={item.key} id={list.rowId(item.index)} role="row" className="row-list-row find-memo" aria-rowindex={item.index + 1} data-index={item.index} style={list.styleOf(item)} data-choosable data-active={isActive || undefined} aria-selected={isActive}>
                <div role="gridcell" className="find-memo-on">
                  <small>{sayKind(say, memo)}</small>
                  <span title={memo.name}>{memo.name || say('search.memos.project')}</span>
                </div>
                <div role="gridcell" className="find-line">
                  <span className="find-before">
                    <span>{inOneLine(memo.before)}</span>
                  </span>
                  <mark>{inOneLine(memo.match)}</mark>
                  <span className="find-after">{inOneLine(memo.after)}</span>
                </div>
                <div role="gridcell" className="find-memo-hits">{memo.hits > 1 ? say('search.hitsIn', { count: memo.hits }) : ''}</div>
              </div>
            )
          })}
        </div>
      </div>
      {total > memos.length ? (
        <footer className="find-more">
          <span>{say('search.memos.shown', { shown: memos.length, all: total })}</span>
          {hidden > 0 ? (
            <Button isDisabled={pending} onPress={() => findStore.setState({ memoLimit: mostMemos })}>
              {say('search.more', { count: hidden })}
            </Button>
          ) : null}
        </footer>
      ) : null}
      <MemoDialog memo={opened} onClose={() => setOpened(null)} />
    </>
  )
}
