import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Session } from 'electron'
import { isAllowedRequest, lockSession } from '../../electron/main/walls/session.ts'
import { foreignAddresses, ownAddresses } from './stand-in/addresses.ts'
import { FakeSession, resetElectron } from './stand-in/electron.ts'

vi.mock('electron', () => import('./stand-in/electron.ts'))
beforeEach(resetElectron)

const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8')
/** The names that a permission handler can be asked for, as this Electron's types list them. */
function permissionsOf(handler: string): string[] {
  const line = types.split('\n').find(text => text.trim().startsWith(`${handler}(`)) ?? ''
  const union = /permission: ((?:'[^']+'(?: \| )?)+)/.exec(line)?.[1] ?? ''
  return [...union.matchAll(/'([^']+)'/g)].map(match => match[1] ?? '')
}
const lock = (devTools = false) => {
  const session = new FakeSession('x')
  lockSession(session as unknown as Session, devTools)
  return session
}
const ask = (session: FakeSession, permission: string, details: { isMainFrame: boolean; requestingUrl: string }) => {
  const given: boolean[] = []
  session.requestHandler?.({}, permission, value => given.push(value), details)
  return given
}
const ours = { isMainFrame: true, requestingUrl: 'app://bundle/' }
const allowed = ['clipboard-sanitized-write', 'fullscreen']

describe('E5 permissions', () => {
  const requested = permissionsOf('setPermissionRequestHandler')
  const checked = permissionsOf('setPermissionCheckHandler')
  test('the list is the one of this Electron', () => {
    expect(requested.length).toBeGreaterThan(40)
    expect(checked.length).toBeGreaterThan(40)
    expect(requested).toEqual(expect.arrayContaining(['local-network', 'loopback-network', 'local-fonts', 'media', 'unknown', ...allowed]))
  })
  test.each([...requested, 'a-permission-of-tomorrow'])('a request for %s is answered as the list says', permission => {
    expect(ask(lock(), permission, ours)).toEqual([allowed.includes(permission)])
  })
  test.each([...checked, 'a-permission-of-tomorrow'])('a check of %s is answered as the list says', permission => {
    expect(lock().checkHandler?.({}, permission, 'app://bundle/', ours)).toBe(allowed.includes(permission))
  })
  test.each(foreignAddresses)('nothing is granted to %s', address => {
    for (const permission of allowed) {
      expect(ask(lock(), permission, { isMainFrame: true, requestingUrl: address })).toEqual([false])
      expect(lock().checkHandler?.({}, permission, address, ours)).toBe(false)
    }
  })
  test('nothing is granted to a frame inside the page', () => {
    for (const permission of allowed)
      expect(ask(lock(), permission, { isMainFrame: false, requestingUrl: 'app://bundle/' })).toEqual([false])
  })
  test('no device and no picture of the screen is given', () => {
    const session = lock()
    const given: unknown[] = []
    session.displayHandler?.({}, streams => given.push(streams))
    expect(given).toEqual([null])
    for (const deviceType of ['hid', 'serial', 'usb']) expect(session.deviceHandler?.({ deviceType, origin: 'app://bundle' })).toBe(false)
  })
})

describe('E21 requests', () => {
  test.each(foreignAddresses)('%s is cancelled', address => {
    const given: unknown[] = []
    lock(true).requestFilter?.({ url: address }, response => given.push(response))
    expect(given).toEqual([{ cancel: true }])
  })
  test.each([...ownAddresses, 'blob:app://bundle/0b0c-11', 'data:image/png;base64,iVBORw0KGgo=', 'data:image/webp;base64,UklGRg=='])(
    '%s goes on',
    address => {
      const given: unknown[] = []
      lock().requestFilter?.({ url: address }, response => given.push(response))
      expect(given).toEqual([{ cancel: false }])
    },
  )
  test.each(['data:image/svg+xml;base64,PHN2Zz4=', 'data:IMAGE/SVG+XML,<svg>', 'data:text/xml,<svg>', 'data:,x', 'data:image/png+xml,x'])(
    'E28: %s is cancelled',
    address => {
      expect(isAllowedRequest(address, true)).toBe(false)
    },
  )
  test('the developer tools load only in development', () => {
    expect(isAllowedRequest('devtools://devtools/bundled/inspector.html', true)).toBe(true)
    expect(isAllowedRequest('devtools://devtools/bundled/inspector.html', false)).toBe(false)
  })
  test('what slips by meets a proxy that is not there, on loopback too', () => {
    expect(lock().proxy).toEqual({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' })
  })
})

describe('the rest of a session', () => {
  test('E23: the spell-checker, which fetches dictionaries, is off', () => {
    const session = lock()
    expect(session.spellCheckerEnabled).toBe(false)
    expect(session.spellCheckerLanguages).toEqual([])
  })
  test('E18: file addresses are intercepted and answered with nothing', async () => {
    const answer = await lock().handlers.get('file')?.(new Request('http://x/'))
    expect(answer?.status).toBe(404)
    expect(await answer?.text()).toBe('')
  })
  test('downloads are stopped', () => {
    const preventDefault = vi.fn()
    lock().emit('will-download', { preventDefault }, {}, {})
    expect(preventDefault).toHaveBeenCalledOnce()
  })
  test('locking a session twice is locking it once', () => {
    const session = new FakeSession('x')
    lockSession(session as unknown as Session, false)
    expect(() => lockSession(session as unknown as Session, false)).not.toThrow()
  })
})
