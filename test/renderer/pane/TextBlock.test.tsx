import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { AnnotationRow } from '#contract/coding/annotations.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'
import type { TextBlockProps } from '../../../renderer/pane/page/block-props.ts'
import { TextBlock } from '../../../renderer/pane/page/TextBlock.tsx'
import { themeLooks } from '../../../renderer/pane/themes/theme-looks.ts'

const text = 'Plans\nThe plan  funds\t<elder> care & 养老 👩‍👩‍👧.'
const theme = (id: string, name: string): ThemeRow =>
  ({ id, name, parent: null, position: id, color: '#3184bf', definition: '', shortcut: '', include: '', exclude: '', example: '', keywords: [], frozen: false, archived: false, count: 0 })
const looks = themeLooks([theme('t1', 'Health'), theme('t2', 'Funding')])
const row = (id: string, start: number, end: number, themes: string[]): AnnotationRow =>
  ({ id, document: 'd', version: 'v', start, end, exact: '', themes, memo: '', values: {}, starred: false, coder: '', createdAt: '', updatedAt: '' })
const block = { index: 1, start: 6, end: text.length, clause: 0, opens: true, continues: false, indent: 0, depth: 0 }

function draw(rest: Partial<TextBlockProps> = {}) {
  const { container } = render(
    <TextBlock
      text={text} block={block} clause={null} marks={[]} looks={looks} filter={null} hits={[]} currentHit={null}
      selectStart={-1} selectEnd={-1} picked={null} isUnderCursor={false} page="" lanes={2} layout="" {...rest}
    />,
  )
  return container
}
const column = (container: Element) => container.querySelector('[data-column]')
afterEach(cleanup)

describe('a drawn block', () => {
  const marks = [row('a', 0, 20, ['t1']), row('b', 10, 30, ['t2']), row('c', 12, 14, [])].map((row, lane) => ({ row, lane }))
  test('has exactly its own text, whatever lies over it', () => {
    const container = draw({ marks, hits: [{ start: 11, end: 25 }], selectStart: 8, selectEnd: 28 })
    expect(column(container)?.textContent).toBe(text.slice(block.start))
  })
  test('has a mark for each highlight round the words that it covers', () => {
    const container = draw({ marks })
    const words = (id: string) => [...container.querySelectorAll(`mark[data-mark=${id}]`)].map(mark => mark.textContent).join('')
    expect([words('a'), words('b'), words('c')]).toEqual([text.slice(6, 20), text.slice(10, 30), text.slice(12, 14)])
  })
  test('tells themes apart by a line, not by colour alone, and draws a highlight without theme plainly', () => {
    const container = draw({ marks })
    const pattern = (id: string) => container.querySelector(`mark[data-mark=${id}]`)?.getAttribute('data-pattern')
    expect(pattern('a')).not.toBe(pattern('b'))
    expect(container.querySelector('mark[data-mark=c]')?.hasAttribute('data-plain')).toBe(true)
  })
  test('lets highlights step back that have none of the chosen themes', () => {
    const container = draw({ marks, filter: new Set(['t2']) })
    const dimmed = [...container.querySelectorAll('mark[data-dimmed]')].map(mark => mark.getAttribute('data-mark'))
    expect(new Set(dimmed)).toEqual(new Set(['a', 'c']))
  })
  test('stays small with thousands of highlights over one line, and still shows the picked one', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => {
      return { row: row(`m${index}`, 8, 20 + (index % 7), ['t1']), lane: Math.min(index, 23) }
    })
    const container = draw({ marks: many, picked: 'm4999' })
    expect(column(container)?.textContent).toBe(text.slice(block.start))
    expect(container.querySelectorAll('mark').length).toBeLessThan(1_000)
    expect(container.querySelector('mark[data-picked]')?.getAttribute('data-mark')).toBe('m4999')
  })
  test('shows what is selected and what was found', () => {
    const container = draw({ selectStart: 10, selectEnd: 14, hits: [{ start: 16, end: 21 }], currentHit: { start: 16, end: 21 } })
    expect(container.querySelector('[data-selected]')?.textContent).toBe(text.slice(10, 14))
    expect(container.querySelector('[data-hit=current]')?.textContent).toBe(text.slice(16, 21))
  })
})
