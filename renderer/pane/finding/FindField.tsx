import { ChevronDown, ChevronUp } from 'lucide-react'
import type { RefObject } from 'react'
import { useSay } from '../../state/language.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import './find-bar.css'

export type FindFieldProps = {
  /** Whose commands step: their keys are shown. */
  readonly place: 'reader' | 'correct'
  /** Read out. */
  readonly label: string
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly words: string
  readonly onWords: (words: string) => void
  /** Which of how many one is at, in words. */
  readonly found: string
  readonly canStep: boolean
  /** To the next place that was found, or to the one before. */
  readonly onStep: (direction: 1 | -1) => void
  readonly onClose: () => void
}

/** The words that are looked for in one text, how many times they stand there, and a way from each to the next: the first part of a find bar. */
export function FindField({ place, label, inputRef, words, onWords, found, canStep, onStep, onClose }: FindFieldProps) {
  const say = useSay()
  return (
    <>
      <SearchField
        label={label}
        inputRef={inputRef}
        value={words}
        onChange={onWords}
        aside={<span role="status">{found}</span>}
        onKeyDown={event => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') onClose()
          else event.continuePropagation()
        }}
      />
      <IconButton label={say('reader.findPrevious')} command={`${place}.findPrevious`} isDisabled={!canStep} onPress={() => onStep(-1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={say('reader.findNext')} command={`${place}.findNext`} isDisabled={!canStep} onPress={() => onStep(1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
    </>
  )
}
