import { expect, test } from 'vitest'
import { readCalendarDate } from '../../../electron/domain/attributes/calendar.ts'

test.each([
  ['2026', '2026'], ['2026-5', '2026-05'], ['2026/05/3', '2026-05-03'], ['23.5.2026', '2026-05-23'], ['2026年', '2026'], ['2026年5月', '2026-05'],
  ['２０２６年５月２３日', '2026-05-23'], [' 2024-02-29 ', '2024-02-29'],
])('“%s” is kept as %s', (written, kept) => expect(readCalendarDate(written)).toBe(kept))

test.each(['2026-13', '2025-02-29', '2026-00-01', '31.4.2026', 'May', '26', '', '20265', '2026-05-23T10:00'])('“%s” is no date', written =>
  expect(readCalendarDate(written)).toBeUndefined())
