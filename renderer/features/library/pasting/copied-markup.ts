/** UTF-16 code units of markup that one call takes. */
const most = 8_000_000

/** Elements that say more of a text than its lines do: headings, lists, tables, and paragraphs of Word's lists. */
const structure = /<(?:h[1-6]|li|table)[\s>]|\bMsoListParagraph/iu

/** Markup of the clipboard when it has structure that plain text lacks; otherwise null. It is only handed on, never shown. */
export function structuredMarkup(clipboard: Pick<DataTransfer, 'getData'> | null): string | null {
  const html = clipboard?.getData('text/html') ?? ''
  return html.length <= most && structure.test(html) ? html : null
}
