import { isBareKey, partsOf, sameKeys } from './combination.ts'

/** Where the window runs, as far as it says which keys never come to it. */
export type KeyHost = { readonly onMac: boolean; readonly inBrowser: boolean }

/** Why a combination can't be given to a command. */
export type KeyRefusal = 'moving' | 'browser' | 'system'

/** Keys with which one moves in a text, a list or a dialog, ends something or goes on: without Mod and Alt they stay what they are. */
const moving: ReadonlySet<string> = new Set([
  'Tab', 'Escape', 'Enter', 'Space', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight',
])

/** What browsers do themselves and never pass on to a page (Chromium's reserved commands; Firefox and Safari keep the same ones). */
const ofBrowser = ['Mod+N', 'Mod+Shift+N', 'Mod+T', 'Mod+Shift+T', 'Mod+W', 'Mod+Shift+W', 'Mod+Tab', 'Mod+Shift+Tab', 'Mod+PageUp', 'Mod+PageDown']
/** What Windows and Linux desktops do before any window hears of it. */
const ofSystem = ['Alt+F4', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+Space', 'Alt+Escape', 'Mod+Escape', 'Mod+Shift+Escape', 'Mod+Alt+Delete']
/** The same on a Mac. */
const ofMac = ['Mod+Q', 'Mod+W', 'Mod+H', 'Mod+M', 'Mod+Tab', 'Mod+Shift+Tab', 'Mod+Space', 'Mod+Alt+Escape', 'Mod+Shift+3', 'Mod+Shift+4', 'Mod+Shift+5', 'Mod+Shift+Q']
/** What browsers do, too, but leave to a page that wants it: there it is no longer to be had. */
const sharedWithBrowser = ['Mod+L', 'Mod+D', 'Mod+R', 'Mod+Shift+R', 'Mod+P', 'Mod+J', 'Mod+H', 'Mod+U', 'Mod+B', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'F5', 'F7', 'F11', 'F12', 'Mod+Shift+I', 'Mod+Shift+J']
/** What fields need for what is written in them: there a command never has it. */
const ofFields = ['Mod+A', 'Mod+B', 'Mod+C', 'Mod+I', 'Mod+U', 'Mod+V', 'Mod+X', 'Mod+Y', 'Mod+Z', 'Mod+Shift+Z', 'Mod+Backspace', 'Mod+Delete', 'Mod+ArrowLeft', 'Mod+ArrowRight']

const isOneOf = (list: readonly string[], combination: string) => list.some(one => sameKeys(one, combination))

/** Why these keys can't be given to a command here; null when they can. */
export function refusalOf(combination: string, { onMac, inBrowser }: KeyHost): KeyRefusal | null {
  const key = partsOf(combination).at(-1) ?? ''
  if (key === 'Tab' && !combination.includes('Mod') && !combination.includes('Alt')) return 'moving'
  if (isBareKey(combination) && moving.has(key)) return 'moving'
  if (isOneOf(onMac ? ofMac : ofSystem, combination)) return 'system'
  return inBrowser && isOneOf(ofBrowser, combination) ? 'browser' : null
}

/** Something to know of keys that can be given all the same. */
export type KeyRemark = 'inTextOnly' | 'singleKey' | 'notInFields' | 'takenFromBrowser'

/** What people should know of these keys before they rely on them. */
export function remarksOf(combination: string, { inBrowser }: KeyHost): readonly KeyRemark[] {
  const isSingle = isBareKey(combination) && [...(partsOf(combination).at(-1) ?? '')].length === 1
  return [
    ...(isSingle ? (['singleKey'] as const) : isBareKey(combination) ? (['inTextOnly'] as const) : []),
    ...(isOneOf(ofFields, combination) ? (['notInFields'] as const) : []),
    ...(inBrowser && isOneOf(sharedWithBrowser, combination) ? (['takenFromBrowser'] as const) : []),
  ]
}
