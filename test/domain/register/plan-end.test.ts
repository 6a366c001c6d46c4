import { expect, it } from 'vitest'
import { planEndOf } from '../../../electron/domain/register/fields.ts'

const target = { kind: 'target', deadline: null, deadlineKind: null } as const

it.each([
  ['2028', '2028-12-31'], ['2028-02', '2028-02-29'], ['2028-06-15', '2028-06-15'], ['2028-13', null], ['2028-02-31', null], ['to 2028', null], ['', null], [null, null],
])('a plan whose period goes until %j ends on %j', (periodTo, day) => expect(planEndOf(target, periodTo)).toBe(day))

it('is nothing to outcomes, nor where there is a deadline, be it one that comes again or has no end', () => {
  expect(planEndOf({ ...target, kind: 'outcome' }, '2028')).toBe(null)
  expect(planEndOf({ ...target, deadline: 'R/P1Y', deadlineKind: 'recurring' }, '2028')).toBe(null)
  expect(planEndOf({ ...target, deadlineKind: 'ongoing' }, '2028')).toBe(null)
})
