import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const page = [
  'Foreword', 'The harbours of Skerry were built by those who sailed from them, long before anybody in the capital had thought of doing so for them.',
  'They are kept by the same families today, who ask for nothing but lamps, timber and a crane that lifts more than one boat at a time.',
]
const titleOf = (cover: readonly string[]) => outlineOf([...cover, ...page].join('\n')).slice(0, cover.length)

describe('a title that a cover sets in short lines', () => {
  it('is one, down to the word that says what paper it is, and its years', () => {
    expect(titleOf(['Skerry', 'National Harbour', 'Lighthouse (HL)', 'Strategy', '2027 – 2035'])[0]).toBe('heading Skerry National Harbour …')
    expect(titleOf(['Skerry', 'National Harbour', 'Strategy', '2027 – 2035'])[1]).toBe('heading Foreword')
  })

  it('is none where a line names the paper by itself, or a sentence stands between', () => {
    expect(titleOf(['Skerry', 'National Harbour Strategy', '2027 – 2035'])[0]).toBe('heading Skerry')
    expect(titleOf(['Skerry is an island.', 'National Harbour', 'Strategy'])[0]).not.toContain('National')
  })
})

describe('lines of a page that is wider than they are', () => {
  it('go on in small letters below a long line that nothing ends', () => {
    const lines = ['We stand at the end of a long winter, which all the boats of our harbours have', 'weathered, but for one. Nobody was hurt, and the boat is mended by the people of the harbour who built it in the year before.']
    expect(outlineOf([...page, ...lines].join('\n')).filter(line => line.includes('weathered'))).toEqual([])
  })
})
