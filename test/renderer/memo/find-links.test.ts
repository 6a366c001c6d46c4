import { expect, test } from 'vitest'
import type { Engine } from '../../../renderer/client/engine.ts'
import { findLinks } from '../../../renderer/pane/memos/MemoField.tsx'

const row = (kind: string, id: string, name: string, gone = false) => ({ kind, id, current: id, name, color: null, gone, place: null })
const known = [row('excerpt', 'e1', '2026 Report, ¶1 “5,139 new spots”'), row('excerpt', 'e2', '2026 Report, ¶20 “In 2025 alone”'), row('excerpt', 'e3', 'taken away', true)]
const engine = {
  memos: { find: async ({ words }: { words: string }) => [row('theme', 't1', `found by “${words}”`), row('excerpt', 'e1', 'found again')], targets: async () => known },
} as unknown as Engine
const first = known.map(({ id }) => ({ kind: 'excerpt' as const, id }))
const found = async (words: string, about = first) => (await findLinks(engine, words, about)).map(({ id }) => id)

test('what a memo is about is offered before all else, each once, and narrowed by what is written', async () => {
  expect(await found('')).toEqual(['e1', 'e2', 't1'])
  expect(await found('REPORT 2025')).toEqual(['e2', 't1', 'e1'])
  expect(await found('nowhere')).toEqual(['t1', 'e1'])
  expect(await found('', [])).toEqual(['t1', 'e1'])
})
