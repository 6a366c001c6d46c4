import { describe, expect, it } from 'vitest'
import { hint, outlineOf } from './outline.ts'

describe('C10 structure that the file declared wins over guesses', () => {
  const text = [
    'City Plan', '', 'goals of the plan', 'Words about goals.', '1. means', 'People', '1. Hire people.', '2. Train people.',
    'A Short Line', 'last words',
  ].join('\n')
  const hints = [hint(text, 'City Plan', 'heading', 1), hint(text, 'goals of the plan', 'heading', 2),
    hint(text, '1. means', 'heading', 2), hint(text, 'People', 'heading', 3), hint(text, 'A Short Line', 'paragraph')]

  it('headings nest by their outline level; a printed label is still read', () => {
    expect(outlineOf(text, hints)).toEqual([
      'heading City Plan',
      'heading goals of the plan', '  paragraph Words about goals.',
      'heading [1] 1. means', '  heading People', '    item [1] 1. Hire people.', '    item [2] 2. Train people.',
      '      paragraph A Short Line', '      paragraph last words',
    ])
  })

  it('come in any order, and what makes no sense is passed over', () => {
    const nonsense = [{ start: -1, end: 3 }, { start: 5, end: 5 }, { start: 0.5, end: 2 }, { start: 3, end: 99_999 },
      { start: Number.NaN, end: 2 }].map(range => ({ ...range, kind: 'heading' as const }))
    expect(outlineOf(text, [...nonsense, ...hints.toReversed()])).toEqual(outlineOf(text, hints))
  })

  it('list items nest by level, also when their ranges hold one another; their own label is read', () => {
    const list = 'Tasks\n1. first\na) inner\nb) inner too\n2. second\nno mark'
    const whole = { start: list.indexOf('1. first'), end: list.indexOf('2. second') - 1, kind: 'item' as const, level: 1 }
    expect(outlineOf(
      list, [whole, hint(list, 'a) inner', 'item', 2), hint(list, 'b) inner too', 'item', 2), hint(list, '2. second', 'item', 1),
        hint(list, 'no mark', 'item', 1)])).toEqual([
      'heading Tasks', 'item [1] 1. first', '  item [a)] a) inner', '  item [b)] b) inner too', 'item [2] 2. second', '  item no mark',
    ])
  })

  it('Markdown marks belong to their line and do not hide the label', () => {
    const markdown = '# Plan\n\n## I. Goals\n\nText.\n\n## II. Means\n\nText.'
    const levels = [hint(markdown, '# Plan', 'heading', 1), hint(markdown, 'I. Goals', 'heading', 2),
      hint(markdown, 'II. Means', 'heading', 2)]
    expect(outlineOf(markdown, levels)).toEqual(['heading # Plan', 'heading [I] ## I. Goals', '  paragraph Text.',
      'heading [II] ## II. Means', '  paragraph Text.'])
  })

  it('one bold line that a sentence announces is what it says, and holds nothing', () => {
    const page = 'Vision\n\nThe vision for the islands is:\n\nNo pier without a lamp\n\nWe have lit half of them.\n\nTheme 1: Boats\n\nWe buy two.\n\nTheme 2: Crews\n\nWe train ten.'
    const hintsOf = (text: string) => [['Vision', 1], ['No pier without a lamp', 7], ['Theme 1: Boats', 2], ['Theme 2: Crews', 2]].map(([line, level]) => hint(text, String(line), 'heading', Number(level)))
    expect(outlineOf(page, hintsOf(page)).slice(0, 4)).toEqual([
      'heading Vision', 'paragraph The vision for the islan…', 'paragraph No pier without a lamp', 'paragraph We have lit half of them…',
    ])
    // Not where others are set like it, or no sentence announces it.
    expect(outlineOf(page, [...hintsOf(page), hint(page, 'We train ten.', 'heading', 7)])[2]).toBe('heading No pier without a lamp')
    const told = page.replace('is:', 'is old.')
    expect(outlineOf(told, hintsOf(told))[2]).toBe('heading No pier without a lamp')
  })

  it('a declared paragraph is one clause, but for labels and blank lines inside it', () => {
    const lines = 'one line\nand its second\n1. a label.\n\nbehind a blank line'
    expect(outlineOf(lines, [{ start: 0, end: lines.length, kind: 'paragraph' }]))
      .toEqual(['paragraph one line and its second', 'item [1] 1. a label.', '  paragraph behind a blank line'])
  })

  it('levels that no list has are taken for outermost ones', () => {
    const list = 'one\ntwo\nthree'
    expect(outlineOf(list, [hint(list, 'one', 'item', -1), hint(list, 'two', 'item', -1), hint(list, 'three', 'item', Number.NaN)]))
      .toEqual(['item one', 'item two', 'item three'])
  })

  it('declared boilerplate swallows what is declared inside it', () => {
    const page = 'Home\nPlans\nContact\nCity Plan\nWords.'
    expect(outlineOf(
      page, [{ start: 0, end: page.indexOf('City') - 1, kind: 'boilerplate' }, hint(page, 'Plans', 'item', 1),
        hint(page, 'City Plan', 'heading', 1)])).toEqual([
      'boilerplate Home Plans Contact', 'heading City Plan', 'paragraph Words.',
    ])
  })
})
