import { useEffect, useRef } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { HighlightState } from '../../../pane/changes/HighlightState.tsx'
import { ThemeMarks } from '../../../pane/excerpts/ThemeMarks.tsx'
import { useThemeLooks } from '../../../pane/reading.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { sayBeforeWords, type Waiting } from './waiting.ts'

export type UnsettledListProps = { readonly rows: readonly Waiting[]; /** Whether all are of a document that is named above. */ readonly isOfOne: boolean; readonly at: string; readonly onGo: (id: string) => void }

/** Height of a row: two lines of the quote and one of what is with it, px. */
const layout = { rowHeight: 84 }
/** UTF-16 code units of a quote that two lines can hold at any width. */
const shownQuote = 300

/** Themes that a line has room for. */
const mostThemes = 2

/** What waits for a place, each with its state as a word and a sign, a highlight with its themes; a correction says of which clause it is. */
export function UnsettledList({ rows, isOfOne, at, onGo }: UnsettledListProps) {
  const say = useSay()
  const documents = useRecords(records => records.documents)
  const looks = useThemeLooks()
  const documentById = new Map(documents.map(document => [document.id, document]))
  const room = useFocusAt(at)
  const items = rows.map(row => {
    const document = documentById.get(row.document)
    return {
      id: row.id, row, language: document?.language ?? undefined,
      title: isOfOne ? '' : document?.shortTitle || document?.title || '',
      of: row.kind === 'correction' ? sayBeforeWords(say, row) : '',
      themes: row.kind === 'highlight' ? row.annotation.themes : [],
    }
  })
  return (
    <div ref={room} className="review-list" data-first-place data-keys="text" data-review-list>
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        <ListBox
          aria-label={say('versions.review.list')}
          className="review-items"
          items={items}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[at]}
          autoFocus
          onSelectionChange={keys => {
            const [key] = keys === 'all' ? [] : keys
            if (key !== undefined) onGo(String(key))
          }}
        >
          {({ id, row, language, title, of, themes }) => (
            <ListBoxItem id={id} textValue={`${of} ${row.exact.slice(0, 80)}`.trim()} className="review-item">
              <span className="review-item-quote">
                {of ? <b>{of} </b> : null}
                <span lang={language}>{row.exact.slice(0, shownQuote)}</span>
              </span>
              <span className="review-item-about">
                <HighlightState state={row.state} />
                {themes.length > 0 ? <ThemeMarks themes={themes} looks={looks} most={mostThemes} /> : null}
                {title ? <span className="review-item-title" lang={language}>{title}</span> : null}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </div>
  )
}

/** Keeps the focus of the list on the highlight one is at, which keys of the room move, too. */
function useFocusAt(at: string) {
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = room
    const row = current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(at)}"]`)
    if (row && current?.contains(document.activeElement)) row.focus()
  }, [at])
  return room
}
