import { settingsStore } from '../../state/settings.ts'

/** Sizes of panes in percent by pane, as they were remembered under a name; undefined when these panes never were. */
export function readPaneSizes(name: string, panes: readonly string[]): Record<string, number> | undefined {
  const value = settingsStore.getState().remembered[name]
  if (!value || typeof value !== 'object' || Array.isArray(value)) return undefined
  const sizes = panes.flatMap(pane => (typeof value[pane] === 'number' ? [[pane, value[pane]] as const] : []))
  return sizes.length === panes.length ? Object.fromEntries(sizes) : undefined
}
