import type { KeyHost } from '#domain/keys/reserved.ts'
import { theHost } from '../../../client/host.ts'
import { keyCaps, onMac } from '../../../ui/controls/Kbd.tsx'

/** A combination as it is read out and written in a sentence: `Ctrl+K`, on a Mac `⌘K`. */
export const keyText = (combination: string): string => keyCaps(combination).join(onMac ? '' : '+')

/** Where the window runs, as far as it says which keys never come to it. */
export const keyHost = (): KeyHost => ({ onMac, inBrowser: theHost().kind === 'browser' })
