import { useSay } from '../../state/language.ts'
import { Button } from '../../ui/controls/Button.tsx'
import './set-aside.css'

export type SetAsideProps = {
  /** Hits of a search, or excerpts. */
  readonly of: 'search' | 'excerpts'
  /** How many stand in boilerplate. */
  readonly count: number
  readonly isShown: boolean
  readonly onChange: (isShown: boolean) => void
}

/** Says how many stand in what is no plan's text, and takes them in or leaves them out again: nothing is held back unsaid. */
export function SetAside({ of, count, isShown, onChange }: SetAsideProps) {
  const say = useSay()
  return (
    <p className="set-aside">
      <span role="status">{say(isShown ? `${of}.setAside.shown` : `${of}.setAside`, { count })}</span>
      <Button onPress={() => onChange(!isShown)}>{say(isShown ? `${of}.setAside.hide` : `${of}.setAside.show`, { count })}</Button>
    </p>
  )
}
