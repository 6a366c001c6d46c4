import { expect, test } from 'vitest'
import { apartNames } from '../../../renderer/features/compare/grid/apart-names.ts'

const draft = 'Sample: Three-Year Action Plan on Opening Healthcare and Elderly Care (Draft for Comment)'
const final = 'Sample: Three-Year Action Plan on Opening Healthcare and Elderly Care'

test('a draft and its final edition do not read alike in narrow heads', () => {
  const [one = '', other = ''] = apartNames([draft, final], 304)
  expect(one).toMatch(/^Sample: .*…for Comment\)$/u)
  expect(other).toMatch(/^Sample: .*…(?:and )?Elderly Care$/u)
  const chinese = ['示例：北京市健康服务与医药产业协同发展实施方案（2026年）', '示例：北京市健康服务与医药产业协同发展实施方案（2026年）（征求意见稿）']
  expect(new Set(apartNames(chinese, 280)).size).toBe(2)
  expect(apartNames(chinese, 280)[1]).toMatch(/征求意见稿）$/u)
})
test('what differs in the midst alone is what is shown of it', () => {
  const years = ['2019–2021', '2022–2024'].map(year => `Report of the Municipal Government for ${year} on the Plan for Opening Healthcare and Elderly Care`)
  const shown = apartNames(years, 304)
  expect(shown[0]).toContain('2019')
  expect(shown[1]).toContain('2022')
  expect(shown.every(name => name.startsWith('Report') && name.length < 48)).toBe(true)
})
test('no year is cut in two', () => {
  for (let room = 120; room < 330; room += 7) for (const name of apartNames(['Sample Opening Plan 2019–2021 (Draft for Comment by the public)', 'Guide 2030 and 2031 to the Plans of 2019–2021'], room)) expect(name, `${room}`).not.toMatch(/…\d{1,3}\b(?!\d)|\b(?:20|201|202|203|2)…/u)
})
test('short names, the same name twice, one that ends where others go on, and none at all stay as they are', () => {
  expect(apartNames(['Air plan', 'Air plan', 'Water'], 304)).toEqual(['Air plan', 'Air plan', 'Water'])
  expect(apartNames([draft, draft], 304)[0]).toBe(apartNames([draft], 304)[0])
  expect(apartNames([], 304)).toEqual([])
  const faces = ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👧'].map(face => `${'Plan '.repeat(12)}${face}${' and so on'.repeat(12)}`)
  const [one = '', other = ''] = apartNames(faces, 304)
  expect(one).not.toBe(other)
  expect([one, other].join('')).not.toMatch(/\u{200d}…|…\u{200d}/u)
})
