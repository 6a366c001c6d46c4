import fc from 'fast-check'
import { describe as rule, expect, it } from 'vitest'
import { describe, locate, locator } from '#domain/anchor.ts'
import { editDistance } from '#domain/anchor/edit-distance.ts'
import { findByPass, mostPlacesOfPiece, pieceFinder } from '#domain/anchor/pieces.ts'
import { findAll } from '#domain/anchor/search.ts'
import { similarFinder, similarPlaces } from '#domain/anchor/similar-places.ts'
import { boundaryAfter, boundaryBefore } from '#domain/graphemes.ts'
import { hostileRelocations, makeRelocation, measureRelocation } from '../../bench/measures/relocating-measures.ts'

const unit = fc.constantFrom('a', 'b', 'ab', ' ', '\n', '中', '划', '。', 'é', 'e\u0301', '👩‍👩‍👧', 'the city ', '各区应当')
const words = (least: number, most: number) => fc.array(unit, { minLength: least, maxLength: most }).map(parts => parts.join(''))
/** Texts that are made of little, so that pieces stand often and hashes meet. */
const anyText = fc.oneof(words(1, 400), words(1, 20).map(text => text.repeat(40)))
type Edit = { readonly at: number; readonly removed: number; readonly added: string }
const edits = fc.array(fc.record({ at: fc.nat(2_000), removed: fc.nat(3), added: fc.constantFrom('', 'x', '的', ' ') }), { maxLength: 12 })
const edited = (text: string, list: readonly Edit[]) => list.reduce((now, { at, removed, added }) => {
  const place = at % (now.length + 1)
  return now.slice(0, place) + added + now.slice(place + removed)
}, text)
const standing = ({ at, places }: { at: number; places: readonly number[] }) => ({ at, places: places.length > mostPlacesOfPiece ? 'everywhere' : places })

rule('P1 pieces by lists are the pieces by a pass', () => {
  it('for any text, quote and size', () => {
    fc.assert(fc.property(anyText, words(1, 30), edits, fc.integer({ min: 1, max: 12 }), (text, other, list, size) => {
      const find = pieceFinder(text)
      for (const quote of [other, edited(text.slice(3, 200), list), edited(text.slice(50, 120), list)]) {
        expect(find(quote, size).map(standing)).toEqual(findByPass(text, quote, size).map(standing))
      }
    }), { numRuns: 500 })
  })

  it('where a piece stands more often than is worth listing, and where the text is looked at too often', () => {
    const text = `${'a'.repeat(5_000)}${'aaaaab'.repeat(1_000)}`
    const find = pieceFinder(text)
    for (const quote of ['aaaaaaaaab', 'abaaaaabaaaaab', 'aaaaaaabab'.repeat(20), 'bbbbbbbbbb']) {
      for (const size of [3, 5, 9]) expect(find(quote, size).map(standing)).toEqual(findByPass(text, quote, size).map(standing))
    }
  })
})

rule('P2 the second of many is found as if it were the only one', () => {
  it('quotes', () => {
    fc.assert(fc.property(anyText, edits, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 160 })), { minLength: 2, maxLength: 5 }), (before, list, ranges) => {
      const after = edited(before, list)
      const find = locator(after)
      for (const [one, length] of ranges) {
        const start = boundaryBefore(before, one % before.length)
        const target = describe(before, start, boundaryAfter(before, Math.max(start + 1, Math.min(before.length, start + length))))
        expect(find(target)).toEqual(locate(after, target))
      }
    }), { numRuns: 500 })
  })

  it('places that are like words', () => {
    fc.assert(fc.property(anyText, edits, fc.nat(100), (before, list, from) => {
      const find = similarFinder(edited(before, list))
      for (const shown of [before.slice(from, from + 40), before.slice(0, 12)]) expect(find(shown)).toEqual(similarPlaces(edited(before, list), shown))
    }), { numRuns: 200 })
  })
})

it('P3 the edits between two texts are as many as a table of all beginnings says', () => {
  const byTable = (a: string, b: string) => {
    let row = Array.from({ length: b.length + 1 }, (_, column) => column)
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i]
      for (let j = 1; j <= b.length; j += 1) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
      row = next
    }
    return row[b.length]
  }
  const few = fc.string({ unit: fc.constantFrom('a', 'b', '中'), maxLength: 140 })
  fc.assert(fc.property(few, few, (a, b) => { expect(editDistance(a, b)).toBe(byTable(a, b)) }), { numRuns: 1_000 })
  fc.assert(fc.property(few, edits, (a, list) => { expect(editDistance(a, edited(a, list))).toBe(byTable(a, edited(a, list))) }), { numRuns: 1_000 })
})

it('P4 long words are found wherever their beginning stands', () => {
  const begun = 'a'.repeat(600)
  const text = `${`${begun}c`.repeat(80)}${begun}b${'a'.repeat(99)}${begun}b`
  const places = [...text.matchAll(new RegExp(`(?=${begun}b)`, 'gu'))].map(({ index }) => index)
  expect(places).toHaveLength(2)
  expect(findAll(text, `${begun}b`, 9)).toEqual(places)
  expect(findAll(text, `${begun}b`, 1)).toEqual(places.slice(0, 1))
  expect(findAll(text, `${begun}d`, 9)).toEqual([])
})

rule('P5 in a text of a million characters', () => {
  it.each(['en', 'zh'] as const)('1,000 highlights, the words of a third altered (%s), come out as certain, proposed or for a person', language => {
    const { countByStatus } = measureRelocation(makeRelocation(language, 1))
    const { exact = 0, moved = 0, ...asked } = countByStatus
    expect(exact + moved).toBe(666)
    expect(Object.values(asked).reduce((sum, count) => sum + count, 0)).toBe(334)
  })

  it.each(Object.entries(hostileRelocations))('%s: none is lost, none is certain', (_, make) => {
    const all = make()
    const given = { ...all, targets: all.targets.slice(0, 30) }
    const { countByStatus } = measureRelocation(given)
    expect(Object.keys(countByStatus).filter(status => status === 'exact' || status === 'moved')).toEqual([])
    expect(Object.values(countByStatus).reduce((sum, count) => sum + count, 0)).toBe(given.targets.length)
  })
})
