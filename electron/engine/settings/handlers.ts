import type { Handlers } from '#contract/index.ts'
import type { Settings } from '#contract/settings.ts'
import type { SettingsFile } from './settings.ts'

/** @param tell hears of each change before it is answered */
export function settingsHandlers(settings: SettingsFile, tell: (settings: Settings) => void): Handlers['settings'] {
  return {
    read: () => settings.read(),
    write(patch) {
      const written = settings.write(patch)
      tell(written)
      return written
    },
  }
}
