import { describe, expect, test } from 'vitest'
import { findHits, hitsByBlock } from '../../../renderer/pane/finding/hits.ts'
import { locate } from '../../domain/words/finding.ts'
import { buildBlocks } from '../../../renderer/text/blocks.ts'

const never = new AbortController().signal
const find = (text: string, query: string) => findHits(text, buildBlocks(text, []), query, never)
const words = async (text: string, query: string) => (await find(text, query)).map(({ start, end }) => text.slice(start, end))

describe('finding in a document', () => {
  test('finds words by their stems, phrases as they stand, and the word that is being typed by its beginning', async () => {
    const text = 'Funding for hospitals.\nA hospital funds data systems; the data system.'
    expect(await words(text, 'fund ')).toEqual(['Funding', 'funds'])
    expect(await words(text, '"data system"')).toEqual(['data system'])
    expect(await words(text, 'hosp')).toEqual(['hospitals', 'hospital'])
    expect(await words(text, 'hospital nothing ')).toEqual([])
    expect(await words(text, '   ')).toEqual([])
  })
  test('finds Chinese from one character on', async () => {
    expect(await words('第一条　养老服务体系。\n养护', '养')).toEqual(['养', '养'])
    expect(await words('第一条　养老服务体系。\n养护', '养老')).toEqual(['养老'])
  })
  test('finds the same piece by piece as in one go, also round the borders of the pieces', async () => {
    const text = Array.from({ length: 6_000 }, (_, line) => `${line}. The plan for elder care and long-term funding.`).join('\n')
    expect(text.length).toBeGreaterThan(200_000)
    expect(await find(text, 'care "long-term funding" ')).toEqual(locate(text, 'care "long-term funding"'))
  })
  test('ends when it is no longer wanted', async () => {
    const controller = new AbortController()
    const text = 'word\n'.repeat(50_000)
    const search = findHits(text, buildBlocks(text, []), 'word', controller.signal)
    controller.abort()
    await expect(search).rejects.toThrow()
  })
  test('a hit belongs to every block that it touches', () => {
    const blocks = [{ start: 0, end: 5 }, { start: 6, end: 10 }]
    const [inside, across] = [{ start: 1, end: 2 }, { start: 4, end: 8 }]
    expect([...hitsByBlock(blocks, [inside, across])]).toEqual([[0, [inside, across]], [1, [across]]])
  })
})
