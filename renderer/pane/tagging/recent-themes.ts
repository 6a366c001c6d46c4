import { settingsStore } from '../../state/settings.ts'

export const recentName = 'reader.recentThemes'

/** Themes used lately, newest first, by id. */
export function recentThemes(): string[] {
  const ids = settingsStore.getState().remembered[recentName]
  return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : []
}
