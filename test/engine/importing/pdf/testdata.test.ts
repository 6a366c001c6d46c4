import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import { readSource } from '../../../../electron/engine/importing/read.ts'
import { commonWords, withoutEdges, wordsOf } from './words.ts'

const folder = resolve(process.env['CLAUSEBOOK_TESTDATA'] ?? '../shared/testdata')
const isThere = existsSync(join(folder, 'pdf'))
if (!isThere) console.log(`The PDF files that others made are not in ${folder}; tests that read them are skipped.`)

async function outcome(name: string, options = {}) {
  try {
    const { text, pages, warnings, language } = await readSource(readFileSync(join(folder, name)), name, options)
    return { text, labels: pages.map(({ label }) => label).join(' '), language, warnings: warnings.map(({ id }) => id.replace('importing.warning.', '')) }
  } catch (error) {
    if (error instanceof EngineError) return `${error.sentence.id}${error.details === undefined ? '' : ` ${JSON.stringify(error.details)}`}`
    throw error
  }
}

describe.skipIf(!isThere)('each file that others made', () => {
  test.each([
    ['Pages-tree-refs.pdf', { text: 'Testcase: ’Pages loop’', labels: '1 2', language: 'en', warnings: ['pdfBrokenPages'] }],
    ['REDHAT-1531897-0.pdf', 'importing.pdfBroken'],
    ['helloworld-bad.pdf', { text: 'Hello, world!', labels: '1', language: 'en', warnings: [] }],
    ['issue3371.pdf', 'importing.pdfLocked {"reason":"password"}'],
    ['noembed-sjis.pdf', { text: 'あいうえお', labels: '1', language: 'ja', warnings: [] }],
    ['poppler-91414-0-54.pdf', { text: 'foobar', labels: '1', language: 'en', warnings: [] }],
    ['pr6531_2.pdf', 'importing.pdfLocked {"reason":"password"}'],
    ['rotation.pdf', { text: expect.stringMatching(/^This is my first page with normal layout\. This is the second line on the page\.\nThis is my second page\. It will have a landscape layout\. Second line here\./u), labels: '1 2', language: 'en', warnings: [] }],
    ['structure_simple.pdf', { text: 'Heading 1\n\nThis paragraph 1.\n\nHeading 2\n\nThis paragraph 2.', labels: '1', language: 'en', warnings: [] }],
    ['vertical.pdf', { text: 'あいうえお日本語', labels: '1 2 3', language: 'ja', warnings: [] }],
  ])('%s', async (name, expected) => {
    expect(await outcome(`pdf/${name}`)).toEqual(expected)
  })

  test('passwords open what they lock, another one does not', async () => {
    expect(await outcome('pdf/issue3371.pdf', { password: 'ELXRTQWS' })).toBe('importing.pdfScan')
    expect(await outcome('pdf/pr6531_2.pdf', { password: 'asdfasdf' })).toBe('importing.noText')
    expect(await outcome('pdf/pr6531_2.pdf', { password: 'ASDFASDF' })).toBe('importing.pdfWrongPassword {"reason":"password"}')
  })
})

describe.skipIf(!isThere)('agreement with another engine, in words and their order', () => {
  const figures: string[] = []
  afterAll(() => console.log(figures.join('\n')))

  // The paper's figures and listings have no one order; its text has.
  test.each([
    ['pdf-plans/NAP1', 0.99],
    ['pdf-plans/NAP2', 0.99],
    ['pdf-plans/NAP4-fourth-open-government-national-action-plan', 0.99],
    ['pdf-plans/NAP5-fifth-open-government-national-action-plan', 0.99],
    ['pdf/issue12337', 0.95],
  ])('%s', async (name, least) => {
    const result = await outcome(`${name}.pdf`)
    if (typeof result === 'string') throw new Error(result)
    const reference = wordsOf(withoutEdges(readFileSync(join(folder, `${name}.poppler.txt`), 'utf8')))
    const own = wordsOf(result.text)
    const common = commonWords(reference, own)
    figures.push(`${name}: ${common} of ${reference.length} words of the reference (${((100 * common) / reference.length).toFixed(2)} %), ${((100 * common) / own.length).toFixed(2)} % of ${own.length} own`)
    expect(common / reference.length).toBeGreaterThanOrEqual(least)
    expect(common / own.length).toBeGreaterThanOrEqual(least)
  })
})
