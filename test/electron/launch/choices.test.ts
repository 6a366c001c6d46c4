import { describe, expect, test } from 'vitest'
import { chooseHost, explainFailure, readStartOptions, windowObstacle } from './scripts.ts'

describe('the options of npm start', () => {
  const plain = { browser: false, open: true }
  test.each([
    [[], plain],
    [['--browser'], { ...plain, browser: true }],
    [['--project', 'a b.clausebook'], { ...plain, project: 'a b.clausebook' }],
    [['--project=规划.clausebook'], { ...plain, project: '规划.clausebook' }],
    [['--no-open'], { browser: false, open: false }],
    [['--port', '0'], { ...plain, port: '0' }],
    [['--port=65535', '--no-open', '--project', 'x'], { browser: false, open: false, port: '65535', project: 'x' }],
    [['--help'], { ...plain, help: true }],
  ])('%j are understood', (args, options) => expect(readStartOptions(args).options).toEqual(options))
  test.each([
    ['--bogus'],
    ['plan.txt'],
    ['-p'],
    ['--'],
    ['--project'],
    ['--project='],
    ['--port'],
    ['--port', '65536'],
    ['--port=-1'],
    ['--port', '80a'],
    ['--browser=yes'],
    ['--no-open=1'],
    ['--browser', 'x'],
  ])('%j are not', (...args) => expect(readStartOptions(args).problem).toMatch(/\.$/))
})

describe('which host is started', () => {
  const wanted = { browser: false, open: true }
  test('Electron, where its runtime is', () => expect(chooseHost(wanted, { program: '/e' })).toEqual({ browser: false, program: '/e' }))
  test('the browser, without a word, where it was asked for', () =>
    expect(chooseHost({ ...wanted, browser: true }, { program: '/e' })).toEqual({ browser: true }))
  test.each([{ open: false }, { port: '0' }])('the browser for %o, which have no meaning for a window', change => {
    expect(chooseHost({ ...wanted, ...change }, { program: '/e' })).toMatchObject({
      browser: true,
      sentence: expect.stringContaining('--no-open and --port'),
    })
    expect(chooseHost({ ...wanted, ...change }, { reason: 'absent' }).sentence).toContain('not on this machine')
  })
  test.each([
    [{ reason: 'absent' }, undefined, /electron:fetch.*ELECTRON_OVERRIDE_DIST_PATH/],
    [{ reason: 'override', found: '/usb/electron' }, undefined, /\/usb\/electron/],
    [{ reason: 'version', found: '44.0.0', wanted: '45.4.1' }, undefined, /44\.0\.0.*45\.4\.1/],
    [{ program: '/e' }, 'There is no screen here', /^There is no screen here, so /],
  ])('the browser for %o, and one sentence says why', (runtime, obstacle, words) => {
    const host = chooseHost(wanted, runtime, obstacle)
    expect(host.browser).toBe(true)
    expect(host.sentence).toMatch(words)
    expect(host.sentence).toMatch(/^[^\n]+ in your browser instead\.$/)
  })
  test('no window is tried without a screen or, for the sandbox’s sake, by root', () => {
    expect(windowObstacle({ platform: 'linux', uid: 1_000, env: {} })).toContain('screen')
    expect(windowObstacle({ platform: 'linux', uid: 0, env: { DISPLAY: ':0' } })).toContain('root')
    for (const name of ['DISPLAY', 'WAYLAND_DISPLAY'])
      expect(windowObstacle({ platform: 'linux', uid: 1_000, env: { [name]: ':0' } })).toBeUndefined()
    for (const platform of ['win32', 'darwin']) expect(windowObstacle({ platform, uid: 0, env: {} })).toBeUndefined()
  })
})

describe('what fetching says when it fails', () => {
  test.each([
    ['TypeError: fetch failed', /can't be reached.*ELECTRON_MIRROR.*ELECTRON_OVERRIDE_DIST_PATH/],
    ['Error: getaddrinfo ENOTFOUND example.invalid', /can't be reached/],
    ['Generated checksum for "electron-v45.4.1-linux-x64.zip" did not match expected checksum.', /checksum is wrong.*thrown away/],
    ['Error: ENOSPC: no space left on device, write', /ENOSPC/],
    ['Error: something else', /It said:\n\nError: something else$/],
  ])('%s', (output, words) => {
    expect(explainFailure(output, '45.4.1')).toMatch(words)
    expect(explainFailure(output, '45.4.1')).toContain('Nothing of Clausebook changed')
  })
})
