import { afterEach, expect, test } from 'vitest'
import { allCommands, commandById, commandKeys, registerCommands } from '../../../renderer/state/commands.ts'
import { settingsStore } from '../../../renderer/state/settings.ts'

const stop = registerCommands([
  { id: 'x.find', title: 'app.undo', group: 'app.group.edit', keys: 'Mod+F', run: () => {} },
  { id: 'x.star', title: 'app.undo', group: 'app.group.edit', keys: 's Mod+Shift+S', run: () => {} },
])
afterEach(() => settingsStore.setState({ keys: {}, singleKeys: true }))

test('commands have the keys that the person gave them wherever they are asked for, and those who show them hear of it', () => {
  let heard = 0
  const end = commandKeys.subscribe(() => (heard += 1))
  expect(commandKeys.read('x.find')).toBe('Mod+F')
  settingsStore.setState({ keys: { 'x.find': 'F4', 'x.star': '' } })
  expect(heard).toBe(1)
  expect([commandKeys.read('x.find'), commandById('x.star')?.keys, commandKeys.read('x.nobody')]).toEqual(['F4', undefined, undefined])
  expect(allCommands().map(({ keys }) => keys)).toEqual(['F4', undefined])
  end()
  stop()
  expect(commandKeys.read('x.find')).toBeUndefined()
})

test('single keys that are off are no command’s keys, the others stay', () => {
  const again = registerCommands([{ id: 'x.star', title: 'app.undo', group: 'app.group.edit', keys: 's Mod+Shift+S', run: () => {} }])
  expect(commandKeys.read('x.star')).toBe('s Mod+Shift+S')
  settingsStore.setState({ singleKeys: false })
  expect(commandKeys.read('x.star')).toBe('Mod+Shift+S')
  again()
})
