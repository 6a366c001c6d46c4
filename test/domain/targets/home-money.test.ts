import { describe, expect, it } from 'vitest'
import { readClauses } from '../../../electron/domain/clauses.ts'
import { readTargets } from '../../../electron/domain/targets.ts'
import { type Home, homeMoneyOf } from '../../../electron/domain/targets/amounts/home-money.ts'

const currencies = (text: string, home: Home = {}) => readTargets(text, readClauses(text).clauses, { kind: 'plan', issuedOn: null, ...home }).map(({ currency }) => currency)

describe('a sign that many countries share', () => {
  it.each([
    ['Australia', 'AUD'], ['New South Wales', 'AUD'], ['Canada', 'CAD'], ['Québec', 'CAD'], ['New Zealand', 'NZD'], ['Singapore', 'SGD'], ['Hong Kong', 'HKD'], ['香港', 'HKD'], ['Fiji', 'FJD'], ['United States', 'USD'], ['Kenya', 'USD'], [null, 'USD'],
  ])('$ in a plan of %s is %s', (jurisdiction, code) => {
    expect(currencies('We will spend $40 million on ferries by 2030.', { jurisdiction })).toEqual([code])
  })

  it('is told by the issuer where no place is', () => {
    expect(currencies('We will spend $40 million on ferries by 2030.', { issuer: 'Government of Canada' })).toEqual(['CAD'])
  })

  it('is told by the text’s own dollars where nothing is stored, if they are of one country', () => {
    expect(currencies('S$35 million is for trials and $20 million for estates.')).toEqual(['SGD', 'SGD'])
    expect(currencies('S$35 million, A$4 million and $20 million are set aside.')).toEqual(['SGD', 'AUD', 'USD'])
  })

  it('leaves alone what says whose it is, and two countries tell nothing', () => {
    expect(currencies('We will spend US$40 million, or €35 million, on ferries.', { jurisdiction: 'Australia' })).toEqual(['USD', 'EUR'])
    expect(homeMoneyOf('', { jurisdiction: 'Australia and New Zealand' }).size).toBe(0)
  })

  it.each([['香港', 'HKD'], ['澳門特別行政區', 'MOP'], ['台灣', 'TWD'], ['中国', 'CNY'], [null, 'CNY']])('元 in a plan of %s is %s', (jurisdiction, code) => {
    expect(currencies('撥款三億元，另投入500萬元。', { jurisdiction })).toEqual([code, code])
  })

  it('rupees are those of the country', () => {
    expect(currencies('Rs. 500 million will be spent by 2030.', { jurisdiction: 'Sri Lanka' })).toEqual(['LKR'])
    expect(currencies('Rs. 500 million will be spent by 2030.', { jurisdiction: 'India' })).toEqual(['INR'])
  })
})
