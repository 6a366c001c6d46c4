import type { Command } from '../../../../state/commands.ts'

/** What acts on the text that is being corrected. */
export type Finding = { readonly hasFound: boolean; find(): void; goTo(): void; step(direction: 1 | -1): void }

/** @param now null while nothing is corrected: names and keys then still stand on the shortcuts page */
export function correctionCommands(now: () => Finding | null): Command[] {
  const group = 'versions.correct.group'
  const isShown = () => now() !== null
  const hasFound = () => now()?.hasFound ?? false
  return [
    { id: 'correct.find', title: 'versions.correct.find', group, keys: 'Mod+F', enabled: isShown, run: () => now()?.find() },
    { id: 'correct.goTo', title: 'versions.correct.goTo', group, keys: 'Mod+G', enabled: isShown, run: () => now()?.goTo() },
    { id: 'correct.findNext', title: 'reader.findNext', group, keys: 'F3', enabled: hasFound, run: () => now()?.step(1) },
    { id: 'correct.findPrevious', title: 'reader.findPrevious', group, keys: 'Shift+F3', enabled: hasFound, run: () => now()?.step(-1) },
  ]
}
