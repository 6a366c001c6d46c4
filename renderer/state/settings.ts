import { createStore, useStore } from 'zustand'
import type { Settings } from '#contract/settings.ts'
import { EngineError } from '#wire/fault.ts'
import type { Client, Engine } from '../client/engine.ts'
import { activateLanguage, systemLanguage } from './language.ts'
import { notifyProblem } from './notices.ts'
import { beforeWindowGoes } from './window/leaving.ts'

export const settingsStore = createStore<Settings>(() => ({
  coder: '', language: 'system', appearance: 'system', zoom: 1, singleKeys: true, suggestions: true, spoken: 'middle', blind: [], keys: {}, remembered: {},
}))

/** A part of this person’s settings, as they are now. */
export function useSettings<T>(select: (settings: Settings) => T): T {
  return useStore(settingsStore, select)
}

function apply(settings: Settings): void {
  settingsStore.setState({ ...settings, remembered: { ...settings.remembered, ...unwritten } })
  show(settings)
}

function show({ language, appearance }: Pick<Settings, 'language' | 'appearance'>): void {
  activateLanguage(language === 'system' ? systemLanguage() : language)
  const dark = appearance === 'dark' || (appearance === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset['appearance'] = dark ? 'dark' : 'light'
}

/** Language and appearance of the system, until the settings are known: no white page at night, and a failed start can be read. */
export function showSystemLook(): void {
  show({ language: 'system', appearance: 'system' })
}

/** Reads the settings and follows them, and the system's light or dark, until the returned function is called. */
export async function followSettings({ engine, on }: Client): Promise<() => void> {
  apply(await engine.settings.read({}))
  // What the last connection was lost with.
  writeRemembered(engine)
  const media = matchMedia('(prefers-color-scheme: dark)')
  const again = () => apply(settingsStore.getState())
  media.addEventListener('change', again)
  const stop = on('settings', apply)
  // A window that is closed soon after would forget the last place: what waits is written while there is still somebody to write it.
  const leaving = () => writeRemembered(engine)
  const stopLeaving = beforeWindowGoes(leaving)
  document.addEventListener('visibilitychange', leaving)
  return () => {
    stop()
    stopLeaving()
    document.removeEventListener('visibilitychange', leaving)
    media.removeEventListener('change', again)
  }
}

type Remembered = Settings['remembered'][string]

/** Remembered values that are on the screen and not written yet. */
let unwritten: Record<string, Remembered> = {}
let timer: ReturnType<typeof setTimeout> | undefined
/** Quiet time before remembered values are written, ms: a pane that is dragged would write at each step. */
const rememberAfter = 400
/** They are written after this time, ms, even where it is never quiet: a text that scrolls by itself would keep everything waiting. */
const rememberAtLatest = 1_000
/** When the oldest unwritten value has to be written, by `performance.now()`. */
let latest = 0

/** Keeps a small thing of this window by name (a pane's size, a place, chosen columns); it is there again after a restart. */
export function remember(engine: Engine, name: string, value: Remembered): void {
  if (Object.keys(unwritten).length === 0) latest = performance.now() + rememberAtLatest
  unwritten = { ...unwritten, [name]: value }
  settingsStore.setState(({ remembered }) => ({ remembered: { ...remembered, [name]: value } }))
  clearTimeout(timer)
  timer = setTimeout(() => writeRemembered(engine), Math.max(0, Math.min(rememberAfter, latest - performance.now())))
}

function writeRemembered(engine: Engine): void {
  clearTimeout(timer)
  if (Object.keys(unwritten).length === 0) return
  const remembered = unwritten
  unwritten = {}
  engine.settings.write({ remembered }).catch((error: unknown) => {
    // It waits for the next time, or the next connection; what can't be written at all would wait for ever.
    if (!(error instanceof EngineError && error.code === 'invalid')) unwritten = { ...remembered, ...unwritten }
    notifyProblem(error)
  })
}
