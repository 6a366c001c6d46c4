import type { Command } from '../../../state/commands.ts'

export type Stepping = { readonly hasPlaces: boolean; step(direction: 1 | -1): void }

/** @param now null while no differences are on the screen: names and keys then still stand on the shortcuts page */
export function differencesCommands(now: () => Stepping | null): Command[] {
  const text = { group: 'versions.differences.group', scope: 'text', enabled: () => now()?.hasPlaces ?? false } as const
  return [
    { id: 'differences.next', title: 'versions.differences.next', keys: 'j', run: () => now()?.step(1), ...text },
    { id: 'differences.previous', title: 'versions.differences.previous', keys: 'k', run: () => now()?.step(-1), ...text },
  ]
}
