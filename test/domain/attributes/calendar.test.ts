import { expect, test } from 'vitest'
import { isBackwards, readCalendarDate } from '../../../electron/domain/attributes/calendar.ts'

test.each([
  ['2026', '2026'], ['2026-5', '2026-05'], ['2026/05/3', '2026-05-03'], ['23.5.2026', '2026-05-23'], ['2026年', '2026'], ['2026年5月', '2026-05'],
  ['２０２６年５月２３日', '2026-05-23'], [' 2024-02-29 ', '2024-02-29'],
])('“%s” is kept as %s', (written, kept) => expect(readCalendarDate(written)).toBe(kept))

test.each(['2026-13', '2025-02-29', '2026-00-01', '31.4.2026', 'May', '26', '', '20265', '2026-05-23T10:00'])('“%s” is no date', written =>
  expect(readCalendarDate(written)).toBeUndefined())

test.each([
  ['2024', '2026', false], ['2026', '2024', true], ['2026', '2026', false], ['2026-05', '2026', false], ['2026', '2026-05', false],
  ['2026-05', '2026-04', true], ['2026-05-23', '2026-05', false], ['2026-05-23', '2026-05-22', true], ['2026', null, false], [null, '2026', false], ['', '', false],
])('a period from %s to %s is backwards: %s', (from, to, isSo) => expect(isBackwards(from, to)).toBe(isSo))
