import { CornerDownRight, X } from 'lucide-react'
import { useState, type RefObject } from 'react'
import { FindField } from '../../../../pane/finding/FindField.tsx'
import { useSay } from '../../../../state/language.ts'
import { Button, IconButton } from '../../../../ui/controls/Button.tsx'
import { SearchField } from '../../../../ui/controls/SearchField.tsx'
import { mostFound } from './finding.ts'

export type FinderProps = {
  readonly words: string
  readonly onWords: (words: string) => void
  readonly count: number
  /** Which of them is selected, from 1; 0 for none. */
  readonly at: number
  readonly onStep: (direction: 1 | -1) => void
  /** Goes to a line by its number or to a clause by its label; false when there is none. */
  readonly onGo: (place: string) => boolean
  readonly onClose: () => void
  readonly wordsRef: RefObject<HTMLInputElement | null>
  readonly placeRef: RefObject<HTMLInputElement | null>
}

/** Find in the text that is being corrected, and go to a line or a clause of it. */
export function Finder({ words, onWords, count, at, onStep, onGo, onClose, wordsRef, placeRef }: FinderProps) {
  const say = useSay()
  const [place, setPlace] = useState('')
  const [isMissing, setMissing] = useState(false)
  const go = () => setMissing(place.trim() !== '' && !onGo(place))
  return (
    <search className="find-bar">
      <FindField
        place="correct"
        label={say('versions.correct.find')}
        inputRef={wordsRef}
        words={words}
        onWords={onWords}
        found={words === '' ? '' : say(at === 0 ? 'versions.correct.foundCount' : count >= mostFound ? 'versions.correct.foundMany' : 'reader.findCount', { at, count, isMany: count >= mostFound ? 'yes' : 'no' })}
        canStep={count > 0}
        onStep={onStep}
        onClose={onClose}
      />
      <SearchField
        className="correcting-place"
        label={say('versions.correct.goTo')}
        inputRef={placeRef}
        value={place}
        onChange={value => {
          setPlace(value)
          setMissing(false)
        }}
        aside={<span role="status">{isMissing ? say('versions.correct.noPlace') : ''}</span>}
        onKeyDown={event => {
          if (event.key === 'Enter') go()
          else if (event.key === 'Escape') onClose()
          else event.continuePropagation()
        }}
      />
      <Button look="quiet" icon={<CornerDownRight size={14} aria-hidden />} isDisabled={place.trim() === ''} onPress={go}>
        {say('versions.correct.go')}
      </Button>
      <IconButton label={say('reader.findClose')} keys="Escape" onPress={onClose}>
        <X size={16} aria-hidden />
      </IconButton>
    </search>
  )
}
