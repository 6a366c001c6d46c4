import { describe, expect, it } from 'vitest'
import { compareClauses } from '#domain/aligning.ts'
import { bareClauses } from './sides.ts'

/** Texts with hardly a word in common count as in two languages. */
const same = ['Teach pupils to read.', 'Open clinics in villages.', 'Plant trees along rivers.']
const right = bareClauses('Airlines blend fuel from waste into their kerosene.', 'Deepen the ports of the coast.', 'Build ships for the navy.', ...same)
const wordsOf = (text: string, column: number) => compareClauses(bareClauses(text, ...same), right).pair(0, column).words

describe('compounds', () => {
  it('have their last part in common with clauses that say it alone, from either side, and are told whole', () => {
    expect(wordsOf('Encourage biofuel in aviation.', 0)).toEqual({ left: ['biofuel'], right: ['fuel'] })
    expect(wordsOf('Dredge seaports.', 1)).toEqual({ left: ['seaports'], right: ['ports'] })
    expect(compareClauses(right, bareClauses('Encourage biofuel in aviation.', ...same)).pair(0, 0).words).toEqual({ left: ['fuel'], right: ['biofuel'] })
  })

  it('are no words with the beginnings and ends of Latin and old English', () => {
    expect(wordsOf('Improve transport.', 1)).toEqual({ left: [], right: [] })
    expect(wordsOf('Form partnerships.', 2)).toEqual({ left: [], right: [] })
  })
})
