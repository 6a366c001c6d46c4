import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ChosenKeys, CommandId } from '#contract/settings.ts'
import { combinationsOf } from '#domain/keys/combination.ts'
import { useAppCommands } from '../../../renderer/app/commands.ts'
import { usePlacedCommands } from '../../../renderer/app/palette/placed-commands.ts'
import type { Client } from '../../../renderer/client/engine.ts'
import { keysNow, othersWith, type PlacedCommand } from '../../../renderer/features/settings/keys/key-choices.ts'
import { ClientContext } from '../../../renderer/state/connection.ts'

let placed: readonly PlacedCommand[] = []
function Probe() {
  useAppCommands()
  placed = usePlacedCommands()
  return null
}
const silent = { engine: {} } as unknown as Client

test('every command can be given keys, its usual ones too, and only those that take turns share some', () => {
  render(<ClientContext value={silent}><Probe /></ClientContext>)
  expect(placed.length).toBeGreaterThan(100)
  for (const { command } of placed) {
    expect(CommandId.safeParse(command.id).success, command.id).toBe(true)
    expect(ChosenKeys.safeParse(command.keys ?? '').success, `${command.id} ${command.keys}`).toBe(true)
  }
  const sharing = placed.flatMap(one => combinationsOf(one.command.keys).flatMap(keys => othersWith(keys, one, placed, {}).map(other => `${keys} ${[one, other].map(({ command }) => command.id).toSorted().join(' ')}`)))
  expect([...new Set(sharing)]).toEqual([])
  expect(keysNow(placed.find(({ command }) => command.id === 'palette.open') ?? placed[0]!, {})).toEqual(['Mod+K'])
})
