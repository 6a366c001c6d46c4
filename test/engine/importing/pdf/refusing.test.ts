import { readFileSync } from 'node:fs'
import { globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import { readSource } from '../../../../electron/engine/importing/read.ts'
import { startProcessorClock } from '../../../processor-clock.ts'
import { assemble, setLines, writePdf } from './pdf-writer.ts'

async function answer(bytes: Uint8Array, options = {}) {
  try {
    return (await readSource(bytes, 'plan.pdf', options)).text
  } catch (error) {
    if (error instanceof EngineError) return { id: error.sentence.id, ...(error.details !== undefined && { details: error.details }) }
    throw error
  }
}

const sheet = { pieces: setLines('A plan for clean water in every district.', { x: 60, y: 700, letters: 60 }) }
const page = (pages: string) => assemble(['<< /Type /Catalog /Pages 2 0 R >>', pages, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>'], '/Root 1 0 R')

describe('passwords', () => {
  test('a locked file asks for one, the wrong one is told apart, the right one opens it', async () => {
    const locked = writePdf([sheet], { password: 'Ölü' })
    expect(await answer(locked)).toEqual({ id: 'importing.pdfLocked', details: { reason: 'password' } })
    expect(await answer(locked, { password: 'wrong' })).toEqual({ id: 'importing.pdfWrongPassword', details: { reason: 'password' } })
    expect(await answer(locked, { password: 'Ölü' })).toBe('A plan for clean water in every district.')
  })

  test('a file that is encrypted and opens without one just opens', async () => {
    expect(await answer(writePdf([sheet], { password: '' }))).toBe('A plan for clean water in every district.')
  })
})

describe('nothing to read', () => {
  test('pictures without text are a scan; among pages with text they are a warning', async () => {
    const scan = { pieces: [], picture: true }
    expect(await answer(writePdf([scan, scan]))).toEqual({ id: 'importing.pdfScan' })
    const { warnings } = await readSource(writePdf([sheet, scan, sheet]), 'plan.pdf')
    expect(warnings).toEqual([{ id: 'importing.warning.pdfScannedPages', values: { count: 1 }, start: null }])
  })

  test('letters that are drawn are no text either; a line or two is nothing', async () => {
    const strokes = (count: number) => ({ pieces: [], rules: Array.from({ length: count }, (_, i) => [60 + i, 700, 61 + i, 712] as const) })
    expect(await answer(writePdf([strokes(300)]))).toEqual({ id: 'importing.pdfScan' })
    expect(await answer(writePdf([strokes(2)]))).toEqual({ id: 'importing.noText' })
  })

  test('text that a scanning program laid under a picture is read', async () => {
    expect(await answer(writePdf([{ picture: true, pieces: sheet.pieces.map(piece => ({ ...piece, mode: 3 })) }]))).toBe('A plan for clean water in every district.')
  })

  test('an empty page, a cut file, junk after the mark', async () => {
    expect(await answer(writePdf([{ pieces: [] }]))).toEqual({ id: 'importing.noText' })
    expect(await answer(Buffer.from('%PDF-1.7\nnothing of the kind'))).toEqual({ id: 'importing.pdfBroken' })
    expect(await answer(writePdf([sheet]).subarray(0, 400))).toEqual({ id: 'importing.pdfBroken' })
  })

  test('a mark within the first kilobyte is enough for a file of that name', async () => {
    expect(await answer(Buffer.concat([Buffer.from('junk of a mail gateway\n'), writePdf([sheet])]))).toBe('A plan for clean water in every district.')
  })

  test('slanting letters are no text, as in watermarks, and are told', async () => {
    const { text, warnings } = await readSource(writePdf([{ pieces: [...sheet.pieces, { x: 100, y: 300, text: 'DRAFT', size: 60, turn: 45 }] }]), 'plan.pdf')
    expect(text).toBe('A plan for clean water in every district.')
    expect(warnings).toEqual([{ id: 'importing.warning.pdfSlanted', values: { count: 5 }, start: null }])
  })
})

describe('hostile page trees', () => {
  const within = async (milliseconds: number, work: () => Promise<unknown>) => {
    const elapsed = startProcessorClock()
    const result = await work()
    expect(elapsed()).toBeLessThan(milliseconds)
    return result
  }

  test('a million pages are refused at once, whether they are there or only said to be', async () => {
    expect(await within(5_000, () => answer(page('<< /Type /Pages /Count 1000000 /Kids [3 0 R] >>')))).toEqual({ id: 'importing.pdfTooManyPages' })
    expect(await within(10_000, () => answer(page(`<< /Type /Pages /Count 1000000 /Kids [${'3 0 R '.repeat(1_000_000)}] >>`)))).toEqual({ id: 'importing.pdfTooManyPages' })
  })

  test('a tree that holds itself comes to an end', async () => {
    expect(await within(5_000, () => answer(page('<< /Type /Pages /Count 3 /Kids [2 0 R 3 0 R 2 0 R] >>')))).toMatchObject({ id: expect.stringMatching(/^importing\.(?:noText|pdfBroken)$/u) })
  })

  test('mutilated files are read or refused with a sentence, and never bring anything down', async () => {
    const whole = writePdf([sheet, sheet], { bookmarks: ['a', 'b', 'c'], info: { Title: 'Plan' } })
    let seed = 7
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let round = 0; round < 300; round++) {
      const bytes = Buffer.from(whole)
      for (let i = 0; i <= random(12); i++) bytes[9 + random(bytes.length - 9)] = random(256)
      const result = await answer(round % 3 === 0 ? bytes.subarray(0, 9 + random(bytes.length)) : bytes)
      expect(typeof result === 'string' || result.id.startsWith('importing.')).toBe(true)
    }
  })
})

test('nothing evaluates code, and of the engine’s package only its WebAssembly is loaded', () => {
  const root = resolve(import.meta.dirname, '../../../..')
  const sources = globSync('electron/engine/importing/pdf/**/*.ts', { cwd: root })
  const built = globSync('out/main/chunks/read-pdf-*.js', { cwd: root })
  expect(sources.length).toBeGreaterThan(10)
  for (const file of [...sources, ...built]) {
    const code = readFileSync(join(root, file), 'utf8')
    expect(code, file).not.toMatch(/\beval\s*\(|new Function\b|https?:\/\//u)
    for (const [specifier] of code.matchAll(/@hyzyla\/pdfium[\w./-]*/gu)) expect(specifier).toBe('@hyzyla/pdfium/pdfium.wasm')
  }
})
