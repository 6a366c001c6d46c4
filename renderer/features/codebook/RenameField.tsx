import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { codebookStore } from './codebook-memory.ts'
import { updateTheme } from './changing.ts'

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

const rowOf = (room: HTMLElement | null, id: string) => room?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`) ?? null

/**
 * The name of a theme while it is written, over its row: inside the row the tree would take letters and arrows for itself. Enter or
 * leaving the field keeps it, Escape does not.
 */
export function RenameField({ id, room }: { readonly id: string; readonly room: RefObject<HTMLDivElement | null> }) {
  const say = useSay()
  const engine = useEngine()
  const name = useRecords(records => records.themes.find(theme => theme.id === id)?.name ?? '')
  const [draft, setDraft] = useState(name)
  const [box, setBox] = useState<Box>()
  const field = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)

  useLayoutEffect(() => {
    const place = rowOf(room.current, id)?.querySelector('.codebook-name')?.getBoundingClientRect()
    const frame = room.current?.getBoundingClientRect()
    if (place && frame) setBox({ left: place.left - frame.left, top: place.top - frame.top, width: place.width, height: place.height })
    // Its row is not in sight: there is nowhere to write.
    else codebookStore.setState({ renaming: null })
  }, [room, id])
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [box])

  const finish = useCallback(
    (text: string | null) => {
      if (isOver.current) return
      isOver.current = true
      const backToRow = room.current?.contains(document.activeElement) ?? false
      codebookStore.setState({ renaming: null })
      if (backToRow) rowOf(room.current, id)?.focus()
      if (text !== null && text.trim() !== name) void updateTheme(engine, id, { name: text })
    },
    [engine, id, name, room],
  )
  const latest = useRef({ draft, finish })
  latest.current = { draft, finish }
  useEffect(() => {
    // The row moves away under the field.
    const tree = room.current?.querySelector('[role="treegrid"]')
    const keep = () => latest.current.finish(latest.current.draft)
    tree?.addEventListener('scroll', keep)
    return () => tree?.removeEventListener('scroll', keep)
  }, [room])

  const hearKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(draft)
    if (event.key === 'Escape') finish(null)
  }
  if (!box) return null
  return (
    <input
      ref={field}
      className="codebook-rename"
      style={{ left: box.left - 7, top: box.top - 4, width: Math.max(box.width, 160) + 14, height: box.height + 8 }}
      aria-label={say('codebook.rename.field', { name })}
      value={draft}
      maxLength={2_000}
      spellCheck={false}
      onChange={event => setDraft(event.target.value)}
      onBlur={() => finish(draft)}
      onKeyDown={hearKey}
    />
  )
}
