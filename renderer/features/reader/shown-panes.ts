import { settingsStore } from '../../state/settings.ts'

/** Which panes stand beside the text. */
export type ShownPanes = { readonly outline: boolean; readonly highlights: boolean }

export const shownName = 'reader.shown'

/** As they were left last time; both at first. */
export function readShown(): ShownPanes {
  const value = settingsStore.getState().remembered[shownName]
  const kept = value && typeof value === 'object' && !Array.isArray(value) ? value : {}
  return { outline: kept['outline'] !== false, highlights: kept['highlights'] !== false }
}

/** Panes' sizes in percent by pane, remembered for each set of panes that are shown together. */
export const sizesName = (shown: ShownPanes) => `reader.panes${shown.outline ? '.outline' : ''}${shown.highlights ? '.highlights' : ''}`

export function readSizes(shown: ShownPanes): Record<string, number> | undefined {
  const value = settingsStore.getState().remembered[sizesName(shown)]
  if (!value || typeof value !== 'object' || Array.isArray(value)) return undefined
  const sizes = Object.entries(value).flatMap(([name, size]) => (typeof size === 'number' ? [[name, size] as const] : []))
  const wanted = ['text', ...(shown.outline ? ['outline'] : []), ...(shown.highlights ? ['highlights'] : [])]
  return sizes.length === wanted.length && wanted.every(name => name in value) ? Object.fromEntries(sizes) : undefined
}
