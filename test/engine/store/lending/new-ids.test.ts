import { describe, expect, test } from 'vitest'
import { Id } from '#contract/values.ts'
import { createIds } from '../../../../electron/engine/store/lending/new-ids.ts'

describe('new ids', () => {
  test('sort in the order of their making, also within a millisecond and when the clock goes back', () => {
    let time = 1_800_000_000_000
    const newId = createIds(() => time)
    const ids: string[] = []
    for (let turn = 0; turn < 20_000; turn++) {
      if (turn % 6_000 === 0) time += 3
      if (turn === 15_000) time -= 500_000
      ids.push(newId())
    }
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(id => Id.safeParse(id).success && id.charAt(14) === '7')).toBe(true)
  })

  test('of two makers differ', () => {
    const [one, other] = [createIds(() => 1), createIds(() => 1)]
    expect(new Set(Array.from({ length: 1_000 }, () => [one(), other()]).flat()).size).toBe(2_000)
  })
})
