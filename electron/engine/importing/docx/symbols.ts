/**
 * Signs of the fonts that have an alphabet of their own, as Unicode. Word saves them as U+F020 to U+F0FF, or as the bare byte beside the
 * font's name.
 */
export function plainSymbol(text: string, font: string | null): string {
  const name = (font ?? '').toLowerCase()
  return [...text].map(sign => plainSign(sign, name)).join('')
}

/** Like `plainSymbol`, for what stands in a run of text: only signs of the private area are looked at. */
export function withoutPrivateSigns(text: string, font: string | null): string {
  return privateSign.test(text) ? text.replace(privateSigns, sign => plainSymbol(sign, font)) : text
}

const privateSign = /[\uF020-\uF0FF]/u
const privateSigns = /[\uF020-\uF0FF]/gu

function plainSign(sign: string, font: string): string {
  const code = sign.charCodeAt(0)
  const isPrivate = code >= 0xf020 && code <= 0xf0ff
  const byte = isPrivate ? code - 0xf000 : code
  if (font === 'symbol') return (byte <= 0xff && symbolFont.get(byte)) || (isPrivate ? unknownSign : sign)
  if (font.startsWith('wingdings 2') || font.startsWith('wingdings 3')) return isPrivate || byte <= 0xff ? (otherDings.get(byte) ?? bullet) : sign
  if (font === 'wingdings') return byte <= 0xff ? (wingdings.get(byte) ?? unknownSign) : sign
  if (isPrivate) return wingdings.get(byte) ?? symbolFont.get(byte) ?? unknownSign
  // The open circle that Word sets as a letter of a typewriter font.
  return sign === 'o' && font === 'courier new' ? '◦' : sign
}

const bullet = '•'
/** A sign that stands there and has no counterpart. */
const unknownSign = '□'

const wingdings: ReadonlyMap<number, string> = new Map([
  [0x20, ' '], [0x21, '✏'], [0x22, '✂'], [0x28, '☎'], [0x29, '✆'], [0x2a, '✉'], [0x46, '☞'], [0x4a, '☺'], [0x4c, '☹'],
  [0x6c, '●'], [0x6d, '❍'], [0x6e, '■'], [0x6f, '□'], [0x70, '□'], [0x71, '❑'], [0x72, '❒'], [0x73, '◆'], [0x74, '◆'], [0x75, '◆'],
  [0x76, '◆'], [0x77, '◆'], [0x78, '☒'], [0x80, '⓪'], ...numbered(0x81, 0x2460, 10), [0x8b, '⓿'], ...numbered(0x8c, 0x2776, 10),
  [0x9e, '·'], [0x9f, '•'], [0xa1, '○'], [0xa2, '○'], [0xa3, '○'], [0xa4, '◉'], [0xa5, '◎'], [0xa7, '▪'], [0xa8, '□'], [0xaa, '✦'],
  [0xab, '★'], [0xac, '✶'], [0xd8, '➢'], [0xdc, '➲'], [0xdf, '←'], [0xe0, '→'], [0xe1, '↑'], [0xe2, '↓'], [0xe8, '➔'], [0xf0, '⇨'],
  [0xfb, '✗'], [0xfc, '✓'], [0xfd, '☒'], [0xfe, '☑'],
])

/** Wingdings 2 and 3: their ticks and boxes; what else is used of them is bullets. */
const otherDings: ReadonlyMap<number, string> = new Map([
  [0x4f, '✗'], [0x50, '✓'], [0x51, '☒'], [0x52, '☑'], [0x53, '☒'], [0x54, '☒'], [0x97, '●'], [0xa2, '■'], [0xa3, '□'],
])

function numbered(first: number, sign: number, count: number): [number, string][] {
  return Array.from({ length: count }, (_, i) => [first + i, String.fromCodePoint(sign + i)])
}

/** Adobe's Symbol encoding. */
const symbolFont: ReadonlyMap<number, string> = new Map([
  ...row(0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'),
  ...row(0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑'),
])

function row(first: number, signs: string): [number, string][] {
  return [...signs].map((sign, i) => [first + i, sign])
}
