import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import { useStore } from 'zustand'
import type { Hit } from '#contract/search.ts'
import { pressedIn, useRowList } from '../../pane/excerpts/use-row-list.ts'
import { useThemeLooks } from '../../pane/reading.ts'
import { ThemePicker } from '../../pane/ThemePicker.tsx'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { useRecords } from '../../state/asking/records.ts'
import { goTo } from '../../state/view.ts'
import { Popover } from '../../ui/overlays/Popover.tsx'
import { findStore } from './find-memory.ts'
import { useHitCommands } from './hit-commands.ts'
import { hitLines } from './hit-lines.ts'
import { HitRow } from './HitRow.tsx'
import { starHit, tagHit, useHitMarks } from './tagging.ts'

const heights = { document: 34, hit: 32 }

/** All hits under their documents; only those in sight are on the page. */
export function HitList({ hits, total }: { readonly hits: readonly Hit[]; readonly total: number }) {
  const say = useSay()
  const engine = useEngine()
  const looks = useThemeLooks()
  const lines = useMemo(() => hitLines(hits, total), [hits, total])
  const active = useStore(findStore, finding => finding.active)
  const [tagging, setTagging] = useState<Hit | null>(null)
  const tagged = useRef<HTMLElement>(null)
  const hitAt = (index: number) => {
    const line = lines[index]
    return line?.kind === 'hit' ? line.hit : undefined
  }
  const open = (index: number) => {
    const hit = hitAt(index)
    findStore.setState({ active: index })
    if (hit) goTo({ document: hit.document, start: hit.start, end: hit.end })
  }
  const list = useRowList({
    count: lines.length, active, onOpen: open,
    onActive: index => findStore.setState({ active: index }),
    rowHeight: index => heights[lines[index]?.kind ?? 'hit'],
    isPassed: index => lines[index]?.kind === 'document',
  })
  const documents = useRecords(records => records.documents)
  const shortTitleOf = (id: string) => {
    const document = documents.find(row => row.id === id)
    return document?.shortTitle || document?.title || ''
  }
  const items = list.virtualizer.getVirtualItems()
  const marksOf = useHitMarks(items.flatMap(item => hitAt(item.index)?.document ?? []))
  const tag = (index: number) => {
    tagged.current = document.getElementById(list.rowId(index))
    findStore.setState({ active: index })
    setTagging(hitAt(index) ?? null)
  }
  const star = async (index: number) => {
    const hit = hitAt(index)
    findStore.setState({ active: index })
    if (hit) await starHit(engine, hit).catch(notifyProblem)
  }
  const hearClick = (event: MouseEvent) => {
    const pressed = pressedIn(event)
    if (!pressed || !hitAt(pressed.index)) return
    if (pressed.deed === 'tag') tag(pressed.index)
    else if (pressed.deed === 'star') void star(pressed.index)
    else open(pressed.index)
  }
  useHitCommands({ tag: () => tag(active), star: () => star(active), open: () => open(active), isThere: () => hitAt(active) !== undefined })
  useEffect(() => {
    if (findStore.getState().active >= 0) list.root.current?.focus()
  }, [list.root])
  return (
    <>
      <div
        ref={list.root}
        className="row-list find-list"
        data-keys="text"
        role="grid"
        aria-label={say('search.hits')}
        aria-rowcount={lines.length}
        aria-activedescendant={list.activeId}
        tabIndex={0}
        onKeyDown={list.onKeyDown}
        onClick={hearClick}
        onFocus={event => event.target === event.currentTarget && active < 0 && findStore.setState({ active: 1 })}
      >
        <div className="row-list-rows" role="rowgroup" style={{ height: list.virtualizer.getTotalSize() }}>
          {items.map(item => {
            const line = lines[item.index]
            if (!line) return null
            const row = { id: list.rowId(item.index), 'aria-rowindex': item.index + 1, 'data-index': item.index, style: list.styleOf(item) }
            if (line.kind === 'document') {
              return (
                <div key={item.key} {...row} role="row" className="row-list-row find-document">
                  <div role="rowheader" aria-colspan={4}>
                    <span>{line.title}</span>
                    <small>{say(line.isWhole ? 'search.hitsIn' : 'search.hitsInSoFar', { count: line.count })}</small>
                  </div>
                </div>
              )
            }
            return (
              <HitRow
                key={item.key}
                row={row}
                hit={line.hit}
                shortTitle={shortTitleOf(line.hit.document)}
                marks={marksOf(line.hit)}
                looks={looks}
                isActive={item.index === active}
              />
            )
          })}
        </div>
      </div>
      <Popover
        label={say('search.tag')}
        className="find-tagging"
        isOpen={tagging !== null}
        onOpenChange={isOpen => !isOpen && setTagging(null)}
        triggerRef={tagged}
        placement="bottom end"
      >
        <ThemePicker
          label={say('search.tag.field')}
          chosen={tagging ? marksOf(tagging).themes : []}
          inputRef={field => field?.focus()}
          onLeave={() => setTagging(null)}
          onPick={references => {
            if (tagging) tagHit(engine, tagging, references).then(() => notifyDone('search.tagged', undefined, true), notifyProblem)
            setTagging(null)
          }}
        />
      </Popover>
    </>
  )
}
