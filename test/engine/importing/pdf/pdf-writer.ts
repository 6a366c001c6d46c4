import { createHash } from 'node:crypto'

/** Fonts that every reader brings along: `mono` is 0.6 of its size wide per letter, so that lines can be laid out by counting. */
export type Font = 'mono' | 'bold' | 'slanted' | 'sans' | 'ligatures' | 'gbk' | 'unicode' | 'vertical'
/** A piece of text at a place, in points from the lower left. Chinese fonts take text, `gbk` takes bytes in hexadecimal. */
export type Piece = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly font?: Font
  readonly size?: number
  /** Degrees, counter-clockwise. */
  readonly turn?: number
  /** 3 shows nothing. */
  readonly mode?: number
  /** Points between words, in place of each blank: how programs write a line that they drive apart. */
  readonly gap?: number
}
export type Sheet = {
  readonly pieces: readonly Piece[]
  readonly rotate?: number
  /** Drawn lines: from x, y to x, y. */
  readonly rules?: readonly (readonly [number, number, number, number])[]
  readonly picture?: boolean
}
export type Settings = {
  readonly info?: Readonly<Record<string, string>>
  readonly password?: string
  readonly labels?: string
  readonly bookmarks?: readonly string[]
}

const fonts: { readonly [font in Font]: string } = {
  mono: '/Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding',
  bold: '/Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding',
  slanted: '/Type /Font /Subtype /Type1 /BaseFont /Courier-Oblique /Encoding /WinAnsiEncoding',
  sans: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding',
  ligatures: '/Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >>',
  gbk: cidFont('GBK-EUC-H'),
  unicode: cidFont('UniGB-UCS2-H'),
  vertical: cidFont('UniGB-UCS2-V'),
}

function cidFont(map: string): string {
  const descendant = '/Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000'
  return `/Type /Font /Subtype /Type0 /BaseFont /STSong-Light-${map} /Encoding /${map} /DescendantFonts [<< ${descendant} >>]`
}

/** A small PDF, uncompressed, as bytes. */
export function writePdf(sheets: readonly Sheet[], settings: Settings = {}): Uint8Array {
  const objects: (string | Buffer)[] = []
  const add = (body: string | Buffer) => objects.push(body)
  const count = sheets.length
  const firstPage = 4 + Object.keys(fonts).length
  const firstBookmark = firstPage + 2 * count
  const marks = settings.bookmarks ?? []
  const outline = marks.length ? ` /Outlines ${firstBookmark} 0 R` : ''
  add(`<< /Type /Catalog /Pages 2 0 R${settings.labels ? ` /PageLabels << /Nums [${settings.labels}] >>` : ''}${outline} >>`)
  add(`<< /Type /Pages /Count ${count} /Kids [${sheets.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ')}] >>`)
  add('<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream')
  for (const font of Object.values(fonts)) add(`<< ${font} >>`)
  const resources = `/Font << ${Object.keys(fonts).map((name, i) => `/${name} ${4 + i} 0 R`).join(' ')} >> /XObject << /picture 3 0 R >>`
  const key = settings.password === undefined ? null : lockFor(settings.password)
  for (const [i, sheet] of sheets.entries()) {
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${sheet.rotate ?? 0} /Resources << ${resources} >> /Contents ${firstPage + 2 * i + 1} 0 R >>`)
    const content = Buffer.from(contentOf(sheet), 'latin1')
    const stored = key ? key.lock(content, firstPage + 2 * i + 1) : content
    add(Buffer.concat([Buffer.from(`<< /Length ${stored.length} >>\nstream\n`), stored, Buffer.from('\nendstream')]))
  }
  if (marks.length) {
    add(`<< /Type /Outlines /First ${firstBookmark + 1} 0 R /Last ${firstBookmark + marks.length} 0 R /Count ${marks.length} >>`)
    for (const [i, title] of marks.entries()) {
      const next = i + 1 < marks.length ? `/Next ${firstBookmark + i + 2} 0 R` : ''
      add(`<< /Title (${title}) /Parent ${firstBookmark} 0 R ${next} >>`)
    }
  }
  const info = settings.info ? add(`<< ${Object.entries(settings.info).map(([name, value]) => `/${name} <feff${utf16(value)}>`).join(' ')} >>`) : 0
  return assemble(objects, `/Root 1 0 R${info ? ` /Info ${info} 0 R` : ''}${key ? ` /Encrypt << ${key.dictionary} >> /ID [<${key.id}> <${key.id}>]` : ''}`)
}

/** Any objects, numbered from 1, as a file with its table of places. */
export function assemble(objects: readonly (string | Buffer)[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let length = 9
  for (const [i, body] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), typeof body === 'string' ? Buffer.from(body, 'latin1') : body, Buffer.from('\nendobj\n')])
    places.push(length)
    parts.push(whole)
    length += whole.length
  }
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`))
  return Buffer.concat(parts)
}

function contentOf({ pieces, rules = [], picture = false }: Sheet): string {
  const texts = pieces.map(({ x, y, text, font = 'mono', size = 10, turn = 0, mode = 0, gap }) => {
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map(value => value.toFixed(6))
    return `BT /${font} ${size} Tf ${mode} Tr ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm ${gap === undefined ? `${encode(text, font)} Tj` : `[${text.split(' ').map(word => encode(word, font)).join(` ${(-1_000 * gap) / size} `)}] TJ`} ET`
  })
  const lines = rules.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`)
  return [picture ? 'q 500 0 0 700 40 60 cm /picture Do Q' : '', ...lines, ...texts].join('\n')
}

function encode(text: string, font: Font): string {
  if (font === 'gbk') return `<${text}>`
  if (font === 'unicode' || font === 'vertical') return `<${utf16(text)}>`
  const bytes = Buffer.from([...text].map(sign => windows1252[sign] ?? sign).join(''), 'latin1').toString('hex')
  return `<${bytes}>`
}

const windows1252: { readonly [sign: string]: string | undefined } = { '•': '\x95', '–': '\x96', '—': '\x97', '’': '\x92' }

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

/** The standard security handler's oldest revision (ISO 32000-1, 7.6.3): enough to be asked for a password. */
function lockFor(password: string) {
  const md5 = (...parts: readonly Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest()
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32)
  const id = Buffer.from('0123456789abcdef')
  const owner = rc4(md5(padded).subarray(0, 5), padded)
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff])
  const key = md5(padded, owner, permissions, id).subarray(0, 5)
  return {
    id: id.toString('hex'),
    dictionary: `/Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString('hex')}> /U <${rc4(key, padding).toString('hex')}>`,
    lock: (bytes: Uint8Array, object: number) => rc4(md5(key, Buffer.from([object & 255, object >> 8, 0, 0, 0])).subarray(0, 10), bytes),
  }
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  const at = (i: number) => state[i & 255] ?? 0
  const swap = (i: number, j: number) => {
    const kept = at(i)
    state[i & 255] = at(j)
    state[j & 255] = kept
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let j = 0
  return Buffer.from(bytes.map((byte, n) => {
    const i = (n + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    return byte ^ at(at(i) + at(j))
  }))
}

/** A text as lines of at most so many letters, one below the other from a place down. */
export function setLines(text: string, { x, y, letters, size = 10, leading = 12, font = 'mono' }: { x: number; y: number; letters: number; size?: number; leading?: number; font?: Font }): Piece[] {
  return wrap(text, letters).map((line, i) => ({ x, y: y - i * leading, text: line, size, font }))
}

export function wrap(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
