/** Elements of HTML that are never closed (HTML, 13.1.2). */
const voidElement = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu

/** XHTML as HTML: `<title/>` closes itself in XML, while in HTML all that follows would be the title. */
export function closeElements(source: string): string {
  return source.replace(/<([a-z][\w:.-]*)(\s[^<>]*)?\/>/giu, (whole, name: string, attributes = '') =>
    voidElement.test(name) ? whole : `<${name}${attributes}></${name}>`,
  )
}

/** Whether a page is XML, by its first line or its name. What only says that it is XHTML was written for browsers, which read it as HTML. */
export function isXhtml(source: string, name: string): boolean {
  return /\.xht(?:ml)?$/iu.test(name) || (/^\ufeff?\s{0,100}<\?xml\s/u.test(source.slice(0, 200)) && source.slice(0, 4_096).includes('http://www.w3.org/1999/xhtml'))
}
