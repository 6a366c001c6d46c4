/** What copying puts on the clipboard: the quote, and below it where it stands. */
export type Copied = { readonly plain: string; readonly html: string }

/** @param citation where the quote stands in print, '' when nobody can say */
export function copiedQuote(quote: string, citation: string): Copied {
  const plain = citation ? `${quote}\n${citation}` : quote
  const lines = quote.split('\n').filter(line => line.trim() !== '').map(line => `<p>${escapeHtml(line)}</p>`)
  const source = citation ? `<p><cite>${escapeHtml(citation)}</cite></p>` : ''
  return { plain, html: `<blockquote>${lines.join('')}</blockquote>${source}` }
}

/** Text as HTML that shows exactly this text, whatever signs are in it. */
export function escapeHtml(text: string): string {
  const nameBySign: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, sign => nameBySign[sign] ?? sign)
}

/** Puts a quote on the clipboard. Rejects when the browser allows neither way. */
export async function writeClipboard({ plain, html }: Copied): Promise<void> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': new Blob([plain], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) }),
    ])
  } catch (error) {
    if (!copyByEvent({ plain, html })) throw error
  }
}

/** The older way, which works without the clipboard permission: answer the page's own copy event. */
function copyByEvent({ plain, html }: Copied): boolean {
  let written = false
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', plain)
    event.clipboardData?.setData('text/html', html)
    written = true
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return written
}
