import type { KeyHost } from '#domain/keys/reserved.ts'
import { theHost } from '../../../client/host.ts'
import { onMac } from '../../../ui/controls/Kbd.tsx'

/** Where the window runs, as far as it says which keys never come to it. */
export const keyHost = (): KeyHost => ({ onMac, inBrowser: theHost().kind === 'browser' })
