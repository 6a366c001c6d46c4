import { Tag, X } from 'lucide-react'
import { mistakeSentence } from '#domain/words/query/explaining.ts'
import { readQuery } from '#domain/words/query/reading.ts'
import { useEffect, useRef, useState } from 'react'
import { saySentence, useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { usePaneHandle } from '../pane-handle.ts'
import { usePane } from '../pane-state.ts'
import { useReadingContext } from '../reading.ts'
import { FindField } from './FindField.tsx'
import { closeFind, search, stepFind, tagHit } from './stepping.ts'

/** Time after the last key before the text is searched, ms. */
const typingPause = 120

/** Find in the open document: words, "phrases", which hit one is at, and a way to tag it. */
export function FindBar() {
  const isOpen = usePane(state => state.find.open)
  return isOpen ? <OpenFindBar /> : null
}

function OpenFindBar() {
  const say = useSay()
  const handle = usePaneHandle()
  const { isFixed } = useReadingContext()
  const { query, hits, at, turn } = usePane(state => state.find)
  const [typed, setTyped] = useState(query)
  const field = useRef<HTMLInputElement>(null)
  const count = hits.length

  useEffect(() => {
    // Asked for again while it is open: the words are there to be typed over.
    if (turn > 0) field.current?.select()
  }, [turn])
  useEffect(() => {
    if (typed === handle.pane.getState().find.query) return
    const controller = new AbortController()
    const timer = setTimeout(() => search(handle, typed, controller.signal).catch(notifyProblem), typingPause)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [typed, handle])

  const { mistake } = readQuery(query)
  const found = mistake ? say('search.mistake') : query.trim() ? say('reader.findCount', { at: count ? at + 1 : 0, count }) : ''
  return (
    <search className="find-bar">
      <FindField
        place="reader"
        label={say('reader.find')}
        inputRef={field}
        words={typed}
        onWords={setTyped}
        found={found}
        canStep={count > 0}
        onStep={direction => stepFind(handle, direction)}
        onClose={() => closeFind(handle)}
      />
      {mistake ? (
        <span className="find-bar-said" role="status">
          {saySentence(mistakeSentence(mistake))}
        </span>
      ) : null}
      {isFixed ? null : (
        <IconButton label={say('reader.tagHit')} isDisabled={!count} onPress={() => tagHit(handle)}>
          <Tag size={15} aria-hidden />
        </IconButton>
      )}
      <IconButton label={say('reader.findClose')} keys="Escape" onPress={() => closeFind(handle)}>
        <X size={16} aria-hidden />
      </IconButton>
    </search>
  )
}
