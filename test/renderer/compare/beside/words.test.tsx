import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Compared } from '#contract/comparing/alignments.ts'
import { besideStore } from '../../../../renderer/features/compare/beside-memory.ts'
import type { Between } from '../../../../renderer/features/compare/pairs/moves.ts'
import { indexPairs } from '../../../../renderer/features/compare/pairs/pair-index.ts'
import { PairWords } from '../../../../renderer/features/compare/pairs/PairWords.tsx'

afterEach(() => {
  cleanup()
  besideStore.setState({ isDifferenceFull: false })
})

/** A text that is one clause, with the cursor on it. */
const handle = (id: string, text: string, language: string) => ({
  reading: () => ({ document: id, language, text, clauses: [{ id, label: id, path: [id], start: 0, end: text.length, textEnd: text.length }] }),
  pane: { getState: () => ({ cursor: { from: 0, to: 0 } }), subscribe: () => () => undefined },
})
type Part = { readonly left: string; readonly right: string; readonly language?: string; readonly score: number; readonly isPair: boolean; readonly words?: readonly [string, string] }
function show({ left, right, language = 'en', score, isPair, words }: Part) {
  const clause = (id: string, text: string) => ({ id, label: id, start: 0, end: text.length, textEnd: text.length })
  const shared = { left: words ? [words[0]] : [], right: words ? [words[1]] : [] }
  const single = (id: string, text: string) => (isPair ? [] : [{ ...clause(id, text), isTitle: false, decisions: [] }])
  const pair = { left: clause('4', left), right: clause('7', right), score, strong: false, words: shared, status: 'suggested', decisions: [] } as const
  const found: Compared = { pairs: isPair ? [pair] : [], onlyLeft: single('4', left), onlyRight: single('7', right), candidates: [{ left: '4', right: '7', score, strong: false, words: shared }], unsettled: [] }
  const index = indexPairs(found)
  const between = { handles: { left: handle('4', left, 'en'), right: handle('7', right, language) }, index, pairs: index.pairs, side: 'left' } as unknown as Between
  return render(<PairWords between={between} current={index.pairs[0] ?? null} />)
}
const marked = (part: HTMLElement, element: string) => [...part.querySelectorAll(element)].map(({ textContent }) => textContent)

const unlike = { left: 'The city will pay for 300 nurseries by 2026.', right: 'Parents found a nursery at last: since 2026 none of them waits.', score: 0.21 }

test('of a pair that is hardly alike only what both have is marked, until each difference is asked for', async () => {
  const { container } = show({ ...unlike, isPair: true })
  expect(marked(container, 'mark')).toEqual(['nurseries', '2026', 'nursery', '2026'])
  expect(marked(container, 'del, ins')).toEqual([])
  await act(async () => screen.getByRole('checkbox', { name: 'Show every difference' }).click())
  expect(marked(container, 'mark')).toEqual([])
  expect(marked(container, 'del, ins').length).toBeGreaterThan(1)
})

test('of a pair that is much alike each difference is marked, and there is nothing to ask for', () => {
  const { container } = show({ left: 'Build 30 homes by the end of May.', right: 'Build 40 homes by the end of May.', score: 0.9, isPair: true })
  expect(marked(container, 'del, ins')).toEqual(['removed: 30', 'added: 40'])
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('of a pair in two languages what both say is marked, by the words that made it, too', () => {
  const { container } = show({ left: 'Elderly care in districts', right: '区县的养老服务', language: 'zh', score: 0.3, isPair: true, words: ['districts', '区县'] })
  expect(marked(container, 'mark')).toEqual(['Elderly', 'districts', '区县', '养老'])
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('a clause without a partner stands with the one that is shown beside it, and how alike they are is told', () => {
  const { container } = show({ ...unlike, isPair: false })
  expect(container.textContent).toContain('4 has no partner.')
  expect(container.textContent).toContain('Shown beside it: 7, 21% alike')
  expect(marked(container, 'mark')).toEqual(['nurseries', '2026', 'nursery', '2026'])
  expect(screen.queryByRole('textbox')).toBeNull()
})
