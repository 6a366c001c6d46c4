import { encodingByLabel } from '#domain/encodings.ts'
import { decodeStrictly } from '../plain/decoding.ts'
import { decode, type Decoded } from '../plain/encoding.ts'
import type { ReadOptions } from '../reading.ts'
import { refusal } from '../refusal.ts'

/** Parts of one saved page: its pictures and style sheets are parts, too. */
const mostParts = 10_000
/** Bytes of a part's header. */
const longestHeader = 16_384

type Part = { readonly headerByName: ReadonlyMap<string, string>; readonly body: Buffer }

/** Whether bytes are a page saved as one file (MHTML, RFC 2557): a mail's header that announces related parts. */
export function isMhtml(head: string): boolean {
  return /^(?:\xef\xbb\xbf)?\s{0,20}[A-Za-z][\w-]{1,60}:/u.test(head) && /^content-type:\s*multipart\/related/imu.test(head)
}

/**
 * The page that an MHTML file holds: its first part of HTML, the others are what the page shows.
 * @throws EngineError `invalid` for a file without such a part, or bytes that are no text in any encoding that can be read
 */
export function pageOf(bytes: Uint8Array, { encoding }: ReadOptions): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const page = findPage(buffer)
  if (!page) throw refusal('importing.noPage')
  const body = decodeTransfer(page.body, page.headerByName.get('content-transfer-encoding') ?? '')
  const label = parameter(page.headerByName.get('content-type') ?? '', 'charset')
  const declared = label ? encodingByLabel(label) : undefined
  const text = encoding || !declared ? null : decodeStrictly(body, declared)
  return text !== null && declared ? { text, encoding: declared, isSure: true } : decode(body, encoding)
}

function findPage(buffer: Buffer): Part | null {
  const whole = readPart(buffer)
  const boundary = parameter(whole.headerByName.get('content-type') ?? '', 'boundary')
  if (!boundary) return null
  for (const part of partsOf(whole.body, boundary)) {
    const type = part.headerByName.get('content-type') ?? ''
    if (/^text\/html\b|^application\/xhtml\+xml\b/iu.test(type)) return part
    // A page within a page: `multipart/alternative` round the HTML.
    const inner = /^multipart\//iu.test(type) ? parameter(type, 'boundary') : undefined
    const found = inner ? partsOf(part.body, inner).find(({ headerByName }) => /^text\/html\b/iu.test(headerByName.get('content-type') ?? '')) : undefined
    if (found) return found
  }
  return null
}

function partsOf(body: Buffer, boundary: string): Part[] {
  const parts: Part[] = []
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  let from = body.indexOf(mark)
  while (from !== -1 && parts.length < mostParts) {
    const start = from + mark.length
    if (body.toString('latin1', start, start + 2) === '--') break
    const next = body.indexOf(mark, start)
    parts.push(readPart(body.subarray(afterLine(body, start), next === -1 ? body.length : next)))
    from = next
  }
  return parts
}

/** A header with folded lines (RFC 5322, 2.2.3), an empty line, and what follows. */
function readPart(bytes: Buffer): Part {
  const head = bytes.toString('latin1', 0, longestHeader)
  const end = /\r?\n\r?\n/u.exec(head)
  const headerByName = new Map<string, string>()
  const lines = head.slice(0, end?.index ?? head.length).replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)
  for (const line of lines) {
    const [, name = '', value = ''] = /^\s*([\w-]{1,80})\s*:\s*(.*)$/u.exec(line) ?? []
    if (name && !headerByName.has(name.toLowerCase())) headerByName.set(name.toLowerCase(), value)
  }
  return { headerByName, body: end ? bytes.subarray(end.index + end[0].length) : bytes.subarray(bytes.length) }
}

function afterLine(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(0x0a, from)
  return end === -1 ? bytes.length : end + 1
}

function parameter(header: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'iu').exec(header) ?? []
  return quoted ?? bare
}

/** Undoes quoted-printable and base64 (RFC 2045, 6.7 and 6.8). */
function decodeTransfer(body: Buffer, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64')
    case 'quoted-printable': {
      const unfolded = body.toString('latin1').replace(/=[ \t]*\r?\n/gu, '')
      return Buffer.from(unfolded.replace(/=([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1')
    }
    default:
      return body
  }
}
