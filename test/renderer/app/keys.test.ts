import { describe, expect, test } from 'vitest'
import { isSingleKey } from '#domain/keys/combination.ts'
import { matchesKeys, type Press } from '#domain/keys/press.ts'
import { commandForPress, wouldWrite, type Focus } from '../../../renderer/app/keys.ts'
import type { Command } from '../../../renderer/state/commands.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key,
  ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, ...more,
})
const somewhere: Focus = { inText: false, inTools: false, inField: false, hasSelection: false, behindDialog: false }
const command = (id: string, keys: string, more: Partial<Command> = {}): Command => ({ id, title: 'app.undo', group: 'app.group.edit', keys, run: () => {}, ...more })

describe('a combination of keys', () => {
  test.each([
    ['Mod+K', press('k', { ctrlKey: true }), true],
    ['Mod+K', press('K', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+K', press('k'), false],
    ['Mod+K', press('k', { ctrlKey: true, altKey: true }), false],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['?', press('?', { shiftKey: true }), true],
    ['Mod+,', press(',', { ctrlKey: true }), true],
    ['Mod++', press('+', { ctrlKey: true, shiftKey: true }), true],
    ['F1', press('F1'), true],
    ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true }), true],
    ['Shift+Enter', press('Enter', { shiftKey: true }), true],
    ['Mod+1', press('&', { ctrlKey: true, code: 'Digit1' }), true],
    ['Mod+K', press('к', { ctrlKey: true, code: 'KeyK' }), true],
    ['Mod+Q', press('a', { ctrlKey: true, code: 'KeyQ' }), false],
    ['Alt+I', press('ˆ', { altKey: true, code: 'KeyI' }), true],
  ])('%s against %j: %s', (keys, pressed, fits) => expect(matchesKeys(keys, pressed, false)).toBe(fits))

  test('Mod is Cmd on a Mac, and Ctrl there is not', () => {
    expect(matchesKeys('Mod+K', press('k', { metaKey: true }), true)).toBe(true)
    expect(matchesKeys('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false)
  })
  test.each([['j', true], ['?', true], ['Mod+K', false], ['F1', false], ['Enter', false], ['Alt+I', false]])('%s types a character: %s', (keys, single) =>
    expect(isSingleKey(keys)).toBe(single))
})

describe('a key press', () => {
  const commands = [command('palette', 'Mod+K'), command('undo', 'Mod+Z'), command('next', 'j'), command('open', 'Enter', { scope: 'text' }), command('help', 'F1 ?')]
  const find = (pressed: Press, focus: Partial<Focus> = {}, singleKeys = true) =>
    commandForPress(commands, pressed, { ...somewhere, ...focus }, { onMac: false, singleKeys })?.id

  test('with Mod acts everywhere', () => expect(find(press('k', { ctrlKey: true }))).toBe('palette'))
  test('with Mod acts from a field too, unless the field needs it', () => {
    expect(find(press('k', { ctrlKey: true }), { inField: true })).toBe('palette')
    expect(find(press('z', { ctrlKey: true }), { inField: true })).toBeUndefined()
  })
  test('of a letter acts only in the text', () => {
    expect(find(press('j'))).toBeUndefined()
    expect(find(press('j'), { inText: true })).toBe('next')
    expect(find(press('j'), { inText: true, inField: true })).toBeUndefined()
  })
  test('of the text acts on the buttons that name it, but for what works a button itself', () => {
    expect(find(press('j'), { inTools: true })).toBe('next')
    expect(find(press('Enter'), { inTools: true })).toBeUndefined()
    expect(find(press('j'), { inTools: true, inField: true })).toBeUndefined()
  })
  test('that copies leaves what the browser has selected to the browser', () => {
    const copy = [command('copy', 'Mod+C')]
    const found = (focus: Partial<Focus>) => commandForPress(copy, press('c', { ctrlKey: true }), { ...somewhere, ...focus }, { onMac: false, singleKeys: true })?.id
    expect(found({})).toBe('copy')
    expect(found({ hasSelection: true })).toBeUndefined()
    expect(found({ hasSelection: true, inText: true })).toBe('copy')
    expect(found({ inField: true })).toBeUndefined()
  })
  test('of a letter does nothing while single keys are off; named keys still act', () => {
    expect(find(press('j'), { inText: true }, false)).toBeUndefined()
    expect(find(press('Enter'), { inText: true }, false)).toBe('open')
  })
  test('with two combinations acts by each under its own rule', () => {
    expect(find(press('F1'))).toBe('help')
    expect(find(press('F1'), { inField: true })).toBe('help')
    expect(find(press('?', { shiftKey: true }))).toBeUndefined()
    expect(find(press('?', { shiftKey: true }), { inText: true })).toBe('help')
  })
  test('that builds a character with an input method means nothing', () => {
    expect(find(press('j', { isComposing: true }), { inText: true })).toBeUndefined()
    expect(find(press('Process', { code: 'KeyJ' }), { inText: true })).toBeUndefined()
  })
  test('behind a dialog means nothing', () => expect(find(press('k', { ctrlKey: true }), { behindDialog: true })).toBeUndefined())
  test('of a command that can’t be run now goes on to the next of that key', () => {
    const two = [command('first', 'Mod+E', { enabled: () => false }), command('second', 'Mod+E')]
    expect(commandForPress(two, press('e', { ctrlKey: true }), somewhere, { onMac: false, singleKeys: true })?.id).toBe('second')
  })
})

describe('a key that would change the project', () => {
  const keyboard = { onMac: false, singleKeys: true }
  const commands = [command('highlight', 'h', { scope: 'text', writes: true, enabled: () => false }), command('next', 'j'), command('copy', 'Mod+C', { enabled: () => false })]
  const writes = (pressed: Press, focus: Partial<Focus> = {}, singleKeys = true) =>
    wouldWrite(commands, pressed, { ...somewhere, ...focus }, { ...keyboard, singleKeys })

  test('is told from those that only go somewhere or copy', () => {
    expect(writes(press('h'), { inText: true })).toBe(true)
    expect(writes(press('j'), { inText: true })).toBe(false)
    expect(writes(press('c', { ctrlKey: true }), { inText: true })).toBe(false)
  })
  test('is none where it means nothing: in a field, outside the text, behind a dialog, with single keys off', () => {
    expect(writes(press('h'), { inText: true, inField: true })).toBe(false)
    expect(writes(press('h'))).toBe(false)
    expect(writes(press('h'), { inText: true, behindDialog: true })).toBe(false)
    expect(writes(press('h'), { inText: true }, false)).toBe(false)
  })
})

test('what has the focus keeps the keys that it takes for itself: a heading in a memo changes no clause', () => {
  const clause = command('clauses.heading', 'Mod+Alt+1', { writes: true })
  const pressed = press('1', { ctrlKey: true, altKey: true })
  const field: Focus = { ...somewhere, inField: true }
  expect(commandForPress([clause], pressed, field, { onMac: false, singleKeys: true })).toBe(clause)
  expect(commandForPress([clause], pressed, { ...field, ownKeys: 'Mod+Alt+T Mod+Alt+1' }, { onMac: false, singleKeys: true })).toBeUndefined()
})
