import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const sections = [
  'Boats and Crews', 'Two boats are bought in the first year, and ten crews are trained.', 'Piers and Lamps', 'Each pier gets two lamps, and they burn all night.',
  'Money and Time', 'All of it costs three million a year, which the council has put by.',
]
const opening = 'The council has made this for all who live by the sea, and it replaces that of 2019.'

describe('the first line of a paper without numbers', () => {
  it.each(['Harbour Strategy 2030', 'Life by the Sea'])('is its title, also right above the first paragraph: %s', title => {
    expect(outlineOf([title, opening, ...sections].join('\n\n')).slice(0, 3)).toEqual([`heading ${title}`, 'paragraph The council has made thi…', 'heading Boats and Crews'])
  })

  it('holds that paragraph where it is a foreword or a summary', () => {
    expect(outlineOf(['Executive Summary', opening, ...sections].join('\n\n')).slice(0, 3)).toEqual(['heading Executive Summary', '  paragraph The council has made thi…', 'heading Boats and Crews'])
  })

  it('is its title above the first section, in small letters and without a blank line', () => {
    const roles = ['What the harbours do', 'The harbours pay for their lamps, and the council looks after all that the harbours share.', ...sections]
    expect(outlineOf(['The approach', ...roles].join('\n')).slice(1, 4)).toEqual(['heading What the harbours do', '  paragraph The harbours pay for the…', 'heading Boats and Crews'])
    // `A plan for the islands` says more of the title.
    expect(outlineOf(['The approach', 'A plan for the islands', ...roles.slice(1)].join('\n'))[2]).toBe('paragraph The harbours pay for the…')
  })
})
