import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { sentencesOf } from '#domain/words/sentences.ts'

/** A clause a line; `‖` stands where a sentence begins, `⏎` for a line end. */
const clauses = readFileSync(join(import.meta.dirname, 'sentences.txt'), 'utf8').trim().split('\n').map(line => line.replaceAll('⏎', '\n'))

describe('sentences of clauses, against a gold of our own', () => {
  const tally = { gold: 0, found: 0, right: 0 }

  it.each(clauses)('%s', clause => {
    const text = clause.replaceAll('‖', '')
    const wanted = clause.split('‖').map(sentence => sentence.trim())
    const found = sentencesOf(text).map(([start, end]) => text.slice(start, end))
    tally.gold += wanted.length
    tally.found += found.length
    tally.right += found.filter(sentence => wanted.includes(sentence)).length
    expect(found).toEqual(wanted)
  })

  afterAll(() => {
    const { gold, found, right } = tally
    console.log(`Sentences: ${gold} in the gold, precision ${(right / found).toFixed(3)}, recall ${(right / gold).toFixed(3)}`)
  })

  it('holds at least 150 sentences', () => {
    expect(clauses.flatMap(clause => clause.split('‖')).length).toBeGreaterThanOrEqual(150)
  })
})

describe('for any text', () => {
  const piece = fc.constantFrom('The city acts. ', 'No. 16]', '(a. B', ') ', '“Who?” ', '。', '（甲。乙）', '\n', ' ', 'e.g. ', '😀', '责任单位：市局', '（', '）', '1.', '…', ';', 'x')
  const text = fc.oneof(fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')), fc.string({ unit: 'binary', maxLength: 100 }))

  it('sentences are in order, apart, tight, and hold all that is not white space', () => {
    fc.assert(fc.property(text, own => {
      let from = 0
      for (const [start, end] of sentencesOf(own)) {
        expect(own.slice(from, start).trim()).toBe('')
        expect(end).toBeGreaterThan(start)
        expect(own.slice(start, end).trim()).toBe(own.slice(start, end))
        from = end
      }
      expect(own.slice(from).trim()).toBe('')
    }), { numRuns: 1500 })
  })

  it.each([['brackets', '('], ['closed ones', '() '], ['sentences', 'The city acts. '], ['Chinese', '加强服务。'], ['remarks', '（责任单位：市局）'], ['words', 'word '], ['line ends', 'a\n']])(
    '%s without end cost no more than their length',
    (_, unit) => {
      const long = unit.repeat(200_000 / unit.length)
      expect(sentencesOf(long).at(-1)?.[1]).toBe(long.trimEnd().length)
    },
  )
})
