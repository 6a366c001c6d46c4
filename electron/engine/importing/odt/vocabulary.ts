import type { Vocabulary } from '../packed/xml.ts'

const oasis = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}`

/** Namespaces of OpenDocument 1.0 to 1.4, and the one in which LibreOffice writes what the standard does not have yet. */
export const openDocumentVocabulary: Vocabulary = new Map([
  [oasis('office:1.0'), 'office'], [oasis('text:1.0'), 'text'], [oasis('table:1.0'), 'table'], [oasis('style:1.0'), 'style'],
  [oasis('drawing:1.0'), 'draw'], [oasis('meta:1.0'), 'meta'], [oasis('manifest:1.0'), 'manifest'], [oasis('xsl-fo-compatible:1.0'), 'fo'],
  [oasis('svg-compatible:1.0'), 'svg'], [oasis('form:1.0'), 'form'], [oasis('presentation:1.0'), 'presentation'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://purl.org/dc/elements/1.1/', 'dc'], ['http://www.w3.org/1998/Math/MathML', 'math'],
])

/** A number that an attribute gives; null for anything else. */
export function numberOf(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,9}$/u.test(value) ? Number(value) : null
}
