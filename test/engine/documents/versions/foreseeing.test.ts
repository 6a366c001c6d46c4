import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { first, highlightWords, newer, openQuietStreets } from './quiet-streets.ts'
import { sentenceOf, type Workbench } from '../workbench.ts'

let bench: Workbench
let document: string
beforeEach(async () => {
  ;({ bench, document } = await openQuietStreets())
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const highlight = (words: string) => highlightWords(bench, document, words)
const relabel = async (label: string) => {
  const clause = (await bench.engine.documents.clauses({ document })).find(row => row.label === label)?.id ?? ''
  await bench.engine.documents.correctClause({ document, clause, change: { kind: 'label', label: `${label} bis` } })
}
const foresee = (text: string) => bench.engine.documents.previewReplace({ document, file: bench.ticket('newer.txt', text) })
const replace = (text: string) => bench.engine.documents.replace({ document, file: bench.ticket('newer.txt', text) })
const everything = async () => ({
  documents: await bench.engine.documents.list({}),
  annotations: await bench.engine.annotations.list({ document }),
  history: await bench.engine.history.list({}),
  versions: await bench.engine.documents.versions({ document }),
  corrections: await bench.engine.documents.corrections({ document }),
})

describe('what a newer text would do', () => {
  test('is told highlight by highlight and clause by clause, and nothing is written', async () => {
    await highlight('Plan for Quiet Streets')
    await highlight('plant trees along every street')
    const report = await highlight('Each district shall report its noise once a year.')
    const night = await highlight('Night deliveries shall end at ten in the evening.')
    await relabel('3')
    await relabel('4')
    const before = await everything()
    const outcome = await foresee(newer)
    expect(outcome).toMatchObject({
      same: false,
      highlights: { exact: 1, moved: 1, fuzzy: 1, ambiguous: 0, orphan: 1, left: 0 },
      corrections: { exact: 0, moved: 1, fuzzy: 0, ambiguous: 0, orphan: 1 },
      waiting: [
        { annotation: report, status: 'fuzzy', quote: 'Each district shall report its noise once a year.', now: 'Each district shall report its noise twice a year.' },
        { annotation: night, status: 'orphan', quote: 'Night deliveries shall end at ten in the evening.', now: '' },
      ],
      correctionsLeft: [{ kind: 'label', value: '4 bis' }],
    })
    expect(outcome.changes).toEqual({
      count: 3,
      passages: [
        { before: '', after: '0. A new clause stands first.' },
        { before: '2. Each district shall report its noise once a year.', after: '2. Each district shall report its noise twice a year.' },
        { before: '4. Night deliveries shall end at ten in the evening.', after: '' },
      ],
    })
    expect(await everything()).toEqual(before)
  })

  test('is what it then does', async () => {
    await highlight('plant trees along every street')
    await highlight('Each district shall report its noise once a year.')
    const night = await highlight('Night deliveries shall end at ten in the evening.')
    await relabel('4')
    const { highlights: told } = await foresee(newer)
    expect(await replace(newer)).toMatchObject({ kept: told.exact + told.moved, unsettled: told.fuzzy + told.ambiguous + told.orphan, correctionsKept: 0, correctionsLeft: 1 })
    // What a person left behind is not among those that will ask again; what was not settled is, and so is what comes back.
    await bench.engine.annotations.leave({ annotations: [night] })
    const next = await foresee(`${newer}5. More.\n`)
    expect(next.highlights).toEqual({ exact: 1, moved: 0, fuzzy: 1, ambiguous: 0, orphan: 0, left: 1 })
    expect(await replace(`${newer}5. More.\n`)).toMatchObject({ kept: 1, unsettled: 1 })
    const back = await foresee(first)
    expect(back.highlights).toMatchObject({ orphan: 0, left: 0 })
    expect(await replace(first)).toMatchObject({ kept: back.highlights.exact + back.highlights.moved, unsettled: 0 })
  })

  test('of the same text is nothing; what can’t be read is refused as it would be', async () => {
    await highlight('plant trees along every street')
    expect(await foresee(first)).toMatchObject({ same: true, highlights: { exact: 1, moved: 0 }, waiting: [], changes: { count: 0, passages: [] } })
    expect(await bench.engine.documents.previewReplace({ document })).toMatchObject({ same: true })
    expect(await sentenceOf(bench.engine.documents.previewReplace({ document, file: bench.ticket('x.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) }))).toMatch(/^invalid importing\./)
  })

  test('is told of a corrected text, too, and the file that was looked at can still be taken', async () => {
    await highlight('Each district shall report its noise once a year.')
    const { version } = await bench.engine.documents.text({ document })
    const text = first.replace('once a year', 'each spring')
    const outcome = await bench.engine.documents.previewCorrect({ document, version, text })
    expect(outcome.highlights).toMatchObject({ fuzzy: 1, exact: 0 })
    expect((await bench.engine.documents.versions({ document }))).toHaveLength(1)
    const file = bench.ticket('newer.txt', newer)
    await bench.engine.documents.previewReplace({ document, file })
    expect(await bench.engine.documents.replace({ document, file })).toMatchObject({ same: false })
    expect(await sentenceOf(bench.engine.documents.previewCorrect({ document, version, text }))).toBe('conflict documents.versionChanged')
  })
})
