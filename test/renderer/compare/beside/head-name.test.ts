import { expect, test } from 'vitest'
import { headName } from '../../../../renderer/features/compare/panes/head-name.ts'

test('a title that is too long for its head keeps its beginning and its end, by which plans of one kind differ', () => {
  const draft = 'Sample: Three-Year Action Plan on Opening Healthcare and Elderly Care (Draft for Comment)'
  expect(headName(draft, 2_000)).toBe(draft)
  expect(headName(draft, 320)).toBe('Sample: Three…for Comment)')
  expect(headName(draft, 480)).toBe('Sample: Three-Year Action…Care (Draft for Comment)')
  expect(headName(draft, 320).length).toBeLessThan(38)
  // Chinese signs are twice as wide.
  const chinese = '示例：北京市健康服务与医药产业协同发展实施方案（2026年）（征求意见稿）'
  expect(headName(chinese, 320)).toMatch(/^示例：北京.*….*征求意见稿）$/u)
  expect(headName(chinese, 320).length).toBeLessThan(24)
  expect(headName('👩‍👩‍👧‍👦'.repeat(40), 100)).not.toMatch(/\u{200d}…|…\u{200d}/u)
  expect(headName(draft, 1)).toBe('…')
})
