import { describe, expect, it } from 'vitest'
import { hint, outlineOf } from '../outline.ts'

const intro = 'The council keeps the piers of the islands, and lists here what it means to do for them.'
const levelsOf = (lines: readonly [string, number][]) => {
  const text = lines.map(([line]) => line).join('\n\n')
  return outlineOf(text, lines.filter(([, level]) => level > 0).map(([line, level]) => hint(text, line, 'heading', level))).map(line => 1 + line.search(/\S/u) / 2)
}

describe('lines at the beginning that are set as large as the numbered headings', () => {
  const numbered: [string, number][] = [['1. Piers', 1], ['Six are mended.', 0], ['2. Lamps', 1], ['Ten are lit.', 0], ['3. Boats', 1], ['Two are bought.', 0]]

  it('are the title, and hold nothing', () => {
    expect(levelsOf([['Council of Holm', 1], ['The piers of Holm', 1], [intro, 0], ...numbered])).toEqual([1, 1, 1, 1, 2, 1, 2, 1, 2])
  })

  it.each<[string, [string, number][]]>([
    ['below a paragraph', [[intro, 0], ['Annexed rules', 1], [intro.replace('here', 'there'), 0], ...numbered]],
    ['of an introduction', [['Introduction', 1], ['It is short.', 0], [intro, 0], ...numbered]],
    ['where another heading has no number', [['Council of Holm', 1], ['The piers of Holm', 1], [intro, 0], ...numbered.slice(0, 4), ['Boats', 1], ['Two are bought.', 0]]],
    ['where two are numbered', [['Council of Holm', 1], ['The piers of Holm', 1], [intro, 0], ...numbered.slice(0, 4)]],
  ])('but not %s', (_, lines) => expect(levelsOf(lines)[2]).toBe(2))
})

describe('the only section below a title', () => {
  const below: [string, number][] = [['Works of this year', 2], ['They were agreed in May.', 0], ['Piers', 3], ['Six are mended.', 0], ['Lamps', 3], ['Ten are lit.', 0]]

  it('holds the headings below it where the title has a paragraph of its own', () => {
    expect(levelsOf([['The council of Holm', 1], [intro, 0], ...below])).toEqual([1, 1, 1, 2, 2, 3, 2, 3])
  })

  it('holds the only sections of the paper, whatever declared it, where that is so', () => {
    expect(levelsOf([['The council of Holm', 1], [intro, 0], ['Works of this year', 2], ['Piers', 3], ['Six are mended.', 0], ['Lamps', 3], ['Ten are lit.', 0]])).toEqual([1, 1, 1, 2, 3, 2, 3])
  })

  it('stands beside them where no more than a remark is above it, or its numbers run through them', () => {
    expect(levelsOf([['The council of Holm', 1], ['Adopted in May.', 0], ...below])).toEqual([1, 1, 1, 2, 1, 2, 1, 2])
    expect(levelsOf([['Meeting of the council', 1], [intro, 0], ['Agenda', 2], ['1. Welcome', 0], ['2. Minutes', 0], ['Piers', 3], ['3. Lamps', 0], ['Boats', 3], ['4. Oars', 0]])).toEqual([1, 1, 1, 2, 2, 1, 2, 1, 2])
  })
})
