import { expect, test } from 'vitest'
import { buildBlocks } from '../../../renderer/text/blocks.ts'
import { pageMarks } from '../../../renderer/text/page-marks.ts'

const text = 'First page.\nGoes on over the edge of the page.\n\nSecond line of it.\nLast.\n'
const blocks = buildBlocks(text, [])
const at = (words: string) => text.indexOf(words)

test('a page is named at the line in which it begins, also when it begins within it or in the white space before it', () => {
  const pages = [{ start: 0, label: '11' }, { start: at('the edge'), label: '12' }, { start: at('\nSecond'), label: '13' }]
  expect([...pageMarks(blocks, pages)]).toEqual([[0, '11'], [1, '12'], [2, '13']])
})

test('several pages in one line are named from the first to the last; one without a number and one behind the text not at all', () => {
  const pages = [{ start: 0, label: 'iv' }, { start: 2, label: 'v' }, { start: 4, label: 'vi' }, { start: at('Last'), label: '' }, { start: text.length, label: '9' }]
  expect([...pageMarks(blocks, pages)]).toEqual([[0, 'iv–vi']])
  expect([...pageMarks([], pages)]).toEqual([])
})
