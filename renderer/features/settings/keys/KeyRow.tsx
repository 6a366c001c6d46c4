import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, VisuallyHidden } from 'react-aria-components'
import { useSay } from '../../../state/language.ts'
import { Kbd, keyText } from '../../../ui/controls/Kbd.tsx'

export type KeyRowProps = {
  readonly name: string
  readonly keys: readonly string[]
  readonly isChanged?: boolean
  readonly isColliding?: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** What can be changed, while it is open. */
  readonly children: ReactNode
}

/** One command or theme with its keys: a press opens what can be changed. */
export function KeyRow({ name, keys, isChanged = false, isColliding = false, isOpen, onToggle, children }: KeyRowProps) {
  const say = useSay()
  const marks = [isColliding && say('keys.colliding'), isChanged && say('keys.changed')].filter(mark => mark !== false)
  const read = [...(keys.length > 0 ? keys.map(keyText) : [say('keys.none')]), ...marks].join(say('ui.between'))
  return (
    <li className="key-row" data-open={isOpen || undefined}>
      <Button className="key-row-head" aria-expanded={isOpen} onPress={onToggle}>
        <ChevronDown size={14} aria-hidden className="key-row-turn" />
        <span className="key-row-name" aria-hidden>{name}</span>
        <VisuallyHidden>{say('keys.row', { name, keys: read })}</VisuallyHidden>
        {isColliding ? <span className="key-mark" data-kind="warn" aria-hidden>{say('keys.colliding')}</span> : null}
        {isChanged ? <span className="key-mark" aria-hidden>{say('keys.changed')}</span> : null}
        <span className="key-row-keys" aria-hidden>
          {keys.map(combination => <Kbd key={combination} keys={combination} />)}
          {keys.length === 0 ? <span className="key-row-none">–</span> : null}
        </span>
      </Button>
      {isOpen ? <div className="key-editor">{children}</div> : null}
    </li>
  )
}
