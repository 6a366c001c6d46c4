import { describe, expect, it } from 'vitest'
import { underlinedHeadings } from '../../../electron/engine/importing/plain/underlined.ts'

const policy = ['OPEN DATA POLICY', '================', '', 'Purpose', '-------', '', 'Data are published.', '', 'Scope', '-----', '', 'All agencies.'].join('\n')

describe('headings that are underlined sign by sign', () => {
  it('each with its rule, the sign that comes first outermost', () => {
    expect(underlinedHeadings(policy).map(({ start, end, kind, level }) => [policy.slice(start, end), kind, level])).toEqual([
      ['OPEN DATA POLICY\n================', 'heading', 1],
      ['Purpose\n-------', 'heading', 2],
      ['Scope\n-----', 'heading', 2],
    ])
  })

  it('none where rules only part paragraphs, are of another length, or stand below text', () => {
    expect(underlinedHeadings(['One', '', '---------', '', 'Two', '', '---------', '', 'Three', '', '---------'].join('\n'))).toEqual([])
    expect(underlinedHeadings(['A', '--------------------', '', 'B', '--------------------', '', 'C', '--------------------'].join('\n'))).toEqual([])
    expect(underlinedHeadings(['first line of a text', 'and its second', '--------------', '', 'first line of a text', 'and its second', '--------------', '', 'first line of a text', 'and its second', '--------------'].join('\n'))).toEqual([])
  })

  it('two prove nothing', () => {
    expect(underlinedHeadings(policy.split('\n').slice(0, 6).join('\n'))).toEqual([])
  })
})
