import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { WebContents } from 'electron'
import { guardContents } from '../../electron/main/walls/navigation.ts'
import { isOwnUrl } from '../../electron/main/walls/origin.ts'
import { foreignAddresses, ownAddresses } from './stand-in/addresses.ts'
import { calls, FakeContents, resetElectron } from './stand-in/electron.ts'

vi.mock('electron', () => import('./stand-in/electron.ts'))
beforeEach(resetElectron)

const guarded = () => {
  const contents = new FakeContents()
  guardContents(contents as unknown as WebContents)
  return contents
}
const isStopped = (contents: FakeContents, event: string, url: string, isMainFrame = true) => {
  const preventDefault = vi.fn()
  contents.emit(event, { url, isMainFrame, preventDefault })
  return preventDefault.mock.calls.length > 0
}
const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect']

describe.each(ways)('E13 %s', way => {
  test.each(foreignAddresses)('to %s is stopped', address => {
    expect(isStopped(guarded(), way, address)).toBe(true)
  })
  test.each(ownAddresses)('to %s goes on', address => {
    expect(isStopped(guarded(), way, address)).toBe(false)
  })
  test('inside the page, in a frame of its own, is stopped wherever it goes', () => {
    expect(isStopped(guarded(), way, 'app://bundle/', false)).toBe(true)
  })
})

describe('windows and web views', () => {
  test.each([...foreignAddresses, ...ownAddresses])('E14: a new window for %s is denied', address => {
    expect(guarded().openHandler?.({ url: address })).toEqual({ action: 'deny' })
  })
  test('E11, E12: a web view is never attached', () => {
    const preventDefault = vi.fn()
    guarded().emit('will-attach-webview', { preventDefault }, {}, { src: 'app://bundle/' })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
  test('E21: WebRTC, which no request filter sees, has no way out', () => {
    guarded()
    expect(calls).toContainEqual({ name: 'setWebRTCIPHandlingPolicy', args: ['disable_non_proxied_udp'] })
  })
})

describe('own addresses', () => {
  test.each(foreignAddresses)('%s is not ours', address => expect(isOwnUrl(address)).toBe(false))
  test.each(ownAddresses)('%s is ours', address => expect(isOwnUrl(address)).toBe(true))
})
