import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, languageOf } from '#domain/text.ts'

const anyText = fc
  .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('\r', '\n', '\0', '\uFEFF', '\uD800', '\uDC00', 'a', '中') }))

describe('T1 canonical text', () => {
  it.each([
    ['drops a byte-order mark at the start', '\uFEFFPlan', 'Plan'],
    ['keeps a byte-order mark inside the text', 'Pl\uFEFFan', 'Pl\uFEFFan'],
    ['makes CRLF and CR one line feed', 'a\r\nb\rc\n\rd', 'a\nb\nc\n\nd'],
    ['removes NUL, also between CR and LF', 'a\0b\r\0\n', 'ab\n'],
    ['makes lone surrogates U+FFFD and keeps pairs', 'a\uD800b\uDC00c😀', 'a\uFFFDb\uFFFDc😀'],
    ['changes nothing else', ' \tÅ\u0041\u030A\u200B\u2028ﬁ１\n\n ', ' \tÅ\u0041\u030A\u200B\u2028ﬁ１\n\n '],
    ['leaves an empty text empty', '', ''],
  ])('%s', (_, raw, canonical) => {
    expect(canonicalText(raw)).toBe(canonical)
  })

  it('is idempotent, well formed and free of CR and NUL for any text', () => {
    fc.assert(fc.property(anyText, raw => {
      const text = canonicalText(raw)
      expect(canonicalText(text)).toBe(text)
      expect(text.isWellFormed()).toBe(true)
      expect(text).not.toMatch(/[\r\0]|^\uFEFF/)
    }), { numRuns: 2000 })
  })
})

describe('T2 language by script', () => {
  it.each([
    ['The plan has 12 tasks.', 'en'],
    ['加强医疗服务', 'zh'],
    ['The city adds 托位 and services', 'en'],
    ['发展AI医疗', 'zh'],
    ['医 care', 'zh'],
    ['', 'en'],
    ['2026 — 15 %', 'en'],
  ])('%j is %s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })
})
