import type { Settings } from '#contract/settings.ts'

/** Whether files are shown before they come in: all, those that leave something to decide, none. */
export const looks = ['always', 'whenNeeded', 'never'] as const
export type Look = (typeof looks)[number]

/** By what name the choice is remembered, see `remember`. */
export const lookName = 'library.look'

/** When the import assistant is shown: as the person chose, otherwise where there is something to decide. */
export function lookOf(settings: Pick<Settings, 'remembered'>): Look {
  const value = settings.remembered[lookName]
  return looks.find(look => look === value) ?? 'whenNeeded'
}

/** By what name "set boilerplate aside" is remembered. */
export const cleanName = 'library.clean'

/** Whether boilerplate is set aside when a file comes in: yes, unless the person said no. */
export function cleanOf(settings: Pick<Settings, 'remembered'>): 'auto' | 'none' {
  return settings.remembered[cleanName] === 'none' ? 'none' : 'auto'
}
