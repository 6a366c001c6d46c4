import { extname } from 'node:path'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { isMhtml } from './html/mhtml.ts'
import { refusal } from './refusal.ts'

/** What reads a file. */
export type Format = 'text' | 'mhtml' | 'rtf' | 'odt' | 'fodt' | 'epub' | 'pdf' | 'docx'
export type TextFormat = 'text' | 'markdown' | 'html'

/**
 * Which reader a file is for, by what the bytes are and not by what the name says.
 * @throws EngineError `invalid` for what this version cannot read, with a sentence that names the format and says what to do
 */
export function formatOf(bytes: Uint8Array, name: string): Format {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('latin1', 0, 1_024)
  if (/^(?:\xef\xbb\xbf)?\s{0,100}\{\\rtf/u.test(head)) return 'rtf'
  if (head.startsWith('%PDF-')) return 'pdf'
  if (/^(?:\xef\xbb\xbf)?\s{0,100}<\?xml/u.test(head) && head.includes('<office:document')) return 'fodt'
  const ending = extname(name).toLowerCase()
  const packed = zipFormat(head, buffer)
  if (typeof packed === 'string') return packed
  // Of an archive without its directory, which stands at the end, nothing says any more what it was but the name.
  const isWhole = buffer.subarray(-66_000).includes('PK\x05\x06')
  if (packed === archive && !isWhole && ['.docx', '.odt', '.epub'].includes(ending)) throw refusal('importing.packed.damaged')
  if (wordXml.test(head)) throw refusal('importing.word', { format: 'Word XML' })
  const found = packed ?? compoundFormat(head, buffer) ?? signatures.find(([start]) => head.startsWith(start))?.[1] ?? (laterImage.test(head) ? image : undefined)
  // An archive, a database or a compound file: what it holds is told by its name alone.
  if (found && found !== image && qualitativeProjects.has(ending)) throw refusal('importing.qualitativeProject')
  if (found) throw refusal(...found)
  // A PDF may begin with junk; readers look for its mark in the first kilobyte (ISO 32000-1, annex H, implementation note 13).
  if (ending === '.pdf' && head.includes('%PDF-')) return 'pdf'
  if (isMhtml(buffer.toString('latin1', 0, 8_192))) return 'mhtml'
  if (isMail(head, ending)) throw refusal('importing.mail')
  if (ending === '.webarchive' || head.startsWith('bplist00')) throw refusal('importing.webArchive')
  return 'text'
}

/** What readable text is: HTML by its first tag or its name, Markdown by its name, plain text otherwise. */
export function textFormat(text: string, name: string): TextFormat {
  const opening = text.slice(0, 4_096).replace(/^(?:[\ufeff\s]|<\?xml[^>]{0,200}>|<!--[^]{0,2000}?-->)*/u, '').slice(0, 40)
  if (/^<(?:!doctype\s+html|html|head|body)\b/iu.test(opening)) return 'html'
  const ending = extname(name).toLowerCase()
  if (['.html', '.htm', '.xhtml', '.xht', '.shtml'].includes(ending)) return 'html'
  return ['.md', '.markdown'].includes(ending) ? 'markdown' : 'text'
}

/** Whether a file may be plain text by its name: it ends as texts do, or in nothing that is an ending (`Plan 2026.2`). */
export function isNamedAsText(name: string): boolean {
  const ending = extname(name).toLowerCase()
  return ending === '.txt' || ending === '.text' || !/^\.[a-z][a-z0-9]{0,9}$/u.test(ending)
}

/** Text in which programs for qualitative analysis hand over projects and codebooks (REFI-QDA), by its first tag. Null for other text. */
export function otherKindOf(text: string): MessageId | null {
  const [tag = ''] = /^[^]*?<[a-z][^>]*/iu.exec(text.slice(0, 4_200)) ?? []
  const kind = /^(?:[\ufeff\s]|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->)*<(?:[\w.-]+:)?(Project|CodeBook)\s[^>]*urn:QDA-XML:/u.exec(tag)?.[1]
  if (kind === undefined) return null
  return kind === 'Project' ? 'importing.qualitativeProject' : 'importing.qualitativeCodebook'
}

/** Whether bytes are a mail by its header (RFC 5322): by its name and one field, or by two fields that programs write. */
function isMail(head: string, ending: string): boolean {
  const [header = ''] = head.split(/\r?\n\r?\n/u, 1)
  if (!/^(?:\xef\xbb\xbf)?[A-Za-z][\w-]{1,60}:/u.test(header)) return false
  if (ending === '.eml') return /^(?:from|date|subject|received|mime-version)\s*:/imu.test(header)
  return /^mime-version\s*:\s*1\.0/imu.test(header) && /^(?:message-id|received|from)\s*:/imu.test(header)
}

/** The name of the first element of XML that is no page: laws as data (Akoma Ntoso, USLM), feeds, drawings. Null for text that is none. */
export function xmlRootOf(text: string): string | null {
  const [, declaration, root = ''] = /^[\ufeff\s]*(<\?xml\s[^>]{0,200}\?>)?(?:\s|<!--(?:[^-]|-(?!->))*-->|<\?[^>]*>|<!DOCTYPE[^>[]{0,400}>)*<([A-Za-z_][\w.:-]{0,60})[\s/>]/u.exec(text.slice(0, 8_192)) ?? []
  return declaration !== undefined || /^(?:\w+:)?(?:akomaNtoso|lawDoc)$/u.test(root) ? root || null : null
}

/** Endings of projects of programs for qualitative analysis. */
const qualitativeProjects = new Set(['.qdpx', '.nvp', '.nvpx', '.atlproj', '.mx18', '.mx20', '.mx22', '.mx24', '.mex22', '.mex24', '.rqda'])

type Reason = readonly [id: MessageId, values?: Readonly<Record<string, string>>]
const notYet = (format: string): Reason => ['importing.notYet', { format }]
const image: Reason = ['importing.image']
const archive: Reason = ['importing.archive']

const signatures: readonly (readonly [start: string, reason: Reason])[] = [
  ['\x89PNG\r\n\x1a\n', image],
  ['\xff\xd8\xff', image],
  ['GIF87a', image],
  ['GIF89a', image],
  ['II*\0', image],
  ['MM\0*', image],
  ['\x1f\x8b', archive],
  ['7z\xbc\xaf\x27\x1c', archive],
  ['Rar!\x1a\x07', archive],
  ['SQLite format 3\0', ['importing.database']],
  // What the library of Chinese journals (CNKI) hands out.
  ['CAJ\0', notYet('CAJ')],
  ['HN\0', notYet('CAJ')],
  ['KDH ', notYet('KDH')],
]

/** Pictures whose mark does not stand at the very beginning: WebP, and what telephones take (HEIF). */
const laterImage = /^(?:RIFF[^]{4}WEBP|[^]{4}ftyp(?:heic|heix|hevc|mif1|msf1|avif))/u

/** A document of Word in one XML file: of 2003, or the parts of a newer one beside each other. */
const wordXml = /^(?:\xef\xbb\xbf)?\s{0,100}<\?xml\s[^]*(?:schemas\.microsoft\.com\/office\/word\/2003\/wordml|progid="Word\.Document"|schemas\.microsoft\.com\/office\/2006\/xmlPackage)/u

/** Office files since 2007, OpenDocument and EPUB are zip archives: their first entries tell which. */
function zipFormat(head: string, buffer: Buffer): Format | Reason | undefined {
  if (!head.startsWith('PK\x03\x04') && !head.startsWith('PK\x05\x06')) return undefined
  const names = buffer.toString('latin1', 0, 65_536) + buffer.toString('latin1', Math.max(0, buffer.length - 65_536))
  // A name follows its entry's header, of 30 bytes or in the directory of 46; a file inside may speak of any name.
  const holds = (name: string) => new RegExp(`PK(?:\\x03\\x04[^]{26}|\\x01\\x02[^]{42})${name}`, 'u').test(names)
  if (names.includes('opendocument.text')) return 'odt'
  const other = /^[^]{30}mimetype[^]{0,60}?application\/vnd\.oasis\.opendocument\.(spreadsheet|presentation)/u.exec(head)?.[1]
  if (other) return notYet(other === 'spreadsheet' ? 'ODS' : 'ODP')
  // The Chinese standard for fixed layout (GB/T 33190).
  if (holds('OFD\\.xml')) return notYet('OFD')
  if (names.includes('application/epub') || holds('META-INF/container\\.xml')) return 'epub'
  if (holds('word/')) return 'docx'
  if (names.includes('xl/')) return notYet('XLSX')
  if (names.includes('ppt/')) return notYet('PPTX')
  // Parts may have any names; what an office file holds is then up to its reader to tell.
  if (holds('\\[Content_Types\\]\\.xml')) return 'docx'
  return archive
}

/** Office files before 2007; a newer one that asks for a password is packed into the same container, with a stream that says so. */
function compoundFormat(head: string, buffer: Buffer): Reason | undefined {
  if (!head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return undefined
  if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return ['importing.encrypted']
  if (buffer.includes(Buffer.from('PowerPoint Document', 'utf16le'))) return notYet('PPT')
  if (buffer.includes(Buffer.from('__substg1.0_', 'utf16le'))) return ['importing.mail']
  return buffer.includes(Buffer.from('Workbook', 'utf16le')) ? notYet('XLS') : ['importing.word', { format: 'DOC' }]
}
