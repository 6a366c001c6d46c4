import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const winter = 'The winter has been long, and those who live on the outer islands have waited eleven days for flour and for the doctor, who could not land.'
const boats = 'Two boats were lost in the ice and four more lie on the slip, where the yard works by lamplight so that they can sail again before the herring.'
const points = [
  'We will buy an icebreaker that serves all of the nine islands.',
  'We will pay for a store of flour on each island that has a shop.',
  'We will bring a nurse to every island on which children live.',
]
const set = (own: readonly string[]) => own.map(point => `    ${point}`).join('\n\n')

/** A speech that was copied from a page: headings lost the blank line above them, points their bullets. */
const speech = [
  `${winter}\nA Fleet for All of the Islands`, `${boats} This is what we will do.`, set(points), `${winter}\nThe Schools of the Coming Year`,
  `${winter} It must not come to this again.`, set(points.slice(1)), `${boats}\nOur Place in the World`, boats,
].join('\n\n')

describe('speeches copied from a page', () => {
  it('a line that ends a paragraph’s block heads the next one, and points set in stand below what announces them', () => {
    expect(outlineOf(speech)).toEqual([
      'paragraph The winter has been long…',
      'heading A Fleet for All of the I…',
      '  paragraph Two boats were lost in t…',
      '    paragraph We will buy an icebreake…',
      '    paragraph We will pay for a store …',
      '    paragraph We will bring a nurse to…',
      '  paragraph The winter has been long…',
      'heading The Schools of the Comin…',
      '  paragraph The winter has been long…',
      '    paragraph We will pay for a store …',
      '    paragraph We will bring a nurse to…',
      '  paragraph Two boats were lost in t…',
      'heading Our Place in the World',
      '  paragraph Two boats were lost in t…',
    ])
  })

  it('who signs heads nothing, by name or by office', () => {
    const signed = [`${winter}\nMinister of Fisheries and of the Outer Islands`, boats, `${boats}\nThe Rt Hon Helen Marsh`, winter, `${winter}\nPresident of the Assembly of the Isles`, boats].join('\n\n')
    expect(outlineOf(signed).filter(line => line.includes('heading'))).toEqual([])
  })

  it('paragraphs set in as far as one another, most of them or one alone, stand below none', () => {
    const one = [`${boats} He said:`, winter, set(points.slice(0, 1)), winter, boats].join('\n\n')
    expect(outlineOf(one).every(line => line.startsWith('paragraph'))).toBe(true)
    const most = [boats, set([winter, ...points]), winter, set([boats, ...points])].join('\n\n')
    expect(outlineOf(most).every(line => line.startsWith('paragraph'))).toBe(true)
  })
})
