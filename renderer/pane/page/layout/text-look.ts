import type { Language } from '#domain/text.ts'
import type { Engine } from '../../../client/engine.ts'
import { remember, settingsStore, useSettings } from '../../../state/settings.ts'

/** Ways to set a text; kept for each script, for what is easy to read in one is not in the other. */
export const faces = ['serif', 'sans'] as const
export const widths = ['narrow', 'usual', 'wide'] as const
export const leadings = ['close', 'usual', 'open'] as const

/** How texts of one script are set: typeface, how wide a line may be, how far lines are apart. */
export type TextLook = { readonly face: (typeof faces)[number]; readonly width: (typeof widths)[number]; readonly leading: (typeof leadings)[number] }

/** Serif faces for Chinese are hard on the eye at reading sizes on most screens. */
export const usualLooks: Readonly<Record<Language, TextLook>> = {
  en: { face: 'serif', width: 'usual', leading: 'usual' },
  zh: { face: 'sans', width: 'usual', leading: 'usual' },
}

const lookName = (language: Language) => `reader.text.${language}`
const spacingName = 'reader.text.spacing'

/** A remembered look; what is not there, or no look that we know, is as usual. */
export function readLook(value: unknown, language: Language): TextLook {
  const kept: Readonly<Record<string, unknown>> = value !== null && typeof value === 'object' ? { ...value } : {}
  const usual = usualLooks[language]
  const known = <T extends string>(all: readonly T[], name: keyof TextLook, other: T): T => all.find(one => one === kept[name]) ?? other
  return { face: known(faces, 'face', usual.face), width: known(widths, 'width', usual.width), leading: known(leadings, 'leading', usual.leading) }
}

/** How this person has texts of a script set; the same object while nothing of it changes. */
export function useTextLook(language: Language): TextLook {
  const kept = useSettings(settings => JSON.stringify(readLook(settings.remembered[lookName(language)], language)))
  return lookByText(kept)
}

const known = new Map<string, TextLook>()
/** A look has 18 values at most: each is made once. */
function lookByText(text: string): TextLook {
  const look = known.get(text) ?? (JSON.parse(text) as TextLook)
  known.set(text, look)
  return look
}

/** Changes something of how texts of a script are set, in all readers of this person. */
export function changeTextLook(engine: Engine, language: Language, part: Partial<TextLook>): void {
  const name = lookName(language)
  remember(engine, name, { ...readLook(settingsStore.getState().remembered[name], language), ...part })
}

/** Whether a little room is set between Chinese characters and Latin letters or digits; it is until somebody takes it away. */
export function useScriptSpacing(): boolean {
  return useSettings(settings => settings.remembered[spacingName] !== false)
}

export function setScriptSpacing(engine: Engine, isSpaced: boolean): void {
  remember(engine, spacingName, isSpaced)
}
