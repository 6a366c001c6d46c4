/** What editions exchanged, put into words: the same in the window and in files. */
import type { MessageId } from '../../messages/catalogues.ts'

type Say = (id: MessageId, values: Readonly<Record<string, string | number>>) => string
/** Words as they stand in the older edition and in the newer one, each in the order of its text. */
type Exchange = { readonly old: readonly string[]; readonly now: readonly string[] }
/** What was exchanged in a clause from one edition to the next, as it stands in either. */
export type Exchanged = {
  readonly numbers: Exchange
  readonly deadline: Exchange
  readonly responsible: Exchange
  readonly strengths: readonly { readonly oldWord: string; readonly nowWord: string }[]
}

/** `Three → Two`, with a stroke where one of them has nothing; '' where nothing was exchanged. @param say puts a message into words */
export function exchangeIn({ old, now }: Exchange, say: Say): string {
  if (old.length + now.length === 0) return ''
  return say('editions.exchange', { old: old.join(', ') || '–', now: now.join(', ') || '–' })
}

/** How the strength of a clause changed: `should → shall`. */
export const strengthsIn = ({ strengths }: Pick<Exchanged, 'strengths'>, say: Say): string[] => strengths.map(({ oldWord: old, nowWord: now }) => say('editions.exchange', { old, now }))

/** Numbers, deadlines, bodies and strengths that were exchanged, each in words of its own. */
export const exchangesIn = (change: Exchanged, say: Say): string[] => [exchangeIn(change.numbers, say), exchangeIn(change.deadline, say), exchangeIn(change.responsible, say), ...strengthsIn(change, say)].filter(words => words !== '')
