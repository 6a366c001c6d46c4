import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GlossaryRow } from '#contract/comparing/glossary.ts'
import type { Client } from '../../../renderer/client/engine.ts'
import { fittingLines, sortLines, termLines } from '../../../renderer/features/compare/glossary/glossary-rows.ts'
import { GlossaryView } from '../../../renderer/features/compare/glossary/GlossaryView.tsx'
import { ClientContext } from '../../../renderer/state/connection.ts'
import { projectStore } from '../../../renderer/state/project.ts'

const row = (term: string, sameAs: string, source: GlossaryRow['source'], coder = ''): GlossaryRow => ({ term, sameAs, source, documents: [], coder })
const bundled = [{ english: ['housing', 'home'], chinese: ['住房'] }, { english: ['tax'], chinese: ['税'] }]
const pairs = [row('carer', '照护者', 'own', 'Ada'), row('Housing', 'home', 'leftOut', 'Ada'), row('sponge city', '海绵城市', 'found')]
const told = (lines: ReturnType<typeof termLines>) => lines.map(({ term, sameAs, source }) => `${term} = ${sameAs} ${source}`)

test('what people said, what plans give and what is bundled are one list, each pair once', () => {
  const lines = termLines({ pairs, bundled })
  expect(told(lines)).toEqual(['carer = 照护者 own', 'Housing = home leftOut', 'sponge city = 海绵城市 found', 'housing = 住房 bundled', 'tax = 税 bundled'])
  expect(told(fittingLines(lines, { text: ' 住 HOUS', source: 'all' }))).toEqual(['housing = 住房 bundled'])
  expect(told(fittingLines(lines, { text: '', source: 'found' }))).toEqual(['sponge city = 海绵城市 found'])
  expect(told(sortLines(lines, { column: 'term', direction: 'descending' }, 'en')).map(line => line.split(' ')[0])).toEqual(['tax', 'sponge', 'Housing', 'housing', 'carer'])
  expect(told(sortLines(lines, { column: 'source', direction: 'descending' }, 'en'))[0]).toBe('housing = 住房 bundled')
})

let asked: unknown[] = []
const call = (name: string) => async (input: object) => {
  asked.push([name, input])
  return {}
}
const client = {
  engine: { glossary: { list: async () => ({ pairs, bundled }), add: call('add'), change: call('change'), remove: call('remove'), leaveOut: call('leaveOut') } },
  on: () => () => undefined,
} as unknown as Client
beforeEach(() => {
  asked = []
  projectStore.setState({ project: { readOnly: false } } as never)
})
afterEach(cleanup)

const press = async (name: string, place: ReturnType<typeof within> = screen) => {
  const button = await place.findByRole('button', { name })
  await act(async () => button.click())
}
const write = (name: string, words: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } })

const show = async () => {
  render(<ClientContext value={client}><GlossaryView /></ClientContext>)
  expect(await screen.findByText('5 of 5 pairs')).toBeTruthy()
}
const dialog = () => within(screen.getByRole('dialog'))
const choose = (name: string) => act(async () => within(screen.getByRole('row', { name: new RegExp(name, 'u') })).getByRole('checkbox').click())

test('a pair is added when both terms are written', async () => {
  await show()
  await press('Add a pair…')
  write('One term', ' fee ')
  expect(dialog().getByRole('button', { name: 'Add' }).hasAttribute('disabled')).toBe(true)
  write('Means the same as', '收费')
  await press('Add', dialog())
  expect(asked).toEqual([['add', { pairs: [{ term: 'fee', sameAs: '收费' }] }]])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('what is chosen is left out, forgotten or changed, each where it can be', async () => {
  await show()
  await choose('carer')
  expect(screen.getByRole('button', { name: 'Leave out' }).hasAttribute('disabled')).toBe(true)
  await press('Forget')
  // Put back, so that the other one alone is chosen.
  await choose('carer')
  await choose('sponge city')
  expect(screen.getByRole('button', { name: 'Forget' }).hasAttribute('disabled')).toBe(true)
  await press('Leave out')
  await press('Change…')
  expect(dialog().getByText(/not your own/u)).toBeTruthy()
  write('One term', 'sponge cities')
  await press('Change', dialog())
  expect(asked).toEqual([
    ['remove', { pairs: [{ term: 'carer', sameAs: '照护者' }] }],
    ['leaveOut', { pairs: [{ term: 'sponge city', sameAs: '海绵城市' }] }],
    ['change', { from: { term: 'sponge city', sameAs: '海绵城市' }, to: { term: 'sponge cities', sameAs: '海绵城市' } }],
  ])
})
