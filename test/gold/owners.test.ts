import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readTargets } from '#domain/targets.ts'
import { readMarkedPromises } from './promises/marked-promises.ts'

/**
 * Who does it, read from sentences without any remark, against what was marked before the rules met them; half of the sentences have no owner. Sentences with odd numbers are the
 * tuned half, those with even numbers the untouched one: for the sake of its misses nothing may be changed, and they are not printed.
 */
const { text, clauses: marked } = readMarkedPromises(readFileSync(join(import.meta.dirname, 'promises/owners.txt'), 'utf8'))
const { clauses } = readClauses(text)
const targets = readTargets(text, clauses, { kind: 'plan', issuedOn: '2026-01-15' })
const sentences = marked.slice(2).map(({ start, bodies = [] }) => {
  const words = text.slice(start, text.indexOf('\n', start) < 0 ? undefined : text.indexOf('\n', start))
  const own = targets.filter(target => target.start >= start && target.start < start + words.length)
  return { number: Number(/^\d+/u.exec(words)?.[0]), words, bodies, found: [...new Set(own.flatMap(({ responsible }) => responsible.map(({ name }) => name)))] }
})
/** F1 that must not fall: at first sight 0.969 and 0.931, now 1.000 and 0.949. */
const floors = { tuned: 0.99, untouched: 0.94 } as const
const lines: string[] = []
afterAll(() => console.log(lines.join('\n')))

describe.each(['tuned', 'untouched'] as const)('who does it, in the %s half', half => {
  it('is read from the sentence', () => {
    const own = sentences.filter(({ number }) => (number % 2 === 1) === (half === 'tuned'))
    const sum = (count: (one: (typeof own)[number]) => number) => own.reduce((all, one) => all + count(one), 0)
    const [asMarked, found] = [sum(({ bodies }) => bodies.length), sum(one => one.found.length)]
    const agreeing = sum(one => one.found.filter(name => one.bodies.includes(name)).length)
    const f1 = (2 * agreeing) / (asMarked + found)
    lines.push(`${half.padEnd(10)} ${own.length} sentences, ${asMarked} bodies marked  P ${(agreeing / found).toFixed(3)}  R ${(agreeing / asMarked).toFixed(3)}  F1 ${f1.toFixed(3)}`)
    if (half === 'tuned' && process.env['CLAUSEBOOK_DIFFERENCES'])
      for (const { words, bodies, found: names } of own) if (bodies.join() !== names.join()) lines.push(`${words}\n   marked ${bodies.join(' | ')}\n   found  ${names.join(' | ')}`)
    expect(own).toHaveLength(50)
    expect(f1).toBeGreaterThanOrEqual(floors[half])
  })
})
