import { expect, it } from 'vitest'
import { withoutNoteSign } from '#domain/clauses/note-signs.ts'

it.each([
  ['Where we stand[1]', 'Where we stand'], ['Where we stand [2][3]', 'Where we stand'], ['Where we stand[e1]', 'Where we stand'], ['二、主要目标①', '二、主要目标'],
  ['二、主要目标[注1]', '二、主要目标'], ['Our goals*', 'Our goals'], ['Our goals **', 'Our goals'], ['Our goals†', 'Our goals'], ['Our goals¹', 'Our goals'], ['Our Goals (2026)²', 'Our Goals (2026)'],
  ['1. Where we stand1', '1. Where we stand'],
])('%s is shown as %s', (printed, title) => {
  expect(withoutNoteSign(printed)).toBe(title)
})

it.each(['Goals for 2030', 'Phase1', 'Fresh20', 'Box 2', 'Targets in km²', '**Our goals**', 'Our *goals*', 'Aid to Web3', '目标1', 'Use of CO2', '三、其他 ①', 'Annex (1)'])('%s stays', title => {
  expect(withoutNoteSign(title)).toBe(title)
})
