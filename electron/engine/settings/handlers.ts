import type { Handlers } from '#contract/index.ts'
import { mostBlind, type Settings, type SettingsChange } from '#contract/settings.ts'
import type { SettingsFile } from './settings.ts'

/** @param tell hears of each change, with the settings before it, before it is answered */
export function settingsHandlers(settings: SettingsFile, tell: (settings: Settings, before: Settings) => void): Handlers['settings'] {
  const write = (patch: SettingsChange) => {
    const before = settings.read()
    const written = settings.write(patch)
    tell(written, before)
    return written
  }
  return {
    read: () => settings.read(),
    write: patch => write(patch),
    codeBlind({ project, blind }) {
      const others = settings.read().blind.filter(id => id !== project)
      return write({ blind: blind ? [...others, project].slice(-mostBlind) : others })
    },
  }
}
