import { mostTexts } from '../../../state/rooms/comparing.ts'

/** How many texts stand beside each other at least. */
export const fewestTexts = 2

/** Which documents stand in the panes, from the left: those chosen while they are there, else the one read last and the next other one. None without documents. */
export function pickPanes(documents: readonly string[], chosen: readonly (string | null)[], lastRead: string | null): readonly string[] {
  const isThere = (id: string | null | undefined): id is string => typeof id === 'string' && documents.includes(id)
  const first = isThere(chosen[0]) ? chosen[0] : isThere(lastRead) ? lastRead : documents[0]
  if (first === undefined) return []
  const second = isThere(chosen[1]) ? chosen[1] : (documents.find(id => id !== first) ?? first)
  return [first, second, ...chosen.slice(2, mostTexts).filter(isThere)]
}

/** Of what a further text is chosen: those that do not stand there yet; all, for another place of one of them, where each does. */
export function furtherTexts<T extends { readonly id: string }>(plans: readonly T[], shown: readonly string[]): readonly T[] {
  const others = plans.filter(({ id }) => !shown.includes(id))
  return others.length > 0 ? others : plans
}
