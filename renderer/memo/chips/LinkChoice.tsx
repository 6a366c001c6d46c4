import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  COMMAND_PRIORITY_CRITICAL, HISTORIC_TAG, KEY_ARROW_DOWN_COMMAND, KEY_ARROW_UP_COMMAND, KEY_ENTER_COMMAND, KEY_ESCAPE_COMMAND, KEY_TAB_COMMAND, mergeRegister,
  type LexicalCommand,
} from 'lexical'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { ThemeSwatch } from '../../ui/marks/ThemeChip.tsx'
import type { Words } from '../../ui/words.ts'
import { fromOutside } from '../committing.ts'
import { kindNames, type Links, type Named } from './links.ts'
import { liftToCaret } from './lifting.ts'
import { insertLink, readBegun, type Begun } from './writing-links.ts'

/** What can be linked to by the words behind `[[` or `@`, below the text while one writes them: chosen by arrows and Enter, or pressed. */
export function LinkChoice({ say, links }: { readonly say: Words; readonly links: Links }) {
  const [editor] = useLexicalComposerContext()
  const id = useId()
  const [begun, dismiss] = useBegun()
  const found = useFound(links, begun?.words ?? null)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const isOpen = begun !== null
  const chosen = Math.min(at, Math.max(0, (found?.length ?? 0) - 1))
  const latest = useRef({ found, chosen })
  latest.current = { found, chosen }

  // Below the line one writes in, not below all of a tall field.
  const [lift, setLift] = useState(0)
  useLayoutEffect(() => setLift(isOpen ? liftToCaret(editor.getRootElement()) : 0), [editor, isOpen, begun?.words, found])

  useEffect(() => setAt(0), [begun?.words])
  useEffect(() => void list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' }), [chosen, found])

  useEffect(() => {
    if (!isOpen) return
    const on = <E extends KeyboardEvent | null>(command: LexicalCommand<E>, act: () => boolean) =>
      editor.registerCommand(
        command,
        event => {
          if (!act()) return false
          event?.preventDefault()
          event?.stopPropagation()
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      )
    const step = (by: number) => () => {
      const { found, chosen } = latest.current
      if (found?.length) setAt((chosen + by + found.length) % found.length)
      return true
    }
    const take = () => {
      const row = latest.current.found?.[latest.current.chosen]
      if (row) insertLink(editor, row)
      return row !== undefined
    }
    const close = () => {
      dismiss()
      return true
    }
    return mergeRegister(
      on(KEY_ARROW_DOWN_COMMAND, step(1)), on(KEY_ARROW_UP_COMMAND, step(-1)), on(KEY_ENTER_COMMAND, take), on(KEY_TAB_COMMAND, take), on(KEY_ESCAPE_COMMAND, close),
    )
  }, [editor, isOpen, dismiss])

  // Readers of the screen follow the choice from the text, where the focus stays.
  useEffect(() => {
    const root = editor.getRootElement()
    if (!root || !isOpen || !found?.length) return
    root.setAttribute('aria-controls', id)
    root.setAttribute('aria-activedescendant', `${id}-${chosen}`)
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, isOpen, found, chosen])

  if (!isOpen || !found) return null
  if (found.length === 0) return <p className="memo-choices memo-no-choice" role="status" style={{ top: -lift }}>{say('memos.noChoice')}</p>
  return (
    <div ref={list} id={id} className="memo-choices" style={{ top: -lift }} role="listbox" aria-label={say('memos.choices')}>
      {found.map((row, index) => (
        <button
            type="button"
            tabIndex={-1}
          key={`${row.kind} ${row.id}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className="memo-choice"
          // The caret stays where the link will be.
          onPointerDown={event => event.preventDefault()}
          onClick={() => insertLink(editor, row)}
        >
          {row.kind === 'theme' && row.color ? <ThemeSwatch theme={{ id: row.id, name: row.name, color: row.color }} /> : <span className="memo-choice-sign" data-kind={row.kind} aria-hidden />}
          <span className="memo-choice-name">{row.name}</span>
          <span className="memo-choice-kind">{say(kindNames[row.kind])}</span>
        </button>
      ))}
    </div>
  )
}

/**
 * The link that is being written, until it is dismissed; not while an input method composes. It begins by writing alone: a caret that
 * only comes to rest behind words like these (the field is opened again, a press, undo) leaves them the words that they are.
 */
function useBegun(): readonly [Begun | null, () => void] {
  const [editor] = useLexicalComposerContext()
  const [begun, setBegun] = useState<Begun | null>(null)
  const [dismissed, setDismissed] = useState('')
  useEffect(() => {
    let isWriting = false
    const look = () => {
      if (editor.isComposing()) return
      const hasWritten = isWriting
      isWriting = false
      const isIn = editor.getRootElement()?.contains(document.activeElement) ?? false
      const next = isIn ? editor.getEditorState().read(readBegun) : null
      setBegun(last => {
        if (last?.at !== next?.at) return hasWritten ? next : null
        return last?.words === next?.words ? last : next
      })
    }
    const stopUpdates = editor.registerUpdateListener(({ dirtyLeaves, tags }) => {
      // What was composed counts when the input method is done.
      isWriting ||= dirtyLeaves.size > 0 && !tags.has(fromOutside) && !tags.has(HISTORIC_TAG)
      look()
    })
    // Left: nothing is written any more. A press on a choice does not leave.
    const stopRoot = editor.registerRootListener((root, before) => {
      before?.removeEventListener('blur', look)
      root?.addEventListener('blur', look)
    })
    return () => {
      stopUpdates()
      stopRoot()
    }
  }, [editor])
  return [begun && begun.at !== dismissed ? begun : null, () => setDismissed(begun?.at ?? '')]
}

/** What the words find; the last answer stays until the next is there. */
function useFound(links: Links, words: string | null): readonly Named[] | null {
  const [found, setFound] = useState<readonly Named[] | null>(null)
  const latest = useRef(links)
  latest.current = links
  useEffect(() => {
    if (words === null) return setFound(null)
    let isOver = false
    latest.current.find(words).then(rows => !isOver && setFound(rows), () => !isOver && setFound([]))
    return () => {
      isOver = true
    }
  }, [words])
  return found
}
