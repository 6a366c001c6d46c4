import { join } from 'node:path'
import { Settings } from '#contract/settings.ts'
import { readJsonObject, writeJsonObject } from '../files/json-file.ts'

export type SettingsFile = {
  read(): Settings
  /** Sets what is named. In `remembered` too, names that are not named stay; null forgets one. */
  write(patch: Partial<Settings>): Settings
}

const usual: Settings = { coder: '', language: 'system', appearance: 'system', zoom: 1, singleKeys: true, remembered: {} }

/** This person's settings: `settings.json` in the data folder. Each writing starts from the file, which another engine may have written. */
export function openSettings(dataFolder: string, log: (line: string) => void): SettingsFile {
  const path = join(dataFolder, 'settings.json')
  let current = readSettings(path, log)
  return {
    read: () => current,
    write(patch) {
      const stored = readSettings(path, log)
      const remembered = Object.entries({ ...stored.remembered, ...patch.remembered }).filter(([, value]) => value !== null)
      const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
      current = { ...stored, ...named, remembered: Object.fromEntries(remembered) }
      writeJsonObject(path, current)
      return current
    },
  }
}

/** A value that a setting cannot have (a newer version's, a typing error) is passed over; the others stay. */
function readSettings(path: string, log: (line: string) => void): Settings {
  const stored = readJsonObject(path, log) ?? {}
  const known = Object.entries(Settings.shape).flatMap(([name, schema]) => {
    const value = Object.hasOwn(stored, name) ? schema.safeParse(stored[name]) : null
    return value?.success ? [[name, value.data] as const] : []
  })
  return { ...usual, ...Object.fromEntries(known) }
}
