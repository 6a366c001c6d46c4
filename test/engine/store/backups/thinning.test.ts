import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewestBackups, thin, type Thinnable } from '../../../../electron/engine/store/backups/thinning.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const year = 365 * day
const start = Date.parse('2026-05-01T00:00:00Z')

type Made = Thinnable & { readonly truly: number }

/** Lives through moments of backing up, thinning after each as the store does. `clock`: what a moment looks like to the machine. */
function live(
  moments: readonly number[],
  clock: (truly: number) => number = truly => truly,
): { kept: Made[]; gone: (Made & { goneAt: number })[]; most: number } {
  let kept: Made[] = []
  const gone: (Made & { goneAt: number })[] = []
  let most = 0
  moments.forEach((truly, index) => {
    kept = [...kept, { sequence: index + 1, madeAt: new Date(clock(truly)).toISOString(), reason: 'change', truly }]
    const old = thin(kept, clock(truly))
    gone.push(...old.map(each => ({ ...each, goneAt: truly })))
    kept = kept.filter(each => !old.includes(each))
    most = Math.max(most, kept.length)
  })
  return { kept, gone, most }
}

/** A person's days: a backup every ten minutes of eight hours, two days off a week. */
const workdays = (days: number) =>
  Array.from({ length: days }, (_, index) => index)
    .filter(index => index % 7 < 5)
    .flatMap(index => Array.from({ length: 48 }, (_, slot) => start + index * day + 9 * hour + slot * 10 * minute))

/** No backup went while it was, by true time, the only one of its hour, day or week at its age. */
function expectNoneGoneEarly(kept: readonly Made[], gone: readonly (Made & { goneAt: number })[]): void {
  for (const each of gone) {
    const age = each.goneAt - each.truly
    expect(age).toBeGreaterThan(hour)
    const within = age <= day ? hour : age <= 14 * day ? day : 7 * day
    const neighbours = [...kept, ...gone.filter(other => other.goneAt > each.goneAt)].filter(
      other => Math.abs(other.truly - each.truly) < within,
    )
    expect(neighbours.length, `backup ${each.sequence} gone at an age of ${age / hour} hours`).toBeGreaterThan(0)
  }
}

describe('thinning backups', () => {
  test('keeps ten at least, whatever their age', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 3 * hour }), fc.integer({ min: -year, max: year })), { maxLength: 60 }),
        steps => {
          let time = start
          const backups = steps.map((step, index) => ({
            sequence: index + 1,
            madeAt: new Date((time += step)).toISOString(),
            reason: 'change',
          }))
          const gone = thin(backups, time)
          expect(backups.length - gone.length).toBeGreaterThanOrEqual(Math.min(backups.length, fewestBackups))
          const newest = backups.slice(-fewestBackups)
          expect(gone.filter(backup => newest.includes(backup))).toEqual([])
        },
      ),
    )
  })

  test('keeps all of the last hour, one an hour of the last day, one a day of two weeks, one a week before', () => {
    const { kept, gone, most } = live(workdays(120))
    expectNoneGoneEarly(kept, gone)
    const end = kept.at(-1)?.truly ?? 0
    const between = (from: number, to: number) => kept.filter(({ truly }) => end - truly > from && end - truly <= to).length
    expect(between(-1, hour)).toBe(7)
    expect(between(hour, day)).toBeGreaterThanOrEqual(6)
    expect(between(day, 14 * day)).toBeGreaterThanOrEqual(8)
    expect(between(14 * day, 120 * day)).toBeGreaterThanOrEqual(13)
    expect(most).toBeLessThan(80)
    expect(kept.length).toBeLessThan(70)
  })

  test('does not starve: with one backup a day, weekly ones remain', () => {
    const { kept, gone } = live(Array.from({ length: 200 }, (_, index) => start + index * day - (index % 3) * 20 * minute))
    expectNoneGoneEarly(kept, gone)
    expect(kept.length).toBeGreaterThan(30)
    expect(kept.length).toBeLessThan(60)
  })

  test('is the same when done twice', () => {
    const { kept } = live(workdays(40))
    expect(thin(kept, kept.at(-1)?.truly ?? 0)).toEqual([])
  })

  test.each([
    ['a year ahead', year],
    ['a year back', -year],
  ])('deletes nothing early when the clock is set %s, for an hour or for days, and then right again', (_, jump) => {
    for (const [from, to] of [
      [10, 10.05],
      [10.5, 13],
      [20, 200],
    ] as const) {
      const clock = (truly: number) => truly + (truly >= start + from * day && truly < start + to * day ? jump : 0)
      const { kept, gone } = live(workdays(40), clock)
      expectNoneGoneEarly(kept, gone)
    }
  })

  test('deletes nothing early at any jumps of the clock by a year', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.integer({ min: 0, max: 30 * 24 }), jump: fc.constantFrom(-year, year) }), { maxLength: 4 }),
        jumps => {
          const clock = (truly: number) => jumps.reduce((time, { at, jump }) => (truly >= start + at * hour ? time + jump : time), truly)
          const { kept, gone } = live(workdays(30), clock)
          expectNoneGoneEarly(kept, gone)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('keeps the newest of each reason', () => {
    const backups = Array.from({ length: 40 }, (_, index) => ({
      sequence: index + 1,
      madeAt: new Date(start + index * minute).toISOString(),
      reason: index === 3 ? 'migration' : 'change',
    }))
    backups.push(
      ...Array.from({ length: 30 }, (_, index) => ({
        sequence: index + 41,
        madeAt: new Date(start + (index + 1) * day).toISOString(),
        reason: 'close',
      })),
    )
    const gone = thin(backups, start + 31 * day)
    expect(gone.map(({ sequence }) => sequence)).not.toContain(4)
    expect(gone.length).toBeGreaterThan(20)
  })
})
