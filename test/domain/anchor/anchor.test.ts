import fc from 'fast-check'
import { describe as rule, expect, it } from 'vitest'
import { describe, locate, type Target } from '#domain/anchor.ts'
import { isGraphemeBoundary } from '#domain/graphemes.ts'

/** The target for words of a text; the n-th of them, from 0. */
function targetOf(text: string, words: string, n = 0): Target {
  let start = text.indexOf(words)
  for (let i = 0; i < n; i += 1) start = text.indexOf(words, start + 1)
  return describe(text, start, start + words.length)
}

/** What is found, as text. */
function foundIn(text: string, target: Target): string {
  const { status, start, end } = locate(text, target)
  return `${status}: ${text.slice(start, end)}`
}

rule('A1 describing a range', () => {
  it('keeps the words and up to 64 units of what stands around them', () => {
    const text = `${'a'.repeat(100)}QUOTE${'b'.repeat(10)}`
    expect(describe(text, 100, 105)).toEqual({ start: 100, end: 105, exact: 'QUOTE', prefix: 'a'.repeat(64), suffix: 'b'.repeat(10) })
    expect(describe('QUOTE', 0, 5)).toEqual({ start: 0, end: 5, exact: 'QUOTE', prefix: '', suffix: '' })
  })

  it.each([[-1, 2], [0, 5], [2, 2], [3, 1], [0.5, 2], [0, Number.NaN], [0, 2], [2, 4], [Number.NEGATIVE_INFINITY, 1]])(
    'refuses %s to %s in a text of four units with a pair in the middle', (start, end) => {
    expect(() => describe('a😀b', start, end)).toThrow(RangeError)
  })

  it('cuts the surroundings at graphemes, inwards', () => {
    const family = '👩‍👩‍👧‍👦'
    const { prefix, suffix } = describe(`${family.repeat(9)}QUOTE${family.repeat(9)}`, 9 * family.length, 9 * family.length + 5)
    expect([prefix, suffix]).toEqual([family.repeat(5), family.repeat(5)])
  })

  it('for any range that cuts nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(), fc.nat(), (text, a, b) => {
      const boundaries = Array.from({ length: text.length + 1 }, (_, at) => at).filter(at => isGraphemeBoundary(text, at))
      const [start = 0, end = 0] = [boundaries[a % boundaries.length] ?? 0, boundaries[b % boundaries.length] ?? 0].sort((x, y) => x - y)
      fc.pre(start < end)
      const { exact, prefix, suffix } = describe(text, start, end)
      expect(text.startsWith(prefix + exact + suffix, start - prefix.length)).toBe(true)
      expect([start - prefix.length, end + suffix.length].every(at => isGraphemeBoundary(text, at))).toBe(true)
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(64)
    }), { numRuns: 1000 })
  })
})

const plan = [
  'The city will build twelve hospitals by the end of 2026. Each district names one person who is responsible.',
  'The city will train four hundred nurses by the end of 2027. Each district names one person who is responsible.',
  'Gifts are welcome when they come without conditions, and every gift is published within a month of its arrival.',
  'Reports go to the council in spring. Reports go to the public in autumn, with all figures and all sources.',
].join('\n')

