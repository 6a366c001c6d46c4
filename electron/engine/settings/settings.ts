import { join } from 'node:path'
import { ChosenKeys, CommandId, Settings, type SettingsChange } from '#contract/settings.ts'
import { readJsonObject, writeJsonObject } from '../files/json-file.ts'

export type SettingsFile = {
  read(): Settings
  /** Sets what is named. In `remembered` and `keys` too, names that are not named stay; null forgets one. */
  write(change: SettingsChange): Settings
}

const usual: Settings = { coder: '', language: 'system', appearance: 'system', zoom: 1, singleKeys: true, suggestions: true, spoken: 'middle', blind: [], keys: {}, remembered: {} }

/** Commands that may have keys of their own in the file; there are not half as many. */
const mostKeyed = 500

/** This person's settings: `settings.json` in the data folder. Each writing starts from the file, which another engine may have written. */
export function openSettings(dataFolder: string, log: (line: string) => void): SettingsFile {
  const path = join(dataFolder, 'settings.json')
  let current = readSettings(path, log)
  return {
    read: () => current,
    write(change) {
      const stored = readSettings(path, log)
      const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const keys = Object.fromEntries(merged(stored.keys, change.keys).slice(0, mostKeyed))
      const remembered = Object.fromEntries(merged(stored.remembered, change.remembered))
      current = { ...stored, ...named, keys, remembered }
      writeJsonObject(path, current)
      return current
    },
  }
}

function merged<T>(stored: Readonly<Record<string, T>>, change: Readonly<Record<string, T | null>> = {}): [string, T][] {
  return Object.entries({ ...stored, ...change }).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
}

/** A value that a setting cannot have (a newer version's, a typing error) is passed over; the others stay, of the keys each by itself. */
function readSettings(path: string, log: (line: string) => void): Settings {
  const stored = readJsonObject(path, log) ?? {}
  const known = Object.entries(Settings.shape).flatMap(([name, schema]) => {
    const value = Object.hasOwn(stored, name) ? schema.safeParse(name === 'keys' ? soundKeys(stored[name]) : stored[name]) : null
    return value?.success ? [[name, value.data] as const] : []
  })
  return { ...usual, ...Object.fromEntries(known) }
}

function soundKeys(keys: unknown): Readonly<Record<string, unknown>> {
  if (typeof keys !== 'object' || keys === null || Array.isArray(keys)) return {}
  const sound = Object.entries(keys).filter(([id, value]) => CommandId.safeParse(id).success && ChosenKeys.safeParse(value).success)
  return Object.fromEntries(sound.slice(0, mostKeyed))
}
