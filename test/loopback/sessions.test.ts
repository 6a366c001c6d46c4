import * as crypto from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { isSame, openSessions } from '../../electron/loopback/sessions.ts'

vi.mock('node:crypto', async load => {
  const real = await load<typeof import('node:crypto')>()
  return { ...real, timingSafeEqual: vi.fn(real.timingSafeEqual), randomBytes: vi.fn(real.randomBytes) }
})
beforeEach(() => void vi.clearAllMocks())

test('L3: secrets are compared in constant time, after their lengths and never by their beginnings', () => {
  expect(isSame('abcd', 'abcd')).toBe(true)
  expect(isSame('abcd', 'abce')).toBe(false)
  expect(vi.mocked(crypto.timingSafeEqual)).toHaveBeenCalledTimes(2)
  for (const other of ['', 'abc', 'abcde', '¡¡¡¡']) expect(isSame(other, 'abcd')).toBe(false)
  // Of unequal lengths it would throw.
  expect(vi.mocked(crypto.timingSafeEqual)).toHaveBeenCalledTimes(2)
})

test('L3: token, cookie and key are each compared so', () => {
  const sessions = openSessions()
  const session = sessions.redeem(sessions.newToken())
  expect(vi.mocked(crypto.timingSafeEqual)).toHaveBeenCalledTimes(1)
  expect(sessions.isSession(session?.cookie, session?.key)).toBe(true)
  expect(vi.mocked(crypto.timingSafeEqual)).toHaveBeenCalledTimes(3)
})

test('L3: token, cookie and key have 32 bytes each from the system’s source of chance', () => {
  const sessions = openSessions()
  sessions.redeem(sessions.newToken())
  expect(vi.mocked(crypto.randomBytes).mock.calls).toEqual([[32], [32], [32]])
})
