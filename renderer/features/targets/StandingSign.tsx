import { CircleCheck, CircleDot, CircleHelp, CircleX, Clock, Hourglass, type LucideIcon } from 'lucide-react'
import type { Standing } from '#domain/register/standing.ts'
import { useSay } from '../../state/language.ts'

export const standingIcons: Readonly<Record<Standing, LucideIcon>> = { kept: CircleCheck, partly: CircleDot, missed: CircleX, overdue: Clock, early: Hourglass, unclear: CircleHelp }

/** How a target stands, by a sign and in words; what is only suggested has a question mark and is faint. */
export function StandingSign({ standing, isSuggested }: { readonly standing: Standing; readonly isSuggested: boolean }) {
  const say = useSay()
  const Icon = standingIcons[standing]
  return (
    <span className="register-standing" data-standing={standing} data-suggested={isSuggested || undefined}>
      <Icon size={14} aria-hidden />
      <span>{isSuggested ? say('targets.suggested', { standing: say(`targets.standing.${standing}`) }) : say(`targets.standing.${standing}`)}</span>
    </span>
  )
}
