import { describe, expect, test } from 'vitest'
import { Utf8Pieces } from '../../../electron/engine/exporting/utf8-pieces.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function written(pieces: readonly string[], expected = 16): string {
  const gathered = new Utf8Pieces(expected)
  for (const piece of pieces) gathered.add(piece)
  return strict.decode(gathered.take())
}

describe('gathered pieces of text', () => {
  test('are the same as all of them encoded at once', () => {
    for (const pieces of [[], [''], ['\uFEFFa', 'é', '长', '𠮷', 'b'], ['托育服务', ' childcare ', '🏥', '']]) {
      expect(written(pieces)).toBe(pieces.join(''))
    }
  })

  test('have U+FFFD for each lone surrogate, and nothing else', () => {
    expect(written(['a\uD842b', '\uDFB7', 'c\uD842'])).toBe('a\uFFFDb\uFFFDc\uFFFD')
  })

  test('are one text: halves of a character in two pieces are the character', () => {
    const [high = '', low = ''] = '𠮷'.split('')
    expect(written([`a${high}`, `${low}b`])).toBe('a𠮷b')
    expect(written([`${high}${high}${low}${low}`])).toBe('\uFFFD𠮷\uFFFD')
  })

  test('are whole when there are very many, with any of them', () => {
    const pieces = Array.from({ length: 20_000 }, (_, index) => `${index} ${['plain', '长文', '𠮷', 'é'][index % 4]}\n`)
    expect(written(pieces, 1_000)).toBe(pieces.join(''))
  })

  test('are whole when one is far longer than a chunk', () => {
    for (const long of ['x'.repeat(100_000), '长'.repeat(100_000), '𠮷'.repeat(50_000), `${'a'.repeat(99_999)}长`]) {
      expect(written(['before ', long, ' behind'])).toBe(`before ${long} behind`)
    }
  })

  test('are counted, never with more bytes than there are, and given away once', () => {
    const gathered = new Utf8Pieces(16)
    for (let count = 1; count <= 30_000; count += 1) {
      gathered.add('长a')
      if (gathered.length > 4 * count || gathered.length < 4 * count - 64 * 1024) expect.fail(`${gathered.length} of ${4 * count}`)
    }
    gathered.take()
    gathered.add('长a')
    const first = gathered.take()
    expect(gathered.length).toBe(0)
    expect(gathered.take()).toHaveLength(0)
    gathered.add('zzzz')
    // What was taken is not written over by what comes after.
    expect(strict.decode(first)).toBe('长a')
  })
})
