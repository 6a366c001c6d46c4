import type { RefObject } from 'react'
import type { Hit } from '#contract/search.ts'
import { ThemePicker } from '../../../pane/themes/ThemePicker.tsx'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { Popover } from '../../../ui/overlays/Popover.tsx'
import { tagHit, type HitMarks } from './tagging.ts'

export type HitTaggingProps = {
  /** Null while none is being tagged. */
  readonly hit: Hit | null
  readonly marksOf: (hit: Hit) => HitMarks
  readonly row: RefObject<HTMLElement | null>
  readonly onEnd: () => void
}

/** The themes of a hit, picked in a bubble at its row. */
export function HitTagging({ hit, marksOf, row, onEnd }: HitTaggingProps) {
  const say = useSay()
  const engine = useEngine()
  return (
    <Popover
      label={say('search.tag')}
      className="find-tagging"
      isOpen={hit !== null}
      onOpenChange={isOpen => !isOpen && onEnd()}
      triggerRef={row}
      placement="bottom end"
    >
      <ThemePicker
        label={say('search.tag.field')}
        chosen={hit ? marksOf(hit).themes : []}
        inputRef={field => field?.focus()}
        onLeave={onEnd}
        onPick={references => {
          if (hit) tagHit(engine, hit, references).then(() => notifyDone('search.tagged', undefined, true), notifyProblem)
          onEnd()
        }}
      />
    </Popover>
  )
}
