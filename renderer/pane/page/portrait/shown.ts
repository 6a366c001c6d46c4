import type { Engine } from '../../../client/engine.ts'
import { remember, settingsStore, useSettings } from '../../../state/settings.ts'

const name = 'reader.portrait'

/** Whether texts have their portrait beside them; they do until somebody hides it. */
export function usePortraitShown(): boolean {
  return useSettings(settings => settings.remembered[name] !== false)
}

/** Hides the portrait or shows it again, in all readers of this person. */
export function showPortrait(engine: Engine, isShown: boolean): void {
  remember(engine, name, isShown)
}

export function togglePortrait(engine: Engine): void {
  showPortrait(engine, settingsStore.getState().remembered[name] === false)
}
