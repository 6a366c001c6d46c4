import { describe, expect, it } from 'vitest'
import type { ClauseHint } from '#domain/clauses.ts'
import { hint, outlineOf } from '../outline.ts'

describe('C34 lists that the file declares inside items, codes of the document, and lines below each heading', () => {
  it('a number in a list inside an item counts for that list, however the paragraphs are set in', () => {
    const items = ['1. This order is about boats.', '2. The board shall:', '1. Buy boats;', '2. Repair piers; and', '3. Train crews.', '3. The board reports.']
    const text = items.join('\n')
    const levels = [1, 1, 2, 2, 2, 1]
    const hints = items.map((item, i): ClauseHint => hint(text, item, 'item', levels[i]))
    expect(outlineOf(text, hints).map(line => line.slice(0, 12))).toEqual(['item [1] 1. ', 'item [2] 2. ', '  item [1] 1', '  item [2] 2', '  item [3] 3', 'item [3] 3. '])
    expect(outlineOf(text)).toEqual(outlineOf(text, hints))
  })

  it('what is counted by letters in a numbered section stands in it, and further numbers below', () => {
    const text = ['1.01) Ferries for all', '- 1.01.P1) Open to all', '- 1.01.P2) Lit at night', '1.01.A01) Boats', '- 1.01.A01.01) More of them', '- 1.01.A01.02) Newer ones', '1.01.A02) Piers', '1.02) Lamps for all'].join('\n\n')
    expect(outlineOf(text).map(line => line.trim().split(' ')[1])).toEqual(['[1.01]', '[1.01.P1]', '[1.01.P2]', '[1.01.A01]', '[1.01.A01.01]', '[1.01.A01.02]', '[1.01.A02]', '[1.02]'])
    expect(outlineOf('1.1 Ferries\n\n1.25.M1 is the form for boats.\n\n1.2 Piers').filter(line => line.includes('M1]'))).toEqual([])
  })

  it('letters with dots and numbers are labels where the document counts them, also behind bullets', () => {
    const text = ['OB.1.1 - Better ferries', '• R.A.1.1a - More boats', '• R.A.1.1b - Fewer delays', 'OB.1.2 - Better piers', '• R.A.1.2a - More lamps', '• R.A.1.2b - Fewer steps'].join('\n\n')
    expect(outlineOf(text).map(line => line.replace(/(\]).*/u, '$1'))).toEqual([
      'heading [OB.1.1]', '  item [R.A.1.1a]', '  item [R.A.1.1b]', 'heading [OB.1.2]', '  item [R.A.1.2a]', '  item [R.A.1.2b]',
    ])
    expect(outlineOf('The board uses forms.\n\nOB.1.1 - this form is for boats.\n\nThe other forms are for piers.').filter(line => line.includes('['))).toEqual([])
  })

  const answers = ['Ferry Fares: Board Response', 'First fares', 'Views on first fares.', 'Board response', 'They stay.', 'Other fares', 'Views on other fares.', 'Board response', 'They fall.', 'Late fares', 'Views on late fares.', 'Board response', 'They rise.']
  it.each([[2, 3], [0, 0]])('a heading in words of the title that comes again below each heading is none of a page', (other, response) => {
    const text = answers.join('\n\n')
    const hints: ClauseHint[] = []
    for (let i = 0, from = 0; i < answers.length; i += 1) {
      const line = answers[i] ?? ''
      const start = text.indexOf(line, from)
      from = start + line.length
      const level = i === 0 ? 1 : line === 'Board response' ? response : line.endsWith('fares') && !line.includes('Views') ? other : 0
      if (level > 0) hints.push({ start, end: from, kind: 'heading', level })
    }
    const lines = outlineOf(text, hints).filter(line => line.includes('Board response'))
    expect(lines.map(line => line.trim())).toEqual(Array(3).fill(response > 0 ? 'heading Board response' : 'boilerplate Board response'))
  })

  it('heavenly stems count, and two parties do not', () => {
    expect(outlineOf('一、總則\n\n甲、船隻應登記。\n\n乙、船員應受訓。\n\n二、罰則\n\n甲、罰款。\n\n乙、停航。')).toEqual([
      'heading [一] 一、總則', '  item [甲] 甲、船隻應登記。', '  item [乙] 乙、船員應受訓。', 'heading [二] 二、罰則', '  item [甲] 甲、罰款。', '  item [乙] 乙、停航。',
    ])
    expect(outlineOf('一、签约\n\n甲、乙双方签约。\n\n乙、丙双方付款。').filter(line => /\[[甲乙]/u.test(line))).toEqual([])
  })

  it('numbers in code are no labels', () => {
    const text = '1. Boats\n\nText of boats.\n\n```\n1. row\n2. steer\n```\n\n2. Piers\n\nText of piers.'
    expect(outlineOf(text).filter(line => line.includes('['))).toEqual(['heading [1] 1. Boats', 'heading [2] 2. Piers'])
  })
})
