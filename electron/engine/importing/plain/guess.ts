import { encodings, type Encoding } from '#domain/encodings.ts'
import { decodeLoosely } from './decoding.ts'
import { type Likelihood, likelihoodOf } from './likelihood.ts'

/** Bytes that are looked at; more would not tell more. */
const sampleSize = 16_384
/** Bits by which the best reading must be more likely than the next one to be taken as certain: one in a thousand to be wrong. */
const certainMargin = 10

/** Mean cost of a character beyond ASCII above which a reading is none of a text that was measured (those reach 11.5 bits). */
const certainMean = 12

/** What bytes are most likely written in. `isSure`: no other reading comes near, and the text is as usual. */
export type Guess = { readonly encoding: Encoding; readonly isSure: boolean }

/**
 * Guesses an encoding by how likely the text is that it makes of the bytes (see `likelihoodOf`). Broken characters count against a
 * reading but do not rule it out: a file with one wrong byte is still recognised, and then refused by its name.
 * @returns null when no reading looks like a text
 */
export function guessEncoding(buffer: Buffer): Guess | null {
  const readings = encodings
    .filter(encoding => encoding !== 'utf-8' && (buffer.length % 2 === 0 || !encoding.startsWith('utf-16')))
    .map(encoding => ({ encoding, ...readingOf(buffer, encoding) }))
    .toSorted((left, right) => left.bits - right.bits)
  const best = readings.find(({ isPlausible }) => isPlausible)
  if (!best) return null
  const other = readings.find(({ text, encoding }) => encoding !== best.encoding && text !== best.text)
  return { encoding: best.encoding, isSure: best === readings[0] && best.mean <= certainMean && (!other || other.bits - best.bits >= certainMargin) }
}

/** Bits by which another reading must be likelier to be taken against what the file itself says. */
const overrulingMargin = 30

/** Whether the bytes read so much better in one encoding that a file which declares another one must be wrong. */
export function overrules(buffer: Buffer, encoding: Encoding, declared: Encoding): boolean {
  return encoding !== declared && readingOf(buffer, encoding).bits + overrulingMargin < readingOf(buffer, declared).bits
}

function readingOf(buffer: Buffer, encoding: Encoding): Likelihood & { readonly text: string } {
  const { sample, isEnd } = tellingPart(buffer)
  const text = decodeLoosely(sample, encoding, isEnd)
  return { text, ...likelihoodOf(text, encoding) }
}

/** From shortly before the first byte beyond ASCII on: there a character begins in every encoding, also in those of two bytes each. */
function tellingPart(buffer: Buffer): { readonly sample: Buffer; readonly isEnd: boolean } {
  const first = buffer.findIndex(byte => byte > 0x7f)
  const from = Math.max(0, first - 32) & ~1
  return { sample: buffer.subarray(from, from + sampleSize), isEnd: from + sampleSize >= buffer.length }
}
