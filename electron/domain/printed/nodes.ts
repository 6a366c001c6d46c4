/** What a printed page is made of: text, or an element with what stands in it. Written as HTML, or put into a page piece by piece. */
export type PrintedNode = string | PrintedElement
export type PrintedElement = {
  readonly tag: 'main' | 'header' | 'section' | 'article' | 'h1' | 'h2' | 'h3' | 'h4' | 'p' | 'div' | 'span' | 'ul' | 'ol' | 'li' | 'h5' | 'h6' | 'blockquote' | 'strong' | 'em' | 'table' | 'tr' | 'th' | 'td'
  readonly attributes: Readonly<Partial<Record<'class' | 'lang' | 'id' | 'start', string>>>
  readonly children: readonly PrintedNode[]
}

export function element(tag: PrintedElement['tag'], attributes: PrintedElement['attributes'] | string, ...children: readonly PrintedNode[]): PrintedElement {
  return { tag, attributes: typeof attributes !== 'string' ? attributes : attributes ? { class: attributes } : {}, children }
}

const nameBySign: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text that HTML shows exactly, whatever signs are in it; what no text may hold becomes U+FFFD. */
export function escapeText(text: string): string {
  // Control characters are errors in HTML, as references too; tab and line end are none.
  // oxlint-disable-next-line no-control-regex
  return text.toWellFormed().replace(/[&<>"']/g, sign => nameBySign[sign] ?? sign).replace(/[\0-\x08\x0B-\x1F\x7F-\x9F]/g, '\uFFFD')
}

/** A node as HTML. */
export function htmlOf(node: PrintedNode): string {
  if (typeof node === 'string') return escapeText(node)
  const { tag, attributes, children } = node
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeText(value)}"`).join('')
  return `<${tag}${written}>${children.map(htmlOf).join('')}</${tag}>`
}
