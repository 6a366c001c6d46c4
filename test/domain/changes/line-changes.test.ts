import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptLines, placeAfter } from '../../../electron/domain/changes/line-changes.ts'
import { random } from '../../bench/plans.ts'
import { startProcessorClock } from '../../processor-clock.ts'

const kept = (before: string, after: string) => keptLines(before, after).map(line => before.slice(line.before, line.before + line.length).trimEnd())
const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', '一、', 'same'), { maxLength: 12 }).map(parts => parts.join('\n'))

/** Length of the longest common subsequence, by the table that everybody knows. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  const rows = Array.from({ length: one.length + 1 }, () => Array.from({ length: other.length + 1 }, () => 0))
  one.forEach((line, i) => other.forEach((with_, j) => {
    const at = (row: number, column: number) => rows[row]?.[column] ?? 0
    const next = rows[i + 1]
    if (next) next[j + 1] = line === with_ ? at(i, j) + 1 : Math.max(at(i, j + 1), at(i + 1, j))
  }))
  return rows[one.length]?.[other.length] ?? 0
}
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

describe('lines that a change left alone', () => {
  it('are found around what was changed, added and taken out', () => {
    expect(kept('one\ntwo\nthree\nfour\nfive', 'zero\none\nTWO\nthree\nfive')).toEqual(['one', 'three', 'five'])
    expect(kept('', 'a')).toEqual([])
    expect(kept('same', 'same')).toEqual(['same'])
  })

  it('are the same in both texts, in order, and as many as can be', () => {
    fc.assert(fc.property(lines, lines, (before, after) => {
      const found = keptLines(before, after)
      for (const { before: from, after: to, length } of found) expect(after.slice(to, to + length)).toBe(before.slice(from, from + length))
      expect(found.every((line, index) => index === 0 || (line.before > (found[index - 1]?.before ?? 0) && line.after > (found[index - 1]?.after ?? 0)))).toBe(true)
      expect(found).toHaveLength(longestCommon(linesOf(before), linesOf(after)))
    }), { numRuns: 2_000 })
  })

  it('tell where an offset lies after the change, and that a changed line has none', () => {
    const [before, after] = ['one\ntwo\nthree', 'zero\none\n2\nthree']
    const found = keptLines(before, after)
    expect(placeAfter(found, before.indexOf('ne'))).toBe(after.indexOf('ne'))
    expect(placeAfter(found, before.indexOf('wo'))).toBeNull()
    expect(placeAfter(found, before.indexOf('ree'))).toBe(after.indexOf('ree'))
  })

  it('of two long texts with nothing in common but their ends are the ends', () => {
    const long = (word: string) => `begin\n${Array.from({ length: 20_000 }, (_, index) => `${word} ${index}`).join('\n')}\nend`
    expect(kept(long('old'), long('new'))).toEqual(['begin', 'end'])
  })

  describe('where very much was changed', () => {
    const plan = Array.from({ length: 12_001 }, (_, item) => (item % 4 === 3 ? '' : `${item}. The district shall take measure ${(item * 7919) % 12_007} and pay for it by ${2025 + (item % 6)}.`))
    const checked = (before: readonly string[], after: readonly string[]) => {
      const [old, now] = [before.join('\n'), after.join('\n')]
      const spent = startProcessorClock()
      const found = keptLines(old, now)
      // By the square of the lines it would be tens of seconds.
      expect(spent()).toBeLessThan(1_500)
      let [lastBefore, lastAfter] = [-1, -1]
      for (const line of found) {
        if (line.before <= lastBefore || line.after <= lastAfter || now.slice(line.after, line.after + line.length) !== old.slice(line.before, line.before + line.length)) throw new Error(`not the same, or not in order: ${JSON.stringify(line)}`)
        ;[lastBefore, lastAfter] = [line.before, line.after]
      }
      return found.length
    }

    it('are all that is left of a plan with 3,000 lines reworded, some taken out and some put in', () => {
      const after = plan.flatMap((line, index) => {
        if (line === '') return [line]
        if (index % 600 === 1) return []
        if (index % 900 === 2) return [line, `A line that is new at ${index}.`]
        return index % 3 === 0 ? [line.replace('shall', 'may')] : [line]
      })
      const same = plan.filter((line, index) => line === '' || (index % 600 !== 1 && (index % 900 === 2 || index % 3 !== 0))).length
      expect(plan.length - same).toBeGreaterThan(3_000)
      expect(checked(plan, after)).toBe(same)
    })

    it('are found around parts that changed places, and between those that stand in both', () => {
      const reworded = plan.map((line, index) => (index % 5 === 0 && line !== '' ? `${line} So it was decided.` : line))
      const moved = [...reworded.slice(3_000), ...reworded.slice(0, 3_000)]
      const same = plan.slice(3_000).filter((line, index) => line === '' || index % 5 !== 0).length
      expect(checked(plan, moved)).toBe(same)
    })

    it('are looked for in bounded time also where no line is certain, or all stand the other way round', () => {
      const next = random(7)
      const few = (words: number) => Array.from({ length: 20_000 }, () => `line ${Math.floor(next() * words)}`)
      checked(few(60), few(60))
      checked(few(12_000), few(12_000))
      expect(checked(plan, plan.toReversed())).toBeGreaterThan(0)
    })
  })
})
