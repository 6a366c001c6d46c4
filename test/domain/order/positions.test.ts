import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arePositions, isPosition, positionBetween, spreadPositions } from '#domain/order/positions.ts'

describe('positions of siblings', () => {
  it('finds room between any two neighbours, again and again, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { maxLength: 200 }), places => {
        const keys: string[] = []
        for (const place of places) {
          const index = place % (keys.length + 1)
          keys.splice(index, 0, positionBetween(keys[index - 1] ?? null, keys[index] ?? null))
        }
        expect(arePositions(keys)).toBe(true)
        expect(keys.toSorted()).toEqual(keys)
      }),
    )
  })

  it('finds room between the closest keys', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.boolean(), (times, atLow) => {
        let low = 'V'
        let high = 'W'
        for (let count = 0; count < times; count += 1) {
          const middle = positionBetween(low, high)
          expect(low < middle && middle < high).toBe(true)
          if (atLow) low = middle
          else high = middle
        }
      }),
    )
  })

  it('stays short when themes are only ever added at an end', () => {
    const atEnd = spreadPositions(1_000)
    expect(arePositions(atEnd)).toBe(true)
    expect(Math.max(...atEnd.map(key => key.length))).toBeLessThan(20)
    let first = 'V'
    for (let count = 0; count < 1_000; count += 1) first = positionBetween(null, first)
    expect(first.length).toBeLessThan(20)
  })

  it.each(['', '0', 'V0', 'a-b', '中', 'a b'])('does not take %j for a key', text => {
    expect(isPosition(text)).toBe(false)
    expect(() => positionBetween(text, null)).toThrow(RangeError)
  })

  it('refuses neighbours that are the same or the wrong way round', () => {
    expect(() => positionBetween('V', 'V')).toThrow(RangeError)
    expect(() => positionBetween('W', 'V')).toThrow(RangeError)
    expect(arePositions(['V', 'V'])).toBe(false)
    expect(arePositions(['W', 'V'])).toBe(false)
  })
})
