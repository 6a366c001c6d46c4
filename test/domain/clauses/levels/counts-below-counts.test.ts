import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const paragraph = (of: string) => `The harbour council looks after ${of}, in every season of the year and in all weathers.`

describe('a count that begins anew below each number of another one', () => {
  it('stands below that number, too, where one heading without a number stands between', () => {
    const text = [
      'Guide to Harbour Works', '1) Build the piers', paragraph('the piers'), 'A) What is needed', paragraph('stone'), 'B) Advice', paragraph('the tides'),
      '2) Train the crews', paragraph('the crews'), 'A) What is needed', paragraph('its school'), 'B) Advice', paragraph('its teachers'),
      '3) Buy the boats', 'What Is Needed First', paragraph('the yards'), 'A) Tools', paragraph('its tools'), 'B) Advice', paragraph('the builders'),
    ].join('\n\n')
    expect(outlineOf(text).filter(line => /\[[AB]\)?\]/u.test(line)).map(line => line.length - line.trimStart().length)).toEqual([2, 2, 2, 2, 2, 2])
  })

  it('stands in a heading that holds it as another one does', () => {
    const text = [
      'Guide to Harbour Works', '1. Build the piers', paragraph('the piers'), '2. Train the crews', paragraph('the crews'),
      'Further Islands', paragraph('the islands'), '1. Buy the boats', paragraph('the boats'), '2. Light the lamps', paragraph('the lamps'),
    ].join('\n\n')
    expect(outlineOf(text)).toContain('  heading [1] 1. Buy the boats')
  })
})
