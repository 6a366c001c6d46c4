import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const paragraph = (of: string) => `The harbour council looks after ${of}, in every season of the year and in all weathers.`
const plan = (says: string) => [
  'Crossings for All: the Harbour Strategy', 'Where We Stand', paragraph('the islands'), 'Where We Go', paragraph('its districts'), 'How We Get There', says,
  '1. Light the Piers', paragraph('the piers'), '2. Buy the Boats', paragraph('the boats'), '3. Train the Crews', paragraph('the crews'),
].join('\n\n')
const headings = (text: string) => outlineOf(text).filter(line => line.includes('heading')).slice(3)
const held = ['heading How We Get There', '  heading [1] 1. Light the Piers', '  heading [2] 2. Buy the Boats', '  heading [3] 3. Train the Crews']
const beside = held.map(line => line.trimStart())

describe('numbers below a heading whose paragraph says how many there are', () => {
  it.each([
    'The work of the next ten years stands on three key areas, each of which has a head of its own.',
    'The plan has 3 priorities, and none of them waits for another.',
    'Work goes on in the order of what is needed most: (1) light at the piers; (2) boats that are new; and (3) crews that know them.',
  ])('stand in it: %s', says => expect(headings(plan(says))).toEqual(held))

  it('stand beside it where it says nothing or another number, or where no sections stand above it', () => {
    expect(headings(plan(paragraph('all that')))).toEqual(beside)
    expect(headings(plan('The plan has five priorities, and none of them waits for another.'))).toEqual(beside)
    const first = plan('The plan has three priorities, and none of them waits for another.').split('\n\n').toSpliced(1, 4).join('\n\n')
    expect(outlineOf(first).filter(line => line.startsWith('  heading'))).toEqual([])
  })
  it('stand beside it where a single section stands above it: two show that sections have paragraphs of their own', () => {
    const one = plan('The plan has three priorities, and none of them waits for another.').split('\n\n').toSpliced(1, 2).join('\n\n')
    expect(headings(one)).toEqual(beside.slice(1))
    expect(outlineOf(one)).toContain('heading [1] 1. Light the Piers')
  })
})
