import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Session } from 'electron'
import { openWindow } from '../../electron/main/window.ts'
import { placeWindow, readPlace, type WindowPlace } from '../../electron/main/window-place.ts'
import { BrowserWindow, callsOf, displays, FakeSession, nativeTheme, resetElectron } from './stand-in/electron.ts'

vi.mock('electron', () => import('./stand-in/electron.ts'))
beforeEach(resetElectron)
const folder = mkdtempSync(join(tmpdir(), 'clausebook-place-'))
const placeFile = join(folder, 'window.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (devTools = false): BrowserWindow => {
  openWindow({ session: new FakeSession('x') as unknown as Session, preload: '/out/preload/index.cjs', devTools, placeFile, log: () => {} })
  const window = BrowserWindow.instances.at(-1)
  if (!window) throw new Error('no window')
  return window
}

describe('the window', () => {
  test('E2, E3, E4, E6, E8–E12: has exactly these preferences, and none that takes a wall away', () => {
    const { session, ...preferences } = open().options.webPreferences
    expect(session).toBeInstanceOf(FakeSession)
    expect(preferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: false,
      preload: '/out/preload/index.cjs',
    })
  })
  test('E25: has developer tools only where they were asked for', () => {
    expect(open(true).options.webPreferences['devTools']).toBe(true)
    expect(open(false).options.webPreferences['devTools']).toBe(false)
  })
  test('E18: loads the page from its own scheme, and nothing else', () => {
    expect(open().loaded).toEqual(['app://bundle/'])
  })
  test('is shown when there is something to see', () => {
    const window = open()
    expect(window.options['show']).toBe(false)
    window.emit('ready-to-show')
    expect(window.shown).toBe(true)
  })
  test('has the ground of the page in either appearance, and follows a change', () => {
    const tokens = readFileSync('renderer/ui/tokens.css', 'utf8')
    const [light, dark] = [...tokens.matchAll(/--ground: (#[0-9a-f]+);/g)].map(match => match[1])
    const window = open()
    expect(window.options['backgroundColor']).toBe(light)
    nativeTheme.shouldUseDarkColors = true
    nativeTheme.emit('updated')
    expect(callsOf('setBackgroundColor')).toEqual([[dark]])
    expect(open().options['backgroundColor']).toBe(dark)
    window.emit('closed')
    nativeTheme.emit('updated')
    expect(callsOf('setBackgroundColor')).toHaveLength(2)
  })
  test('opens where it was closed', () => {
    open().emit('close')
    expect(open().options).toMatchObject({ x: 7, y: 8, width: 900, height: 700 })
    const window = open()
    window.maximized = true
    window.emit('close')
    const next = open()
    next.emit('ready-to-show')
    expect(next.maximized).toBe(true)
  })
  test.each([
    '',
    '{',
    '[]',
    'null',
    '{"x":1}',
    '{"x":"1","y":2,"width":3,"height":4,"maximized":true}',
    '{"x":1e300,"y":0,"width":9,"height":9,"maximized":false}',
  ])('a remembered place that is none (%s) is forgotten', text => {
    writeFileSync(placeFile, text)
    expect(readPlace(text)).toBeUndefined()
    expect(open().options).toMatchObject({ x: 320, y: 120, width: 1280, height: 800 })
  })
  test('a folder in which nothing can be remembered does not keep the window from closing', () => {
    const log: string[] = []
    openWindow({
      session: new FakeSession('x') as unknown as Session,
      preload: '',
      devTools: false,
      placeFile: join(folder, 'gone/window.json'),
      log: line => log.push(line),
    })
    BrowserWindow.instances.at(-1)?.emit('close')
    expect(log).toEqual(["the window's place could not be remembered: ENOENT"])
  })
})

describe('a window is never off the screens', () => {
  const main = { x: 0, y: 0, width: 1920, height: 1040 }
  const left = { x: -1280, y: 200, width: 1280, height: 984 }
  const place = (change: Partial<WindowPlace>): WindowPlace => ({ x: 100, y: 100, width: 1200, height: 800, maximized: false, ...change })
  const isGraspable = (found: WindowPlace, areas: readonly (typeof main)[]) =>
    areas.some(
      area =>
        Math.min(found.x + found.width, area.x + area.width) - Math.max(found.x, area.x) >= 120 &&
        found.y >= area.y &&
        found.y + 32 <= area.y + area.height,
    )
  test.each([
    ['in the middle', {}],
    ['on a screen that is gone', { x: 4_000, y: 300 }],
    ['far to the left', { x: -1_195 }],
    ['far above', { y: -900 }],
    ['below', { y: 1_039 }],
    ['far below', { y: 90_000 }],
    ['larger than any screen', { x: -50, y: -20, width: 9_000, height: 9_000 }],
    ['tiny', { width: 1, height: 1 }],
    ['negative', { width: -500, height: -500 }],
  ] satisfies [string, Partial<WindowPlace>][])('that was %s can be taken hold of', (_where, change) => {
    for (const areas of [[main], [main, left]] as const) {
      const found = placeWindow(place(change), [...areas] as [typeof main, ...(typeof main)[]])
      expect(isGraspable(found, areas)).toBe(true)
      expect(found.width).toBeGreaterThanOrEqual(640)
      expect(found.height).toBeGreaterThanOrEqual(480)
      expect(found.width).toBeLessThanOrEqual(1920)
    }
  })
  test('a place on the second screen is kept while that screen is there', () => {
    expect(placeWindow(place({ x: -1_200, y: 300 }), [main, left])).toMatchObject({ x: -1_200, y: 300, width: 1200, height: 784 + 16 })
    expect(placeWindow(place({ x: -1_200, y: 300 }), [main])).toMatchObject({ x: 360, y: 120 })
  })
  test('a screen smaller than the smallest window is filled', () => {
    displays.splice(0, displays.length, { id: 1, workArea: { x: 0, y: 0, width: 600, height: 400 } })
    expect(open().options).toMatchObject({ x: 0, y: 0, width: 600, height: 400 })
  })
})
