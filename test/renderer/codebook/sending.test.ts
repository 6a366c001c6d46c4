import { expect, test } from 'vitest'
import { tagChange } from '../../../renderer/features/codebook/split/sending.ts'

const sent = (themes: string[], earlier: string | null, target: string | null) => tagChange(themes, { from: 'from', earlier, target })

test('an excerpt that is sent on gets the theme and loses the one it comes from', () => {
  expect(sent(['from', 'other'], null, 'a')).toEqual({ add: [{ id: 'a' }], remove: ['from'] })
  expect(sent(['from', 'a'], null, 'a')).toEqual({ add: [], remove: ['from'] })
})
test('sent elsewhere it loses where it was sent before; left it gets back what it had', () => {
  expect(sent(['a', 'other'], 'a', 'b')).toEqual({ add: [{ id: 'b' }], remove: ['a'] })
  expect(sent(['a', 'other'], 'a', null)).toEqual({ add: [{ id: 'from' }], remove: ['a'] })
})
test('nothing changes for one that is left where it is, or sent again to where it is', () => {
  expect(sent(['from'], null, null)).toBeNull()
  expect(sent(['a'], 'a', 'a')).toBeNull()
})
