/** Groups whose text is no part of what a reader of the document reads (RTF 1.9.1, “Contents of an RTF File”). */
export const passedDestinations: ReadonlySet<string> = new Set([
  'colortbl', 'filetbl', 'rsidtbl', 'revtbl', 'pict', 'objdata', 'objclass', 'objname', 'header', 'headerl',
  'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'fldinst',
  'shprslt', 'nonesttables', 'nonshppict', 'sp', 'bkmkstart', 'bkmkend', 'xe', 'tc', 'tcn', 'rxe', 'private', 'template', 'pgdsctbl', 'falt',
  'panose', 'fontemb', 'fontfile', 'datafield', 'formfield', 'passwordhash', 'xmlnstbl', 'mmathPr', 'factoidname', 'pntxta', 'pntxtb',
])

/** Characters that have a control word of their own. */
export const characterByWord: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'], ['line', '\n'], ['lbr', '\n'], ['page', '\n'], ['column', '\n'], ['emdash', '—'], ['endash', '–'], ['emspace', '\u2003'],
  ['enspace', '\u2002'], ['qmspace', '\u2005'], ['bullet', '•'], ['lquote', '‘'], ['rquote', '’'], ['ldblquote', '“'], ['rdblquote', '”'],
  ['zwj', '\u200d'], ['zwnj', '\u200c'], ['ltrmark', '\u200e'], ['rtlmark', '\u200f'],
])

/** Characters that have a control symbol of their own. A place where a word may be cut is nothing that is printed. */
export const characterBySymbol: ReadonlyMap<string, string> = new Map([['~', '\u00a0'], ['_', '\u2011'], ['\t', '\t']])

/** Heading level by a style's name, in the languages that Word and its kin write such names in; 0 for the title, null for other styles. */
export function headingLevelOf(styleName: string): number | null {
  const [, level] = /^(?:heading|überschrift|titre|título|titolo|заголовок|标题|標題|見出し)\s*([1-9])(?:\D|$)/iu.exec(styleName) ?? []
  if (level) return Number(level)
  return /^(?:title|标题|標題)$/iu.test(styleName) ? 0 : null
}
