import { expect, test } from 'vitest'
import type { AnnotationRow } from '#contract/coding/annotations.ts'
import { describeChange } from '../../../renderer/pane/highlights/describing-changes.ts'
import { describeHighlight } from '../../../renderer/pane/highlights/describing.ts'
import type { ThemeLooks } from '../../../renderer/pane/themes/theme-looks.ts'
import { activateLanguage, type Say, saySentence } from '../../../renderer/state/language.ts'

const sayIn = (language: 'en' | 'zh'): Say => (id, values) => {
  activateLanguage(language)
  return saySentence(values ? { id, values } : { id })
}
const looks = new Map([['a', { name: 'Care' }], ['b', { name: 'Fees' }], ['c', { name: 'Aid' }]]) as unknown as ThemeLooks
const words = 'Every household with small children gets a place near its home or its work within a year.'
const row = { exact: words, themes: ['a', 'b', 'gone'], memo: 'Which\nyear?', starred: true, coder: 'Ada' } as unknown as AnnotationRow
const bare = { ...row, themes: [], memo: ' ', starred: false, coder: '' }

test('as much is said of a highlight as was chosen', () => {
  const say = sayIn('en')
  expect(describeHighlight(row, looks, say, 'short')).toBe('Care, Fees')
  expect(describeHighlight(row, looks, say, 'middle')).toBe('Highlight: Every household with small children gets a place near its home or…. Themes: Care, Fees')
  expect(describeHighlight(row, looks, say, 'full')).toBe(`Highlight: ${words}. Themes: Care, Fees Starred. Memo: Which year? By Ada.`)
  expect(describeHighlight(bare, looks, say, 'short')).toBe('No theme')
  expect(describeHighlight(bare, looks, say, 'full')).toBe(`Highlight: ${words}. No theme`)
  expect(describeHighlight(row, looks, sayIn('zh'), 'short')).toBe('Care、Fees')
  expect(describeHighlight(row, looks, sayIn('zh'), 'full')).toContain('备忘：Which year? 标注人：Ada。')
})

test('no novel is read out, and no character is cut', () => {
  const long = { ...row, exact: `${'x'.repeat(599)}👨‍👩‍👧${'y'.repeat(100)}` }
  const said = describeHighlight(long, looks, sayIn('en'), 'full')
  expect(said).toContain(`${'x'.repeat(599)}….`)
})

test('of a highlight that changed only the change is said', () => {
  const before = { ...bare, start: 0, end: words.length, themes: ['a'], values: { s: 'intended' } } as AnnotationRow
  const known = { looks, fields: [{ id: 's', name: 'Strength' }, { id: 'n', name: 'Places' }] }
  const change = (after: Partial<AnnotationRow>, language: 'en' | 'zh' = 'en') => describeChange(before, { ...before, ...after }, known, sayIn(language))
  expect(change({})).toBe('')
  expect(change({ memo: 'Ask Bo', updatedAt: 'later' })).toBe('')
  expect(change({ themes: ['b'] })).toBe('Theme added: Fees. Theme taken off: Care.')
  expect(change({ themes: ['a', 'b', 'c'] }, 'zh')).toBe('已添加主题：Fees、Aid。')
  expect(change({ themes: [] }, 'zh')).toBe('已移除主题：Care。')
  expect(change({ starred: true, values: { s: 'binding', n: '40' } })).toBe('Starred. Strength: binding. Places: 40.')
  expect(change({ values: {} })).toBe('Strength: nothing.')
  expect(change({ end: 48, exact: words.slice(0, 48) })).toBe('It ends with: …with small children gets a place')
  expect(change({ start: 6, exact: words.slice(6) })).toBe('It begins with: household with small children gets a…')
})
