import { expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readSource } from '../../../../electron/engine/importing/read.ts'
import { readHtml } from '../../../../electron/engine/importing/html/read-html.ts'

const linesOf = (html: string) => readHtml(html).text.split('\n')

test.each([
  ['numbers of ordered lists, nested ones anew', '<ol><li>one<ol type="a"><li>x<li>y</ol><li>two</ol><ol><li>again</ol>', ['1. one', 'a. x', 'b. y', '2. two', '', '1. again']],
  ['starts and values', '<ol start="4"><li>four<li value="9">nine<li>ten</ol>', ['4. four', '9. nine', '10. ten']],
  ['no number where the item brings its own', '<ol><li>（一）甲<li>第二条 乙<li>3) c<li><p>④ d</p><li>2024 was</ol>', ['（一）甲', '第二条 乙', '3) c', '④ d', '5. 2024 was']],
  ['down in reversed lists', '<ol reversed><li>a<li>b<li value="9">c<li>d</ol>', ['4. a', '3. b', '9. c', '8. d']],
  ['no number in menus and trails of links', '<nav><ol><li>Home<li>Plans</ol></nav><div role="navigation"><ol><li>Next</ol></div>', ['Home', 'Plans', 'Next']],
  ['no number in lists that print none', '<ol style="list-style: none"><li>a</ol><ul><li>b</ul><menu><li>c</menu>', ['a', 'b', 'c']],
])('%s', (_, html, lines) => {
  expect(linesOf(html).filter(line => line !== '')).toEqual(lines.filter(line => line !== ''))
})

test('a number belongs to its item', () => {
  const { text, hints } = readHtml('<ol><li>one</ol>')
  expect(hints.map(({ start, end }) => text.slice(start, end))).toEqual(['1. one'])
})

test('a page that is brought in as a file has the numbers that a browser prints', async () => {
  const { text, hints } = await readSource(Buffer.from('<!DOCTYPE html><title>Plan</title><h1>Plan</h1><ol type="I"><li><p>Health</p><li><p>Homes</p></ol>'), 'plan.html')
  expect(text.split('\n').filter(line => line !== '')).toEqual(['Plan', 'I. Health', 'II. Homes'])
  expect(readClauses(text, hints).clauses.map(({ label }) => label)).toEqual(['', 'I', 'II'])
})
