import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { unzipSync, Zip } from 'fflate'
import { expect, test } from 'vitest'
import { DeflatedPart } from '../../../electron/engine/exporting/zip/deflated-part.ts'
import { readParts } from './docx-reading.ts'

/** A zip of one part that was given in these pieces. */
async function zipped(pieces: readonly Uint8Array[]): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    chunks.push(bytes)
  })
  const part = new DeflatedPart('part.xml')
  zip.add(part)
  for (const piece of pieces) {
    // What was added may be changed at once.
    const lent = Uint8Array.from(piece)
    await part.add(lent)
    lent.fill(0)
  }
  await part.end()
  zip.end()
  return Buffer.concat(chunks)
}

const text = (size: number) => Buffer.from(Array.from({ length: size }, (_, index) => `第${index % 97}条 <w:t>${index % 11}</w:t>`).join(''))

test('any pieces come back as one, read by two readers, with the sum of their bytes right', async () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 50 }),
    fc.string({ unit: 'grapheme', maxLength: 50 }).map(written => Buffer.from(written)),
    fc.constantFrom(text(3_000), text(10), randomBytes(40_000).subarray()),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async pieces => {
      const whole = Buffer.concat(pieces)
      const bytes = await zipped(pieces)
      expect(Buffer.from(unzipSync(bytes)['part.xml'] ?? []).equals(whole)).toBe(true)
      expect(bytes.equals(await zipped(pieces))).toBe(true)
    }),
    { numRuns: 200 },
  )
  const long = Array.from({ length: 40 }, (_, index) => text(1_000 + index))
  expect((await readParts(await zipped(long))).get('part.xml')).toBe(Buffer.concat(long).toString('utf8'))
})

test('a piece like the one before it costs next to nothing', async () => {
  const piece = randomBytes(20_000)
  expect((await zipped([piece, piece, piece])).length).toBeLessThan((await zipped([piece])).length + 1_000)
})
