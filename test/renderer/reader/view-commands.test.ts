import { expect, test } from 'vitest'
import { viewCommands } from '../../../renderer/features/reader/view-commands.ts'
import { settingsStore } from '../../../renderer/state/settings.ts'

test('two quick presses enlarge the text by two steps', () => {
  settingsStore.setState({ zoom: 1 })
  const engine = { settings: { write: () => new Promise(() => {}) } } as never
  const larger = viewCommands(engine, () => null).find(({ id }) => id === 'reader.zoomIn')
  void larger?.run()
  void larger?.run()
  expect(settingsStore.getState().zoom).toBeCloseTo(1.2)
})
