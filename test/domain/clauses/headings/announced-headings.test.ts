import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const paragraph = (of: string) => `The harbour council looks after ${of}, in every season of the year and in all weathers.`
const paper = (head: string, says: string, ...last: string[]) => [
  'Crossings for All', 'Where we stand', paragraph('the islands'), 'What we have learned', paragraph('its districts'), head, says,
  'Light the piers', paragraph('the piers'), 'Buy the boats', paragraph('the boats'), 'Train the crews', paragraph('the crews'), ...last,
].join('\n\n')
const headings = (text: string) => outlineOf(text).filter(line => line.includes('heading')).slice(3)
const held = ['  heading Light the piers', '  heading Buy the boats', '  heading Train the crews']

describe('headings that the paragraph right above them announces', () => {
  it('stand in its heading, as many as it says', () => {
    expect(headings(paper('Where we go', 'The council has three objectives for the years to come:', 'Who pays', paragraph('its purse')))).toEqual(['heading Where we go', ...held, 'heading Who pays'])
  })

  it('stand in it, all of them, where it is known to close a paper', () => {
    expect(headings(paper('Next steps', 'The council has the following objectives for the years to come:'))).toEqual(['heading Next steps', ...held])
  })

  it('stand beside it where it says neither, or another number, or announces nothing', () => {
    const beside = held.map(line => line.trimStart())
    expect(headings(paper('Where we go', 'The council has the following objectives for the years to come:'))).toEqual(['heading Where we go', ...beside])
    expect(headings(paper('Where we go', 'The council has seven objectives for the years to come:'))).toEqual(['heading Where we go', ...beside])
    expect(headings(paper('Next steps', paragraph('what is to come')))).toEqual(['heading Next steps', ...beside])
  })
})
