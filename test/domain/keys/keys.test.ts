import { describe, expect, test } from 'vitest'
import { isCombination, isSingleKey, sameKeys } from '#domain/keys/combination.ts'
import { combinationOfPress, matchesKeys, type Press } from '#domain/keys/press.ts'
import { refusalOf, remarksOf } from '#domain/keys/reserved.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key,
  ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, ...more,
})

test.each([
  'j', '?', '+', 'Mod++', 'Mod+K', 'Mod+Shift+ArrowUp', 'Alt+Shift+Mod+F12', 'Space', '主', 'Shift+Enter',
])('%s can be pressed', text => expect(isCombination(text)).toBe(true))
test.each([
  '', ' ', 'Mod', 'Mod+', 'Ctrl+K', 'Mod+Mod+K', 'K+Mod', 'Mod+Shift', 'ab', 'Mod+constructor', '__proto__', 'Mod+\u0301', '\u200b', '\u0000', '\ud83d', 'F25', 'mod+k',
])('%j can’t', text => expect(isCombination(text)).toBe(false))

test('the same keys are told in any way of writing them', () => {
  expect(sameKeys('Shift+Mod+k', 'Mod+Shift+K')).toBe(true)
  expect(sameKeys('Shift+?', '?')).toBe(true)
  expect(sameKeys('Mod+Shift+1', 'Mod+1')).toBe(false)
  expect(sameKeys('j', 'Shift+J')).toBe(false)
})
test.each([['é', true], ['主', true], ['Space', false], ['Alt+a', false]])('%s types a character: %s', (keys, single) => expect(isSingleKey(keys)).toBe(single))

describe('a press is written so that it matches when it is pressed again', () => {
  test.each<[string, Press, boolean]>([
    ['Mod+K', press('k', { ctrlKey: true }), false],
    ['Mod+Shift+K', press('K', { ctrlKey: true, shiftKey: true }), false],
    ['j', press('j'), false],
    ['j', press('J', { code: 'KeyJ' }), false],
    ['Shift+J', press('J', { shiftKey: true }), false],
    ['?', press('?', { shiftKey: true, code: 'Slash' }), false],
    ['Mod++', press('+', { ctrlKey: true, shiftKey: true, code: 'Equal' }), false],
    ['Mod+1', press('&', { ctrlKey: true, code: 'Digit1' }), false],
    ['Mod+K', press('л', { ctrlKey: true, code: 'KeyK' }), false],
    ['Alt+I', press('ˆ', { altKey: true, code: 'KeyI' }), true],
    ['Mod+Alt+ArrowUp', press('ArrowUp', { metaKey: true, altKey: true }), true],
    ['Alt+Space', press(' ', { altKey: true, code: 'Space' }), false],
    ['F9', press('F9'), false],
    ['Shift+F9', press('F9', { shiftKey: true }), false],
  ])('%s', (written, pressed, onMac) => {
    expect(combinationOfPress(pressed, onMac)).toBe(written)
    expect(matchesKeys(written, pressed, onMac)).toBe(true)
  })
  test.each<[string, Press, boolean]>([
    ['a modifier alone', press('Shift', { shiftKey: true }), false],
    ['what an input method takes', press('Process'), false],
    ['a dead key', press('Dead'), false],
    ['a letter that is being composed', press('k', { isComposing: true }), false],
    ['the Windows key', press('k', { metaKey: true }), false],
    ['Ctrl on a Mac', press('k', { ctrlKey: true }), true],
    ['a key of another keyboard', press('AudioVolumeUp'), false],
  ])('%s is none', (_, pressed, onMac) => expect(combinationOfPress(pressed, onMac)).toBeNull())
})

test('keys that move about, and those that never come to a page, are refused where it is so', () => {
  const linux = { onMac: false, inBrowser: true }
  const mac = { onMac: true, inBrowser: false }
  expect(refusalOf('Tab', linux)).toBe('moving')
  expect(refusalOf('Shift+ArrowDown', linux)).toBe('moving')
  expect(refusalOf('Alt+ArrowDown', linux)).toBeNull()
  expect(refusalOf('Shift+Mod+n', linux)).toBe('browser')
  expect(refusalOf('Mod+N', { ...linux, inBrowser: false })).toBeNull()
  expect(refusalOf('Mod+Q', mac)).toBe('system')
  expect(refusalOf('Mod+Q', linux)).toBeNull()
  expect(refusalOf('Alt+F4', linux)).toBe('system')
})
test('what is to be known of keys is said', () => {
  expect(remarksOf('j', { onMac: false, inBrowser: true })).toEqual(['singleKey'])
  expect(remarksOf('Delete', { onMac: false, inBrowser: true })).toEqual(['inTextOnly'])
  expect(remarksOf('Mod+U', { onMac: false, inBrowser: true })).toEqual(['notInFields', 'takenFromBrowser'])
  expect(remarksOf('Mod+L', { onMac: false, inBrowser: false })).toEqual([])
})
