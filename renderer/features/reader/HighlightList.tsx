import { NotebookPen, Star } from 'lucide-react'
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { AnnotationRow } from '#contract/annotations.ts'
import { cite } from '#domain/citation.ts'
import { goToHighlight } from '../../pane/moves.ts'
import { usePaneHandle } from '../../pane/pane-handle.ts'
import { usePane } from '../../pane/pane-state.ts'
import { useReadingContext } from '../../pane/reading.ts'
import { looksOf } from '../../pane/theme-looks.ts'
import { useSay } from '../../state/language.ts'
import { useProject } from '../../state/project.ts'
import { ThemeSwatch } from '../../ui/marks/ThemeChip.tsx'
import { useRowList } from './use-row-list.ts'

const none: readonly AnnotationRow[] = []

export type HighlightListProps = {
  readonly filter: ReadonlySet<string> | null
  /** Told when a highlight was gone to. */
  readonly onOpened?: () => void
}

/** This document's highlights in the order of the text; a press goes there. */
export const HighlightList = memo(function HighlightList({ filter, onOpened }: HighlightListProps) {
  const say = useSay()
  const handle = usePaneHandle()
  const { index, isWhole } = useReadingContext()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
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
  return (
    <aside className="reader-side" aria-label={say('reader.highlights')} aria-busy={!isWhole || undefined}>
      <div className="reader-side-head reader-side-title">
        <h2>{isWhole ? say('reader.highlightCount', { count: rows.length }) : say('reader.highlights')}</h2>
      </div>
      {rows.length || !isWhole ? null : (
        <p className="reader-side-empty">{say(index.sorted.length ? 'reader.highlightsFiltered' : isReadOnly ? 'reader.highlightsNoneReadOnly' : 'reader.highlightsNone')}</p>
      )}
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
        onClick={event => {
          const at = list.indexOf(event.target)
          if (at >= 0) setActive(at)
          open(at, false)
        }}
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
                <HighlightRow row={row} />
              </div>
            ) : null
          })}
        </div>
      </div>
    </aside>
  )
})

function HighlightRow({ row }: { readonly row: AnnotationRow }) {
  const say = useSay()
  const { looks, clauses, pages, language } = useReadingContext()
  const themes = looksOf(row.themes, looks)
  // A title has none.
  const place = cite('', clauses, row.start, row.end, pages)
  return (
    <>
      <div className="reader-highlight-head" hidden={!place && !row.memo && !row.starred}>
        <span className="reader-highlight-place">{place}</span>
        {row.memo ? <NotebookPen size={13} aria-label={say('reader.memo')} /> : null}
        {row.starred ? <Star size={13} fill="currentColor" aria-label={say('reader.starred')} /> : null}
      </div>
      <p className="reader-highlight-quote" lang={language === 'zh' ? 'zh-CN' : 'en'}>
        {row.exact.slice(0, 400)}
      </p>
      <div className="reader-highlight-themes">
        {themes.map(look => (
          <span key={look.id} className="reader-highlight-theme">
            <ThemeSwatch theme={look} code={look.code} />
            {look.name}
          </span>
        ))}
        {themes.length ? null : <span className="reader-highlight-place">{say('reader.untagged')}</span>}
      </div>
      {row.memo ? <p className="reader-highlight-memo">{row.memo.slice(0, 300)}</p> : null}
    </>
  )
}