rule('A2 finding a target again, in this order', () => {
  it.each([
    ['the same place', plan, 'Gifts are welcome', 0, plan, 'exact: Gifts are welcome'],
    ['the second of two that are the same', plan, 'Each district names one person', 1, plan, 'exact: Each district names one person'],
    ['the same words further down', plan, 'Gifts are welcome', 0, `A new title\n${plan}`, 'moved: Gifts are welcome'],
    ['the same words further up', plan, 'Gifts are welcome', 0, plan.slice(30), 'moved: Gifts are welcome'],
    ['the second of two that are the same, further down', plan, 'Each district names one person', 1, `A new title\n${plan}`,
      'moved: Each district names one person'],
    ['the same words in changed surroundings', plan, 'Gifts are welcome when they come without conditions', 0,
      plan.replace('Gifts', 'Another sentence stands here now, and it is a long one, too. Gifts'),
      'fuzzy: Gifts are welcome when they come without conditions'],
    ['altered words', plan, 'Gifts are welcome when they come without conditions', 0, plan.replace('come without', 'came with no'),
      'fuzzy: Gifts are welcome when they came with no conditions'],
    ['words wrapped otherwise', plan, 'every gift is published within a month of its arrival', 0,
      plan.replace('published within', 'published\nwithin'), 'fuzzy: every gift is published\nwithin a month of its arrival'],
    ['a changed figure', plan, 'The city will build twelve hospitals by the end of 2026.', 0, plan.replace('2026', '2028'),
      'fuzzy: The city will build twelve hospitals by the end of 2028.'],
    ['deleted words', plan, 'Gifts are welcome when they come without conditions', 0,
      plan.replace('Gifts are welcome when they come without conditions', ''), 'orphan: '],
    ['deleted words that stand elsewhere in other surroundings', plan, 'Reports', 1,
      plan.replace(' Reports go to the public', ' Words go to the public'), 'orphan: '],
    ['the first words', plan, 'The city', 0, plan, 'exact: The city'],
    ['the last words', plan, 'all sources.', 0, `New. ${plan}`, 'moved: all sources.'],
    ['the whole text', plan, plan, 0, plan, `exact: ${plan}`],
    ['anything in an empty text', plan, 'Gifts', 0, '', 'orphan: '],
  ])('%s', (_, text, words, n, other, expected) => {
    expect(foundIn(other, targetOf(text, words, n))).toBe(expected)
  })

  it('never a place that would cut a character, even where the same units stand', () => {
    expect(locate('cafe\u0301', describe('cafe', 0, 4)).status).toBe('orphan')
    expect(locate('𐀀𐀀', { start: 3, end: 4, exact: '\uDC00', prefix: '', suffix: '' }).status).toBe('orphan')
  })

  it('Chinese', () => {
    const text = '一、到2026年，全市新增托位一万个，普惠托位占比超过六成。\n二、培养和引进各层次专业人才超过一万人，其中临床研究人员不少于一千人。'
    const target = targetOf(text, '培养和引进各层次专业人才超过一万人')
    expect(foundIn(`说明\n${text}`, target)).toBe('moved: 培养和引进各层次专业人才超过一万人')
    expect(foundIn(text.replace('超过一万人', '达到一万人'), target)).toBe('orphan: ')
    expect(foundIn(text.replace('专业人才', '专门人才'), target)).toBe('fuzzy: 培养和引进各层次专门人才超过一万人')
  })
})

rule('A3 places that are as good as each other are never chosen between', () => {
  it.each([
    ['words without surroundings that stand twice', { start: 90, end: 94, exact: 'city', prefix: '', suffix: '' },
      'The city and the city.', 'ambiguous'],
    ['words without surroundings that stand once', { start: 90, end: 94, exact: 'city', prefix: '', suffix: '' }, 'The city.', 'moved'],
    ['a row of a table that stands twice', targetOf('x\nyes no\nyes no\nyes no\nz', 'yes', 1), `w\n${'yes no\n'.repeat(9)}`, 'ambiguous'],
    ['a moved place, when its surroundings also stand around other words', targetOf(`${plan}\n\n${plan}`, 'Gifts are welcome'),
      `New\n${plan.replace('Gifts are welcome', 'Gifts were welcomed')}\n\n${plan}`, 'ambiguous'],
  ])('%s', (_, target, text, status) => {
    expect(locate(text, target).status).toBe(status)
  })
})

rule('A4 how well it finds', () => {
  const cases = 250
  const text = makeText(60_000, 1)
  const targets = Array.from({ length: cases }, (_, i) => describe(text, 230 * i + 40, 230 * i + 40 + 40 + ((i * 37) % 160)))

  it('at least 99.9 % at the right place after edits elsewhere', () => {
    const random = makeRandom(2)
    const right = targets.filter(target => {
      let [other, start] = [text, target.start]
      for (let edit = 0; edit < 40; edit += 1) {
        const at = random(other.length)
        const removed = random(6)
        if (at + removed > start - 2 && at < start + target.exact.length + 2) continue
        const added = makeText(6, edit + 1).slice(0, random(6))
        other = other.slice(0, at) + added + other.slice(at + removed)
        if (at < start) start += added.length - removed
      }
      const found = locate(other, target)
      return found.start === start && found.end === start + target.exact.length && found.status !== 'orphan'
    })
    expect(right.length).toBeGreaterThanOrEqual(0.999 * cases)
  })

  it('at least 98 % within 3 units after edits inside, up to 10 % of the words', () => {
    const random = makeRandom(3)
    const right = targets.filter(target => {
      let exact = target.exact
      for (let edit = 0; edit < Math.floor(target.exact.length / 10); edit += 1) {
        const at = random(exact.length)
        exact = exact.slice(0, at) + ['', 'x', exact.charAt(at) + 'y'][random(3)] + exact.slice(at + 1)
      }
      const start = target.start + 7
      const found = locate(`A title${text.slice(0, target.start)}${exact}${text.slice(target.end)}`, target)
      return (found.status === 'fuzzy' || exact === target.exact) && Math.abs(found.start - start) <= 3 && Math
        .abs(found.end - start - exact.length) <= 3
    })
    expect(right.length).toBeGreaterThanOrEqual(0.98 * cases)
  })

  it('deleted words are never taken for found', () => {
    const statuses = targets.map(target => locate(text.slice(0, target.start) + text.slice(target.end), target).status)
    expect(statuses.filter(status => status === 'orphan').length).toBeGreaterThanOrEqual(0.995 * cases)
    expect(statuses).not.toContain('exact')
    expect(statuses).not.toContain('moved')
  })

  it('sentences made from one pattern are told apart, and a deleted one is not taken for the next', () => {
    const sentences = Array
      .from({ length: 400 },
        (_, i) => `Commission No. ${i} shall submit the annual report on measure ${(i * 7) % 1000} to the city before the end of the year.`)
    const all = sentences.join(' ')
    for (const i of [3, 77, 205, 399]) {
      const target = targetOf(all, sentences[i] ?? '')
      expect(foundIn(`Inserted. ${all}`, target)).toBe(`moved: ${sentences[i]}`)
      expect(['orphan', 'ambiguous', 'fuzzy']).toContain(locate(sentences.toSpliced(i, 1).join(' '), target).status)
    }
  })
})

