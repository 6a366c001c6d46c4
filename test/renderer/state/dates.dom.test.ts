import { expect, test } from 'vitest'
import { sayDate } from '../../../renderer/state/dates.ts'
import { activateLanguage } from '../../../renderer/state/language.ts'

test.each([
  ['2026', '2026', '2026年'], ['2026-05', 'May 2026', '2026年5月'], ['2026-05-23', '23 May 2026', '2026年5月23日'], ['2024-01-01', '1 Jan 2024', '2024年1月1日'],
  ['next spring', 'next spring', 'next spring'], ['2026-13', '2026-13', '2026-13'], ['', '', ''],
])('a date that is known as “%s” is said as exactly: %s, %s', (date, english, chinese) => {
  activateLanguage('en')
  expect(sayDate(date)).toBe(english)
  activateLanguage('zh')
  expect(sayDate(date)).toBe(chinese)
})
