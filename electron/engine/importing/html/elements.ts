/**
 * Elements whose text is no part of what a reader of the page reads; how a word is spoken, printed small above it, would cut its quote in two.
 * What was deleted from a text (`<del>`) is left out as tracked deletions are.
 */
export const droppedElements: ReadonlySet<string> = new Set([
  'head', 'script', 'style', 'template', 'noscript', 'noframes', 'iframe', 'frame', 'object', 'embed', 'canvas', 'svg', 'audio', 'video',
  'map', 'title', 'select', 'datalist', 'textarea', 'input', 'button', 'annotation', 'annotation-xml',
  'rt', 'rp', 'rtc', 'del',
])

/** Line breaks that an element's edges ask for: 2 leaves an empty line, 1 begins a new one. All others flow. */
export const edgesByElement: ReadonlyMap<string, 1 | 2> = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'listing', 'xmp', 'plaintext', 'hr', 'table', 'fieldset', 'figure'].map(
    name => [name, 2] as const,
  ),
  ...[
    'address', 'article', 'aside', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'figcaption', 'footer',
    'form', 'header', 'hgroup', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'optgroup', 'search', 'section', 'summary', 'tbody',
    'tfoot', 'thead', 'tr', 'ul',
  ].map(name => [name, 1] as const),
])

export const preformattedElements: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext'])

type Attribute = { readonly name: string; readonly value: string }

/** Hidden by the page itself. What a style sheet hides by class cannot be known without running the page. */
export function isHidden(attributes: readonly Attribute[]): boolean {
  return attributes.some(({ name, value }) => {
    if (name === 'hidden') return true
    return name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/iu.test(value)
  })
}

export function keepsWhiteSpace(attributes: readonly Attribute[]): boolean {
  return attributes.some(({ name, value }) => name === 'style' && /white-space\s*:\s*(?:pre|break-spaces)/iu.test(value))
}
