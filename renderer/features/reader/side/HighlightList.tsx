import { memo, useCallback, useDeferredValue, useEffect, useMemo, useState, type MouseEvent } from 'react'
import type { AnnotationRow } from '#contract/coding/annotations.ts'
import { useFields } from '../../../pane/fields/use-fields.ts'
import { goToHighlight } from '../../../pane/moves.ts'
import { usePaneHandle } from '../../../pane/pane-handle.ts'
import { usePane } from '../../../pane/pane-state.ts'
import { useReadingContext } from '../../../pane/reading.ts'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import { HighlightRow } from './HighlightRow.tsx'
import { useRowList } from './use-row-list.ts'
import { keyText } from '../../../ui/controls/Kbd.tsx'
import { useKeys } from '../../../ui/keys.ts'
import './side-lists.css'

const none: readonly AnnotationRow[] = []

export type HighlightListProps = {
  readonly filter: ReadonlySet<string> | null
  /** Told when a highlight was gone to. */
  readonly onOpened?: () => void
}

/** This document's highlights in the order of the text; a press goes there. */
export const HighlightList = memo(function HighlightList({ filter, onOpened }: HighlightListProps) {
  const say = useSay()
  const fields = useFields()
  const { list, rows, isWhole, picked, active, setActive, hearClick } = useHighlightRows({ filter, onOpened })
  return (
    <aside className="reader-side" aria-label={say('reader.highlights')} aria-busy={!isWhole || undefined}>
      <div className="reader-side-head reader-side-title">
        <h2>{isWhole ? say('reader.highlightCount', { count: rows.length }) : say('reader.highlights')}</h2>
      </div>
      {rows.length || !isWhole ? null : <Nothing />}
      <div
        ref={list.root}
        className="reader-side-list"
        role="listbox"
        aria-label={say('reader.highlights')}
        tabIndex={0}
        hidden={!rows.length}
        data-focus-stop
        aria-activedescendant={list.activeId}
        onKeyDown={list.onKeyDown}
        onFocus={() => active < 0 && setActive(0)}
        onMouseDown={event => event.preventDefault()}
        onClick={hearClick}
      >
        <div className="reader-rows" role="presentation" style={{ height: list.virtualizer.getTotalSize() }}>
          {list.virtualizer.getVirtualItems().map(({ index: at, start }) => {
            const row = rows[at]
            return row ? (
              <div
                key={row.id}
                id={list.rowId(at)}
                ref={list.virtualizer.measureElement}
                data-index={at}
                role="option"
                aria-selected={at === active}
                aria-posinset={at + 1}
                aria-setsize={rows.length}
                tabIndex={-1}
                className="reader-highlight"
                data-active={at === active || undefined}
                data-picked={row.id === picked || undefined}
                style={{ transform: `translateY(${start}px)` }}
              >
                <HighlightRow row={row} fields={fields} />
              </div>
            ) : null
          })}
        </div>
      </div>
    </aside>
  )
})

/** The highlights to be shown, the one that keys act on, and going to them. */
function useHighlightRows({ filter, onOpened }: HighlightListProps) {
  const say = useSay()
  const handle = usePaneHandle()
  const { index, isWhole } = useReadingContext()
  const picked = useDeferredValue(usePane(state => state.picked))
  const rows = useMemo(
    () => (!isWhole ? none : filter ? index.sorted.filter(row => row.themes.some(theme => filter.has(theme))) : index.sorted),
    [index, isWhole, filter],
  )
  const pickedAt = useMemo(() => (picked === null ? -1 : rows.findIndex(row => row.id === picked)), [rows, picked])
  const [active, setActive] = useState(-1)
  useEffect(() => {
    if (pickedAt >= 0) setActive(pickedAt)
  }, [pickedAt])

  const open = (at: number, isByKey: boolean) => {
    const row = rows[at]
    if (!row) return
    goToHighlight(handle, row.id, say)
    if (isByKey || onOpened) handle.text()?.focus()
    onOpened?.()
  }
  const openByKey = (at: number) => open(at, true)
  const keyOf = useCallback((at: number) => rows[at]?.id, [rows])
  const list = useRowList({ count: rows.length, keyOf, active, onActive: setActive, onOpen: openByKey, rowHeight: 84, follow: pickedAt })
  const hearClick = (event: MouseEvent) => {
    const at = list.indexOf(event.target)
    if (at >= 0) setActive(at)
    open(at, false)
  }
  return { list, rows, isWhole, picked, active, setActive, hearClick }
}

/** Nothing is highlighted yet, or nothing with the themes to which the reader is narrowed. */
function Nothing() {
  const say = useSay()
  const { index, isNarrowed } = useReadingContext()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const words = isNarrowed ? 'reader.people.nothing' : index.sorted.length ? 'reader.highlightsFiltered' : isReadOnly ? 'reader.highlightsNoneReadOnly' : 'reader.highlightsNone'
  const key = useKeys('reader.highlight', undefined)
  return <p className="reader-side-empty">{say(words, { key: key ? keyText(key) : 'none' })}</p>
}
