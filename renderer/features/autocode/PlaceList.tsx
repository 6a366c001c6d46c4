import { Check, Highlighter, Minus } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { ThemeReference } from '#contract/coding/annotations.ts'
import type { PlaceLine } from '#contract/coding/autocode.ts'
import { inOneLine, placeInCitation } from '../../pane/excerpts/places.ts'
import { pressedIn, useRowList } from '../../pane/excerpts/use-row-list.ts'
import { useRecords } from '../../state/asking/records.ts'
import { useSay } from '../../state/language.ts'
import { hasAll, ticksIn, withTicks, type FoundRow, type HeadRow, type PlaceRow } from './found-rows.ts'
import { useLines } from './use-lines.ts'

const heights = { document: 34, place: 30 } as const

export type PlaceListProps = {
  readonly rows: readonly FoundRow[]
  readonly themes: readonly ThemeReference[]
  readonly unticked: ReadonlySet<number>
  readonly onTicks: (unticked: ReadonlySet<number>) => void
}

/** All places that were found, of any number: only those in sight are on the page. Space ticks and unticks, on a document all of its places. */
export function PlaceList({ rows, themes, unticked, onTicks }: PlaceListProps) {
  const say = useSay()
  const [active, setActive] = useState(-1)
  const documents = useRecords(records => records.documents)
  const titles = useMemo(() => new Map(documents.map(({ id, title, shortTitle }) => [id, shortTitle || title])), [documents])
  const turn = (index: number) => {
    const row = rows[index]
    if (!row) return
    const [from, to] = row.kind === 'document' ? [row.from, row.to] : [row.at, row.at + 1]
    onTicks(withTicks(unticked, from, to, ticksIn(unticked, from, to) !== 'all'))
  }
  const list = useRowList({ count: rows.length, active, onActive: setActive, onOpen: turn, rowHeight: index => heights[rows[index]?.kind ?? 'place'] })
  const first = rows.slice(list.virtualizer.range?.startIndex ?? 0).find(row => row.kind === 'place')
  const lineOf = useLines(rows, first?.at ?? 0)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.target !== event.currentTarget) return list.onKeyDown(event)
    event.preventDefault()
    turn(active)
  }
  const onClick = (event: MouseEvent) => {
    const pressed = pressedIn(event)
    if (!pressed) return
    setActive(pressed.index)
    turn(pressed.index)
  }
  return (
    <div
      ref={list.root}
      className="row-list autocode-list"
      role="grid"
      aria-label={say('autocode.places')}
      aria-multiselectable
      aria-rowcount={rows.length}
      aria-activedescendant={list.activeId}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={event => event.target === event.currentTarget && active < 0 && setActive(0)}
    >
      <div className="row-list-rows" role="rowgroup" style={{ height: list.virtualizer.getTotalSize() }}>
        {list.virtualizer.getVirtualItems().map(item => {
          const row = rows[item.index]
          if (!row) return null
          const given = { id: list.rowId(item.index), 'aria-rowindex': item.index + 1, 'data-index': item.index, 'data-active': item.index === active || undefined, style: list.styleOf(item) }
          return row.kind === 'document' ? (
            <DocumentRow key={item.key} given={given} row={row} ticks={ticksIn(unticked, row.from, row.to)} />
          ) : (
            <Place key={item.key} given={given} row={row} shortTitle={titles.get(row.document) ?? ''} line={lineOf(row.at)} isTicked={!unticked.has(row.at)} isDone={row.standing !== null && hasAll(row.standing, themes)} />
          )
        })}
      </div>
    </div>
  )
}

type Given = React.HTMLAttributes<HTMLElement> & { readonly 'data-index': number }

function Box({ ticks }: { readonly ticks: 'all' | 'some' | 'none' }) {
  return (
    <span className="choice-box" data-mode="many" data-chosen={ticks === 'none' ? undefined : true} aria-hidden>
      {ticks === 'all' ? <Check size={12} strokeWidth={3} /> : ticks === 'some' ? <Minus size={12} strokeWidth={3} /> : null}
    </span>
  )
}

function DocumentRow({ given, row, ticks }: { readonly given: Given; readonly row: HeadRow; readonly ticks: 'all' | 'some' | 'none' }) {
  const say = useSay()
  return (
    <div {...given} role="row" aria-selected={ticks === 'all'} className="row-list-row autocode-document" data-choosable>
      <div role="rowheader" aria-colspan={4}>
        <Box ticks={ticks} />
        <span title={row.title}>{row.title}</span>
        <small>{say('autocode.placesIn', { count: row.to - row.from })}</small>
        {ticks === 'some' ? <small className="ui-hidden">{say('autocode.someTicked')}</small> : null}
      </div>
    </div>
  )
}

type PlaceProps = { readonly given: Given; readonly row: PlaceRow; readonly shortTitle: string; readonly line: PlaceLine | undefined; readonly isTicked: boolean; readonly isDone: boolean }
function Place({ given, row, shortTitle, line, isTicked, isDone }: PlaceProps) {
  const say = useSay()
  const standing = row.standing === null ? '' : say(isDone ? 'autocode.hasThemes' : 'autocode.isHighlighted')
  return (
    <div {...given} role="row" aria-selected={isTicked} aria-busy={line === undefined || undefined} className="row-list-row autocode-place" data-choosable>
      <div role="gridcell">
        <Box ticks={isTicked ? 'all' : 'none'} />
      </div>
      <div role="gridcell" className="autocode-at" title={line?.citation}>
        {line ? placeInCitation(line.citation, shortTitle) : ''}
      </div>
      <div role="gridcell" className="autocode-line" title={line ? `${line.words}${line.isCut ? '…' : ''}` : undefined}>
        {line ? (
          <>
            <span className="autocode-before">
              <span>{inOneLine(line.before)}</span>
            </span>
            <mark>{inOneLine(line.words)}{line.isCut ? '…' : ''}</mark>
            <span className="autocode-after">{inOneLine(line.after)}</span>
          </>
        ) : (
          '…'
        )}
      </div>
      <div role="gridcell" className="autocode-sign" title={standing}>
        {standing ? (isDone ? <Check size={14} role="img" aria-label={standing} /> : <Highlighter size={14} role="img" aria-label={standing} />) : null}
      </div>
    </div>
  )
}
