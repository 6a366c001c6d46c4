/** How bytes stand for characters: the encodings that text is read in, by the names of the WHATWG Encoding Standard. */

export const encodings = [
  'utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252', 'shift_jis', 'euc-jp', 'euc-kr',
] as const
export type Encoding = (typeof encodings)[number]

/** As the standards that define them write them, where capital letters alone don't make the name. */
const nameById: Readonly<Partial<Record<string, string>>> = { 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', big5: 'Big5', 'windows-1252': 'Windows-1252', shift_jis: 'Shift_JIS' }

/** What people call an encoding: `big5` is Big5, `utf-8` UTF-8. */
export function encodingName(id: string): string {
  return nameById[id] ?? id.toUpperCase()
}

/**
 * The labels of the WHATWG Encoding Standard (section 4.2) and what programs and people also write, without `-`, `_`, `:`, spaces and
 * case. `gbk` and `gb2312` are read as GB18030, which holds both.
 */
const labels: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf8 unicode11utf8 unicode20utf8 xunicode20utf8 utf8bom utf8sig cp65001',
  'utf-16le': 'utf16le utf16 ucs2 iso10646ucs2 unicode csunicode unicodefeff ucs2le',
  'utf-16be': 'utf16be unicodefffe ucs2be',
  gb18030: 'gb18030 gbk gb2312 gb231280 chinese csgb2312 csiso58gb231280 isoir58 xgbk cp936 ms936 windows936 936 euccn',
  big5: 'big5 big5hkscs cnbig5 csbig5 xxbig5 cp950 ms950 windows950 950',
  'windows-1252':
    'windows1252 cp1252 xcp1252 1252 ansi latin1 l1 csisolatin1 iso88591 iso885911987 isoir100 ascii usascii ansix3.41968 cp819 ibm819',
  shift_jis: 'shiftjis sjis xsjis mskanji csshiftjis cp932 ms932 windows31j windows932 932',
  'euc-jp': 'eucjp xeucjp cseucpkdfmtjapanese ujis',
  'euc-kr': 'euckr cseuckr korean ksc5601 ksc56011987 ksc56011989 csksc56011987 isoir149 uhc windows949 cp949 ms949 949',
}

const encodingsByLabel: ReadonlyMap<string, Encoding> = new Map(
  encodings.flatMap(encoding => labels[encoding].split(' ').map(label => [label, encoding] as const)),
)

/** The encoding that a name such as `GBK`, `cp1252` or `Shift-JIS` means; undefined for one that text is not read in. */
export function encodingByLabel(label: string): Encoding | undefined {
  return encodingsByLabel.get(label.toLowerCase().replaceAll(/[-_:\s]/g, ''))
}
