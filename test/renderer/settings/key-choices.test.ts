import { expect, test } from 'vitest'
import { collisionsOf, giving, isChanged, keysNow, othersWith, taking, themeKeyOf, type PlacedCommand } from '../../../renderer/features/settings/keys/key-choices.ts'
import type { Room } from '../../../renderer/state/view.ts'

const placed = (id: string, keys: string, rooms: readonly Room[] | null = null): PlacedCommand => ({
  command: { id, title: 'app.undo', group: 'app.group.edit', keys, run: () => {} }, rooms: rooms && new Set(rooms),
})
const save = placed('app.save', 'Mod+S')
const correct = placed('correct.save', 'Mod+S', ['correct'])
const next = placed('reader.next', 'j', ['reader', 'compare'])
const review = placed('review.next', 'j', ['review'])
const copy = placed('reader.copy', 'Mod+C Mod+Shift+C', ['reader'])
const all = [save, correct, next, review, copy]
const names = (found: readonly PlacedCommand[]) => found.map(({ command }) => command.id)

test('what a person chose takes the place of the usual keys, none at all too', () => {
  expect(keysNow(copy, {})).toEqual(['Mod+C', 'Mod+Shift+C'])
  expect(keysNow(copy, { 'reader.copy': 'F4' })).toEqual(['F4'])
  expect(keysNow(copy, { 'reader.copy': '' })).toEqual([])
  expect(isChanged(copy, { 'reader.copy': '' })).toBe(true)
  expect(isChanged(copy, { 'reader.copy': 'Mod+C Mod+Shift+C' })).toBe(false)
})
test('two that share a key by design, or act in rooms apart, do not collide', () => {
  for (const one of all) expect(collisionsOf(one, all, {})).toEqual([])
})
test('a chosen key collides with what has it in the same room or everywhere, however it is written, and on both sides', () => {
  const chosen = { 'reader.copy': 'Shift+Mod+x j', 'review.next': 'Mod+Shift+X' }
  expect(collisionsOf(copy, all, chosen).map(({ combination, others }) => [combination, names(others)])).toEqual([['j', ['reader.next']]])
  expect(collisionsOf(next, all, chosen).map(({ others }) => names(others))).toEqual([['reader.copy']])
  expect(collisionsOf(review, all, chosen)).toEqual([])
  expect(names(othersWith('Mod+s', review, all, {}))).toEqual(['app.save'])
})
test('giving a key takes it from the others; the usual ones are not written but forgotten', () => {
  expect(giving('Mod+S', copy, [save, correct], {})).toEqual({ 'app.save': '', 'correct.save': '', 'reader.copy': 'Mod+C Mod+Shift+C Mod+S' })
  expect(giving('j', next, [], { 'reader.next': '' })).toEqual({ 'reader.next': null })
  expect(taking('Mod+C', copy, {})).toEqual({ 'reader.copy': 'Mod+Shift+C' })
})
test('only a letter or digit by itself can meet a theme’s key', () => {
  expect(['j', 'J', '7', '主', '?', 'Shift+J', 'Mod+J', 'F1'].map(themeKeyOf)).toEqual(['j', 'j', '7', '主', null, null, null, null])
})
