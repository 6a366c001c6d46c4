import { describe, expect, test } from 'vitest'
import { cleanedHtml } from '../../../renderer/memo/pasting.ts'

function cleaned(html: string): string {
  const holder = document.createElement('div')
  holder.append(cleanedHtml(html))
  return holder.innerHTML
}

describe('pasted HTML', () => {
  test('keeps paragraphs, bold, italic, lists, quotes and web links', () => {
    const html = '<p>a <b>b</b> <em>c</em></p><ul><li>d</li></ul><blockquote>e</blockquote><p><a href="https://example.org/x">f</a></p>'
    expect(cleaned(html)).toBe(html)
  })
  test('loses attributes, styles, scripts and everything that would load something', () => {
    const styled = '<p onclick="x()" style="background:url(https://example.org)" class="y">a'
    expect(cleaned(`${styled}<img src=x onerror=alert(1)><script>b</script><style>c</style></p>`)).toBe('<p>a</p>')
    expect(cleaned('<svg><a href="javascript:1">x</a></svg><iframe src="https://example.org">y</iframe>')).toBe('')
    expect(cleaned('<form><input value=z>w</form>')).toBe('')
  })
  test('keeps the words of a link that leads nowhere safe, and of elements that a memo does not have', () => {
    expect(cleaned('<a href="javascript:alert(1)">a</a><a>b</a><table><tr><td>c</td></tr></table><h1>d</h1>')).toBe('abc<p>d</p>')
  })
  test('keeps text that only looks like an attribute', () => {
    expect(cleaned('<p>The style = plain, and only = 3.</p>')).toBe('<p>The style = plain, and only = 3.</p>')
  })
  test('stops at a depth that no real text has', () => {
    expect(cleaned(`${'<div>'.repeat(400)}deep`)).not.toContain('deep')
  })
})
