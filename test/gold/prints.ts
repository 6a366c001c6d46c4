import { createHash } from 'node:crypto'

/** A few bits that stand for the words at a place, so that a place can be told again without keeping the words. */
export function printOf(text: string, start: number): string {
  const words = text.slice(start, start + 400).replace(/\s+/gu, '').slice(0, 24)
  return createHash('sha256').update(words).digest('hex').slice(0, 10)
}
