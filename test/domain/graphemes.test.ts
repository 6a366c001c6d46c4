import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary, nextWord, previousWord, snapToGraphemes } from '#domain/graphemes.ts'

const family = '👩‍👩‍👧‍👦'
const pieces = fc.constantFrom(
  'a', ' ', '\n', '中', '．', 'e\u0301', '\u0301', '\u200D', '\u200B', '\u00AD', family, '👍🏽', '🇨🇳', '🇨', '1\uFE0F\u20E3', '한',
    '\u1100\u1161', 'क्षि', '\u0600', '\uD83D', '\uDE00', '\t', '\r',
)
const anyText = fc.oneof(fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')), fc.string({ unit: 'binary', maxLength: 80 }))

function boundariesOf(text: string): Set<number> {
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
  return new Set([...[...segments].map(segment => segment.index), text.length, 0])
}

describe('G1 grapheme boundaries', () => {
  it('are those of the Unicode rules for any text', () => {
    fc.assert(fc.property(anyText, text => {
      const boundaries = boundariesOf(text)
      for (let offset = 0; offset <= text.length; offset += 1) expect(isGraphemeBoundary(text, offset)).toBe(boundaries.has(offset))
    }), { numRuns: 3000 })
  })

  it.each([
    ['a letter with 5,000 combining marks', `a${'\u0301'.repeat(5000)}b`],
    ['300 flags in a row', `x${'🇨🇳'.repeat(300)}y`],
    ['200 families in a row', family.repeat(200)],
    ['a family chained 300 times', `a${'👩‍'.repeat(300)}👩b`],
    ['1,000 letters of a script without ASCII', 'नमस्ते'.repeat(200)],
  ])('are right inside %s', (_, text) => {
    const boundaries = boundariesOf(text)
    for (let offset = 0; offset <= text.length; offset += 1) expect(isGraphemeBoundary(text, offset)).toBe(boundaries.has(offset))
  })

  it('do not exist outside the text or between code units', () => {
    expect([-1, 0.5, 4, Number.NaN].map(offset => isGraphemeBoundary('abc', offset))).toEqual([false, false, false, false])
  })
})

describe('G2 snapping goes outwards', () => {
  it.each([
    ['e\u0301x', 1, 2, 0, 2],
    ['a😀b', 2, 2, 1, 3],
    [`a${family}b`, 4, 5, 1, 1 + family.length],
    ['abc', 2, 1, 1, 2],
    ['abc', -5, 99, 0, 3],
    ['', 0, 3, 0, 0],
    ['a😀b', 1.5, 1.5, 1, 3],
    ['abc', Number.NaN, Number.POSITIVE_INFINITY, 0, 0],
  ])('%j from %i to %i', (text, start, end, from, to) => {
    expect(snapToGraphemes(text, start, end)).toEqual({ start: from, end: to })
  })

  it('holds the range asked for and is the smallest such range', () => {
    fc.assert(fc.property(anyText, fc.nat(80), fc.nat(80), (text, a, b) => {
      const start = Math.min(a, b, text.length)
      const end = Math.min(Math.max(a, b), text.length)
      const boundaries = [...boundariesOf(text)]
      expect(snapToGraphemes(text, a, b)).toEqual({
        start: Math.max(...boundaries.filter(at => at <= start)),
        end: Math.min(...boundaries.filter(at => at >= end)),
      })
    }), { numRuns: 2000 })
  })
})

describe('G3 word by word', () => {
  it('goes to the end of each English word', () => {
    const text = 'Plan B, don’t stop.'
    expect(stepsForward(text, 'en')).toEqual([4, 6, 13, 18, 19])
    expect(stepsBackward(text, 'en')).toEqual([14, 8, 5, 0])
  })

  it('cuts Chinese into words', () => {
    const text = '北京市卫生健康委员会，服务'
    const steps = stepsForward(text, 'zh')
    expect(steps.length).toBeGreaterThan(3)
    expect(steps).toContain(10)
    expect(steps.at(-1)).toBe(text.length)
  })

  it('passes over thousands of spaces and reads a word of thousands of letters', () => {
    const text = `a${' '.repeat(3000)}word ${'x'.repeat(2000)} end`
    expect(nextWord(text, 1, 'en')).toBe(3005)
    expect(previousWord(text, 3001, 'en')).toBe(0)
    expect(nextWord(text, 5007, 'en')).toBe(text.length)
  })

  it('always moves on, stays in the text and never stops inside a grapheme', () => {
    fc.assert(fc.property(anyText, fc.constantFrom('en' as const, 'zh' as const), (text, language) => {
      for (const step of stepsForward(text, language)) expect(isGraphemeBoundary(text, step)).toBe(true)
      for (const step of stepsBackward(text, language)) expect(isGraphemeBoundary(text, step)).toBe(true)
    }), { numRuns: 1000 })
  })
})

function stepsForward(text: string, language: 'en' | 'zh'): number[] {
  const steps: number[] = []
  for (let at = 0; at < text.length;) {
    const next = nextWord(text, at, language)
    expect(next).toBeGreaterThan(at)
    steps.push(next)
    at = next
  }
  return steps
}

function stepsBackward(text: string, language: 'en' | 'zh'): number[] {
  const steps: number[] = []
  for (let at = text.length; at > 0;) {
    const previous = previousWord(text, at, language)
    expect(previous).toBeLessThan(at)
    steps.push(previous)
    at = previous
  }
  return steps
}
