import { expect, test } from 'vitest'
import { meetingGrid } from '../../../renderer/features/compare/meetings/meeting-rows.ts'

const theme = (id: string, count: number, ...path: string[]) => ({ id, path, color: '#336699', count })
const counted = {
  themes: [theme('care', 3, 'Care'), theme('money', 9, 'Money'), theme('child', 5, 'Care', 'Ａ Childcare'), theme('alone', 2, 'Alone')],
  cells: [{ theme: 'care', other: 'money', count: 2 }, { theme: 'money', other: 'care', count: 4 }, { theme: 'child', other: 'money', count: 1 }],
}
const all = { text: '', hideEmpty: false, sort: 'codebook' } as const
const names = (part: object) => meetingGrid(counted, { ...all, ...part }).rows.map(({ name }) => name)

test('lines and columns are the same themes in the same order, each pair with its own number', () => {
  const { rows, columns } = meetingGrid(counted, all)
  expect(columns.map(({ id, title, highlights }) => [id, title, highlights])).toEqual([['care', 'Care', 3], ['money', 'Money', 9], ['child', 'Care > Ａ Childcare', 5], ['alone', 'Alone', 2]])
  expect(rows.map(({ id }) => id)).toEqual(columns.map(({ id }) => id))
  expect([rows[0]?.countByPlan.get('money'), rows[1]?.countByPlan.get('care'), rows[0]?.countByPlan.get('care')]).toEqual([2, 4, undefined])
})

test('they are sorted and filtered, also by what stands above them, whatever the width and case of letters', () => {
  expect(names({ sort: 'most' })).toEqual(['Money', 'Ａ Childcare', 'Care', 'Alone'])
  expect(names({ text: 'a child' })).toEqual(['Ａ Childcare'])
  expect(names({ text: 'CARE >' })).toEqual(['Ａ Childcare'])
  expect(names({ hideEmpty: true })).toEqual(['Care', 'Money', 'Ａ Childcare'])
})
