import { expect, test } from 'vitest'
import { keyCaps } from '../../../renderer/ui/controls/Kbd.tsx'

test.each([
  ['Mod+K', ['Ctrl', 'K'], ['⌘', 'K']],
  ['Mod+Shift+Z Mod+Y', ['Ctrl', 'Shift', 'Z'], ['⌘', '⇧', 'Z']],
  ['Alt+ArrowLeft', ['Alt', '←'], ['⌥', '←']],
  ['Mod++', ['Ctrl', '+'], ['⌘', '+']],
  ['?', ['?'], ['?']],
])('%s reads %j on a PC and %j on a Mac', (keys, onPc, onMac) => {
  expect(keyCaps(keys, false)).toEqual(onPc)
  expect(keyCaps(keys, true)).toEqual(onMac)
})
