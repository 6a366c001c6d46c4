/** What a run's bytes are written in: a Windows code page by its number, or a font that holds signs instead of letters. */
export type CodePage = number | 'signs'

/** Code pages by the numbers of `\fcharset` (RTF 1.9.1, “Font Table”). 0 and 1 are the document's own. */
const pageByCharset: ReadonlyMap<number, CodePage> = new Map<number, CodePage>([
  [2, 'signs'], [77, 10_000], [78, 932], [79, 949], [80, 936], [81, 950], [128, 932], [129, 949], [134, 936], [136, 950], [161, 1_253],
  [162, 1_254], [163, 1_258], [177, 1_255], [178, 1_256], [186, 1_257], [204, 1_251], [222, 874], [238, 1_250], [254, 437], [255, 437],
])

const labelByPage: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'], [874, 'windows-874'], [932, 'shift_jis'], [936, 'gb18030'], [949, 'euc-kr'], [950, 'big5'], [10_000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'], [10_008, 'gb18030'], [20_866, 'koi8-r'], [54_936, 'gb18030'], [65_001, 'utf-8'],
  ...[1_250, 1_251, 1_252, 1_253, 1_254, 1_255, 1_256, 1_257, 1_258].map(page => [page, `windows-${page}`] as const),
])

/** The upper halves of the two pages of MS-DOS that no web encoding has. */
const upperHalfByPage: ReadonlyMap<number, string> = new Map([
  [
    437,
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ],
  [
    850,
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ],
])

/** Pages whose characters take up to two bytes, with the range of the bytes that begin one. */
const leadByPage: ReadonlyMap<number, (byte: number) => boolean> = new Map([
  [932, (byte: number) => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc)],
  ...[936, 949, 950, 54_936].map(page => [page, (byte: number) => byte >= 0x81 && byte <= 0xfe] as const),
])

/** The code page of a font's character set; null where the document's own is meant. */
export function pageOfCharset(charset: number): CodePage | null {
  return pageByCharset.get(charset) ?? null
}

/** Whether a raw byte begins a character of two bytes in this page. */
export function leadOf(page: CodePage): (byte: number) => boolean {
  return (typeof page === 'number' && leadByPage.get(page)) || (() => false)
}

/** Bytes of a run to text; signs come in the private area, where Word keeps them, what the page does not hold becomes U+FFFD, and a page that is not known is read as Western. */
export function decodeRun(bytes: Uint8Array, page: CodePage): string {
  if (page === 'signs') return Array.from(bytes, byte => String.fromCharCode(0xf000 + byte)).join('')
  const upper = upperHalfByPage.get(page)
  if (upper !== undefined) return Array.from(bytes, byte => (byte < 0x80 ? String.fromCharCode(byte) : upper.charAt(byte - 0x80))).join('')
  return decoderOf(labelByPage.get(page) ?? 'windows-1252').decode(bytes)
}

/**
 * Bytes in a font whose character set is Western or unsaid, in a document with an East Asian code page: programs mean either. Pairs as
 * they are usual in that page are it; anything else (an accented letter, a curly quote among ASCII) is Western.
 */
export function decodeUnsaid(bytes: Uint8Array, page: CodePage): string {
  return decodeRun(bytes, leadByPage.has(page as number) && !isUsualIn(bytes, page as number) ? 1_252 : page)
}

function isUsualIn(bytes: Uint8Array, page: number): boolean {
  // GB 2312 and KS X 1001 keep both bytes above A1; Big5 and Shift_JIS let any second byte follow, so that only the first one tells.
  const [lowest, highest, secondFrom] = page === 950 ? [0xa1, 0xc6, 0x40] : page === 932 ? [0x81, 0x9f, 0x40] : [0xa1, 0xf7, 0xa1]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    if (byte < lowest || byte > highest || (bytes[++at] ?? 0) < secondFrom) return false
  }
  return true
}

type Decoder = InstanceType<typeof TextDecoder>

const decoders = new Map<string, Decoder>()

function decoderOf(label: string): Decoder {
  const known = decoders.get(label)
  if (known) return known
  const made = new TextDecoder(label, { ignoreBOM: true })
  decoders.set(label, made)
  return made
}
