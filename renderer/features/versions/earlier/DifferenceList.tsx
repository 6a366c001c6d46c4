import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { PassagePair, SideBySide } from '../../../pane/changes/WordChanges.tsx'
import { useSay } from '../../../state/language.ts'
import type { DifferenceRow } from './difference-rows.ts'

/** Height of a line, px, and letters of a side that stand in one: what a row is taken for until it is measured. */
const [lineHeight, lineLetters] = [24, 60]

export type DifferenceListProps = {
  readonly label: string
  /** A tag, as `lang` takes it. */
  readonly language: string
  readonly rows: readonly DifferenceRow[]
  /** Index of the row that one steps to; `turn` makes the same one askable twice. */
  readonly goTo: { readonly row: number; readonly turn: number } | null
}

/** Rows of two texts; only those in sight are on the page, however many there are. */
export function DifferenceList({ label, language, rows, goTo }: DifferenceListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: at => guessHeight(rows[at]),
    overscan: 8,
    paddingEnd: 48,
  })
  useEffect(() => {
    if (goTo) virtualizer.scrollToIndex(goTo.row, { align: 'center' })
    // Only when one steps: the virtualizer is another one with each rendering.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [goTo])
  useEffect(() => {
    // Else its keys would go nowhere until somebody clicked in it: whoever comes from a dialog is in no part of the room.
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body || activeElement.contains(scroller.current)) scroller.current?.focus()
  }, [])
  const items = virtualizer.getVirtualItems()
  return (
    <div className="differences-frame">
      {/* What scrolls must take the focus, so that keys can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className="differences" role="group" aria-label={label} tabIndex={0} data-first-place data-keys="text" lang={language}>
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          <div className="differences-rows" style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
            {items.map(({ index, key }) => {
              const row = rows[index]
              return (
                <div key={key} ref={virtualizer.measureElement} data-index={index} data-at={goTo?.row === index || undefined}>
                  {row ? <Row row={row} /> : null}
                </div>
              )
            })}
          </div>
        </div>
      </div>
    </div>
  )
}

function Row({ row }: { readonly row: DifferenceRow }) {
  const say = useSay()
  if (row.kind === 'hidden') return <p className="differences-same">{say('versions.differences.same', { count: row.count })}</p>
  if (row.kind === 'same') return <SideBySide left={row.words} right={row.words} />
  return <PassagePair before={row.before} after={row.after} nothing={say('versions.differences.nothing')} />
}

function guessHeight(row: DifferenceRow | undefined): number {
  if (!row || row.kind === 'hidden') return 28
  const letters = row.kind === 'same' ? row.words.length : Math.max(row.before.length, row.after.length)
  return lineHeight * Math.max(1, Math.ceil(letters / lineLetters)) + 4
}