rule('A5 for any text and any target', () => {
  const anyText = fc
    .oneof(fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '中', '\u0301', '👩', '\u200D'), maxLength: 120 }))

  it('the text itself gives back its ranges, with full score', () => {
    fc.assert(fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const boundaries = Array.from({ length: text.length + 1 }, (_, at) => at).filter(at => isGraphemeBoundary(text, at))
      const [start = 0, end = 0] = [boundaries[a % boundaries.length] ?? 0, boundaries[b % boundaries.length] ?? 0].sort((x, y) => x - y)
      fc.pre(start < end)
      expect(locate(text, describe(text, start, end))).toEqual({ status: 'exact', start, end, score: 1 })
    }), { numRuns: 2000 })
  })

  it('what is found lies in the text and cuts no grapheme; found words are the words, an orphan has none', () => {
    const anyOffset = fc.oneof(fc.integer({ min: -10, max: 200 }), fc.constantFrom(Number.NaN, 1.5, Number.POSITIVE_INFINITY, 2 ** 40))
    const anyTarget = fc.record({ start: anyOffset, end: anyOffset, exact: anyText, prefix: anyText, suffix: anyText })
    fc.assert(fc.property(anyText, anyTarget, fc.boolean(), (text, target, isOwn) => {
      const exact = isOwn ? text.slice(3, 30) : target.exact
      const { status, start, end, score } = locate(text, { ...target, exact })
      expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true)
      expect(score >= 0 && score <= 1).toBe(true)
      if (status === 'exact' || status === 'moved') expect(text.slice(start, end)).toBe(exact)
      expect(end > start).toBe(status !== 'orphan')
    }), { numRuns: 3000 })
  })
})

rule('A6 hostile texts', () => {
  const size = 1_000_000
  // Each would take minutes if the search were not bounded: the test's own time limit tells.
  it.each([
    ['one letter, and a long quote of it with another inside', 'a'.repeat(size), `${'a'.repeat(9_000)}b${'a'.repeat(9_000)}`],
    ['one letter, and a quote of it', 'a'.repeat(size), 'a'.repeat(30)],
    ['two letters in turn', 'ab'.repeat(size / 2), `${'ba'.repeat(5_000)}c`],
    ['one letter, and a quote of one letter', 'a'.repeat(size), 'a'],
    ['a quote as long as the text', `${'a'.repeat(size)}b`, `b${'a'.repeat(size)}`],
  ])('%s', (_, text, exact) => {
    const { status } = locate(text, { start: 5, end: 5 + exact.length, exact, prefix: 'c'.repeat(64), suffix: 'd'.repeat(64) })
    expect(['orphan', 'ambiguous', 'fuzzy']).toContain(status)
  })
})

function makeRandom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** Words of made-up letters, some of them often, with full stops. */
function makeText(length: number, seed: number): string {
  const random = makeRandom(seed)
  const words = Array
    .from({ length: 800 }, () => Array.from({ length: 2 + random(8) }, () => 'etaoinshrdlucmfwy'.charAt(random(17))).join(''))
  let text = ''
  while (text.length < length) text += `${words[Math.floor((random(800) * random(1000)) / 1000)]}${random(12) === 0 ? '. ' : ' '}`
  return text.slice(0, length)
}
