import { describe, expect, it } from 'vitest'
import { describe as describeRange, locate } from '#domain/anchor.ts'
import { relocator } from '#domain/anchor/relocation.ts'

const quote = 'The ministry keeps the register of all landing places and names the office that is responsible'
const around = (words: string) => `1. The harbours of the country are open to every ship that asks.\n2. ${words}.\n3. Fees are paid before a ship leaves its place in the harbour.\n`
const added = ['now', 'in each district', 'for the daily care of it', 'with the consent of the harbour council', 'within four weeks of this order']

describe('words put in near an end of a highlight', () => {
  const words = quote.split(' ')
  const places = [1, 2, 3, 4]
  it.each(places.flatMap(from => added.map(more => [from, more] as const)))('%i words from an end: %s', (from, more) => {
    // A first word of three letters stands anywhere and is not reached for.
    for (const at of from === 1 ? [words.length - 1] : [words.length - from, from]) {
      const altered = [...words.slice(0, at), more, ...words.slice(at)].join(' ')
      const [before, after] = [around(quote), around(altered)]
      const start = before.indexOf(quote)
      const target = describeRange(before, start, start + quote.length)
      for (const found of [relocator(before, after)(target), locate(after, target)]) {
        if (found.status === 'orphan') continue
        expect(found.status).toBe('fuzzy')
        expect(after.slice(found.start, found.end)).toBe(altered)
      }
      expect(relocator(before, after)(target).status).toBe('fuzzy')
    }
  })
})

it('a proposed place has no white space at its ends that the quote does not have there', () => {
  const before = 'Park plan\n\n1. Trees\n\n(1) The city shall plant 4,000 trees by 2027.\n(2) Old trees are kept.\n'
  const after = before.replace('4,000 trees by 2027', '5,000 trees by the end of 2029')
  const start = before.indexOf('plant')
  const { status, ...place } = relocator(before, after)(describeRange(before, start, before.indexOf('.\n(2)')))
  expect([status, after.slice(place.start, place.end)]).toEqual(['fuzzy', 'plant 5,000 trees by'])
})
