import { EyeOff } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useAnswer } from '../../state/asking/answers.ts'
import { useIsBlind } from '../../state/blind.ts'
import { useSay } from '../../state/language.ts'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { useMenuGroups } from '../menus.ts'

/** Seen for as long as others' highlights are hidden; they are shown again by its menu, never by a single press: once seen, they can't be unseen. */
export function BlindSign() {
  return useIsBlind() ? <Sign /> : null
}

function Sign() {
  const say = useSay()
  const groups = useMenuGroups([['coding.blind']])
  const { value } = useAnswer('hidden highlights', ['annotation', 'document'], engine => engine.annotations.hidden({}))
  return (
    <Menu label={say('app.blind.sign')} groups={groups} placement="bottom end">
      <AriaButton className="topbar-blind">
        <EyeOff size={14} aria-hidden />
        <span>{say('app.blind.sign')}</span>
        {value ? <small>{say('app.blind.hidden', { hidden: value.hidden })}</small> : null}
      </AriaButton>
    </Menu>
  )
}
