import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copiedQuote, escapeHtml } from '../../../renderer/text/copying.ts'

describe('a copied quote', () => {
  test('is the quote, a line end and the citation', () => {
    expect(copiedQuote('First\nsecond', 'Plan, II 3').plain).toBe('First\nsecond\nPlan, II 3')
    expect(copiedQuote('Alone', '').plain).toBe('Alone')
  })
  test('is HTML with a paragraph a line, whatever signs the quote has', () => {
    expect(copiedQuote('a <b>\n\n"c" & d', "Plan 'X'").html).toBe(
      '<blockquote><p>a &lt;b&gt;</p><p>&quot;c&quot; &amp; d</p></blockquote><p><cite>Plan &#39;X&#39;</cite></p>',
    )
    fc.assert(
      fc.property(fc.string(), text => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
      }),
    )
  })
})
