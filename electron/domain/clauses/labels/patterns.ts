/** How labels are printed: one expression for each way to set a numeral, most specific first. */
import type { LabelStyle } from './label.ts'
import { formalSigns, numberWords, ordinalWords, stems } from './numerals.ts'

type Groups = { readonly [name: string]: string | undefined }
type Style = LabelStyle | ((groups: Groups) => LabelStyle)
type Pattern = { readonly style: Style; readonly expression: RegExp; readonly begins: string; readonly isInsertion: boolean }
type Parts = { readonly before?: string; readonly numeral: string; readonly after?: string; readonly rest: string }

const digits = '[0-9０-９]'
const han = '[零〇一二两三四五六七八九十百千]'
const words = [...numberWords, ...numberWords.map(word => word.toUpperCase())].join('|')
export const ordinals = ordinalWords.join('|')
const formalHan = `[${formalSigns}]`
/** Roman numerals and single letters. */
const latin = '[IVXLC]{1,6}|[ivxlc]{1,6}|[A-Za-z]'
const space = '[ \\u3000]?'
/** Not a reference to another clause: 第三条规定…, 第一章、第二章, 第五条第二款. */
const noReference = '(?!规定|規定|所称|所列|所述|所规|的|至第|[和及或]第|或者第|第|、|，|,|；)'
const foreignWords = ['Articolo', 'Capo', 'Titolo', 'Abschnitt', 'Articulo', 'Titulo', 'Capitulo', 'Libro', 'Livre', 'Livro', 'Título', 'Titre', 'Capítulo', 'Chapitre', 'Kapitel', 'Sección', 'Seção', 'Artículo', 'Artigo', 'Artikel', 'Anexo', 'Annexe', 'Anlage', 'Anhang', 'Apêndice', 'Apéndice', 'Allegato']
const partWords = foreignWords.flatMap(word => [word, word.toUpperCase()]).join('|') + '|ART\\.|Art\\.|SEC\\.|Sec\\.|SUBTITLE|Subtitle|TITLE|Title|PART|Part|CHAPTER|Chapter|SECTION|Section|ARTICLE|Article|ANNEXURE|Annexure|ANNEX|Annex|APPENDIX|Appendix|SCHEDULE|Schedule|§'
/** Not a reference: "Article 5 of the Law", "Part 2, paragraph 1". */
const noEnglishReference = '(?=$|[.:：—–]|\\s+[-—–:]|\\s+["“‘\'(]?[\\p{Lu}\\p{Script=Han}])'
/** Behind the number of what an amendment put in: `2a.`, `Article 5bis`, `（二之一）`. */
const insertion = '(?:[a-z]|[A-Z]{1,2}|\\s?(?:bis|ter|quater|quinquies|sexies)\\b)'
const hanInsertion = `之${han}{1,2}`
/** Captions, pages and dates are counted too, and head nothing. */
const noNames = 'January|February|March|April|May|June|July|August|September|October|November|December|Table|TABLE|Figure|FIGURE|Fig|Box|BOX|Chart|Map|Page|PAGE|Note|Footnote|Line|Room|Version|VERSION'
const month = noNames.slice(0, noNames.indexOf('|Table'))
/** `Strategic objective 1:`, `Axe stratégique 2 :`: a second word in small letters, where a sign parts the number from the text. */
const spoken = `(?<word>(?!(?:${noNames})\\b)\\p{Lu}\\p{L}{2,20} \\p{Ll}{4,20})`
const name = `(?<word>(?!(?:${noNames})\\b)\\p{Lu}\\p{L}{2,20}(?: \\p{Lu}\\p{L}{2,20}){0,2})`
/** Not a quantity at the start of a sentence: "1.25 trillion", "3.5%", 1.25万亿元. */
const noQuantity = '(?![\\s0-9０-９\\p{Ll}.．%％‰万亿千百十个倍元])'

/** Letters and dots before the numbers of a code that the plan itself chose; one letter alone is a number's like `A.1`. */
const dottedCode = '(?<word>[A-Z]{2,3}|(?:[A-Z]{1,3}\\.){1,3}[A-Z]{1,3})\\.'
const codeRest = '(?:[.:：]\\s+|\\s?[—–|]\\s?|\\s-\\s|\\s+(?=["“‘]?\\p{Lu}\\p{L}))'

/** Marks the styles of names that no sign parts from the text. */
export const unmarked = 'unmarked '

const styleByWord = new Map<string, LabelStyle>([
  ['编', 'division'], ['編', 'division'], ['篇', 'division'], ['卷', 'division'], ['部分', 'division'], ['part', 'division'], ['title', 'division'],
  ['章', 'chapter'], ['chapter', 'chapter'], ['subtitle', 'chapter'],
  ['节', 'section'], ['節', 'section'], ['section', 'section'], ['sec.', 'section'],
  ['条', 'article'], ['條', 'article'], ['article', 'article'], ['art.', 'article'], ['§', 'article'],
  ['articolo', 'article'], ['articulo', 'article'], ['capo', 'chapter'], ['capitulo', 'chapter'], ['titolo', 'division'], ['titulo', 'division'], ['abschnitt', 'section'],
  ['libro', 'division'], ['livre', 'division'], ['livro', 'division'], ['título', 'division'], ['titre', 'division'], ['capítulo', 'chapter'], ['chapitre', 'chapter'],
  ['kapitel', 'chapter'], ['teil', 'division'], ['hauptstück', 'chapter'], ['sección', 'section'], ['seção', 'section'], ['artículo', 'article'], ['artigo', 'article'], ['artikel', 'article'],
  ['anexo', 'annex'], ['annexe', 'annex'], ['anlage', 'annex'], ['anhang', 'annex'], ['apêndice', 'annex'], ['apéndice', 'annex'], ['allegato', 'annex'], ['annex', 'annex'], ['annexure', 'annex'], ['appendix', 'annex'], ['schedule', 'annex'],
])

/** Most specific first. What is named is printed; the rest of a match parts the label from the text. */
const patterns: readonly Pattern[] = [
  pattern(styleOfWord, {
    before: `第${space}`,
    numeral: `${digits}{1,4}|${han}{1,9}`,
    // 第十二条之一 was put in between 12 and 13 by an amendment.
    after: `${space}(?<word>编|編|篇|卷|部分|章|节|節|条|條)(?:之${han}{1,3})?`,
    rest: `${noReference}[\\s：:.．]*`,
  }),
  pattern('annex', { before: `附[件录錄表]${space}`, numeral: `${digits}{1,2}|${han}{1,3}|[A-Z]`, rest: '(?=[\\s：:.．]|$)[\\s：:.．]*' }),
  pattern('named §', { before: '§\\s?', numeral: '\\d{1,2}', after: '[°ºo]', rest: '[.:]?\\**[\\s–—-]+' }),
  // `Section 1.1` stands in Section 1; `Section 2-2130` is the section of a code.
  pattern(styleOfName, { before: `(?<word>${partWords})\\s{0,2}(?:\\d{1,3}\\.){1,3}`, numeral: '\\d{1,3}', rest: noEnglishReference + '[.:：\\s—–-]*' }),
  pattern(styleOfWord, { before: `(?<word>${partWords})\\s{0,2}\\d{1,3}[-–]`, numeral: '\\d{1,4}', rest: noEnglishReference + '[.:：\\s—–-]*' }),
  pattern(styleOfWord, {
    before: `(?<word>${partWords})\\s{0,2}`,
    numeral: `(?:${words})\\b|[IVXLC]{1,6}|\\d{1,3}|[A-Z]`,
    after: `(?:(?<=\\d)(?:[°º]|er\\b|${insertion}))?`,
    rest: `${noEnglishReference}[.:：\\s—–-]*`,
  }),
  // `Artículo Primero.-`, `Article premier`; `II. Abschnitt`, `1. Teil`.
  pattern(styleOfWord, { before: `(?<word>${partWords})\\s`, numeral: `(?:${ordinals})(?!\\p{L})`, rest: '[.:：\\s—–-]*' }),
  pattern(styleOfWord, { numeral: '[IVX]{1,6}|\\d{1,2}', after: '\\.\\s(?<word>Teil|Hauptstück|Abschnitt|Kapitel)', rest: '(?:[.:]?$|[.:]?\\s+(?=\\p{Lu}))' }),
  pattern('parens', { before: '[（(]\\s?', numeral: `${han}{1,4}|${digits}{1,3}|${latin}`, after: '\\s?[）)]', rest: '[.．、：:]?\\s*' }),
  pattern('parens', { before: '[（(]\\s?', numeral: `${digits}{1,3}`, after: `${insertion}\\s?[）)]`, rest: '[.．、：:]?\\s*' }),
  pattern('parens', { before: '[（(]', numeral: `${han}{1,4}`, after: `${hanInsertion}[）)]`, rest: '[.．、：:]?\\s*' }),
  pattern('point', { numeral: `${digits}{1,3}`, after: insertion, rest: '[.．](?:\\s+|(?=\\p{Script=Han}))' }),
  pattern('point', { numeral: `${han}{1,4}`, after: hanInsertion, rest: '、\\s*' }),
  pattern('half parens', { numeral: `${digits}{1,3}`, after: `${insertion}[）)]`, rest: '[.．、：:]?\\s*' }),
  // `1.01.P2)`, and below `1.01.A01)` `1.01.A01.02)`: what is counted in a section, by letters.
  pattern(({ before = '' }) => `named code ${before.replace(/\d+/gu, '#')}`, { before: '(?:\\d{1,2}\\.){1,3}[A-Z]{1,3}(?:\\d{1,2}\\.){0,2}', numeral: '\\d{1,2}', rest: '(?:[.:：)]\\s+|\\s?[—–|]\\s?|\\s+(?=["“‘]?\\p{Lu}\\p{L}))' }),
  pattern('decimal 2', { before: `${digits}{1,3}[A-Z]{1,2}[.．]`, numeral: `${digits}{1,3}`, rest: `(?:[.．、](?!${digits})\\s*|\\s+)` }),
  pattern(styleOfDecimal, {
    before: `(?:${digits}{1,3}[.．]){2,4}`,
    numeral: `${digits}{1,3}`,
    rest: '(?:[.．、]\\s*|\\s+)?(?![\\s0-9０-９.．])',
  }),
  pattern(styleOfDecimal, { before: '[A-Z]\\.(?:\\d{1,3}\\.){0,4}', numeral: '\\d{1,3}', rest: '(?:\\.\\s*|\\s+)?(?![\\s0-9.\\p{Ll}])' }),
  pattern('decimal 2', { before: `${digits}{1,3}[.．]`, numeral: `${digits}{1,3}`, rest: `(?:[.．、](?!${digits})\\s*|\\s+)?${noQuantity}` }),
  pattern('point', { numeral: `${han}{1,4}`, rest: `\\s?(?:、(?!${han}{1,4}、)|[.．:：])\\s*` }),
  pattern('point', { numeral: `${formalHan}{1,3}`, rest: `、(?!${formalHan}{1,3}、)\\s*` }),
  // Not 甲、乙双方.
  pattern('point', { numeral: `[${stems}]`, rest: `、(?![${stems}])\\s*` }),
  pattern('point', { numeral: `${digits}{1,3}`, rest: `\\s?(?:[.．、](?![.．]|${digits})\\s*|[:：](?=\\s)\\s*)` }),
  pattern('point', { numeral: latin, rest: '(?:[.．、](?:\\s+|(?=\\p{Script=Han}))|、|[:：]\\s+)' }),
  pattern('point', { numeral: '[IVXLC]{1,6}', rest: '\\**\\s[–—-]\\s+' }),
  pattern('point', { numeral: '[IVXLC]{2,6}', rest: '\\.(?=\\p{Lu}(?:\\p{Ll}|\\p{Lu}{3}))' }),
  pattern('half parens', { numeral: '\\d{1,2}', after: '[.]?[°º]', rest: '\\s+' }),
  pattern('half parens', { numeral: `${digits}{1,3}|${latin}`, after: '[）)]', rest: '[.．、：:]?\\s*' }),
  pattern('bare', { numeral: '\\d{1,3}', after: '[A-Z]{1,2}', rest: '(?:\\t(?=\\S)|\\s+(?=\\p{Lu}))' }),
  pattern('bare', { numeral: '\\d{1,2}', rest: `(?:\\t(?=\\S)|\\s+(?=\\p{Lu}|\\p{Script=Han}))(?!(?:${month})\\b|[年月日])` }),
  pattern('note', { before: '[\\[［〔]', numeral: '\\d{1,3}', after: '[\\]］〕]', rest: '\\s*(?=["“‘\'《(]?[\\p{Lu}\\p{Script=Han}]|https?:|www\\.)' }),
  pattern(styleOfName, { before: `${name} #?(?:\\d{1,2}[.-]){0,3}`, numeral: `\\d{1,3}|[IVX]{1,5}|(?:${words})\\b`, rest: '(?:[.:：]\\s+|\\s:\\s+|\\s?[—–|]\\s?|\\s-\\s|\\s{2,}|\\t|[.:：]?\\s*$)' }),
  // `Goal LU-1:` and below it `Policy LU-1.1:`, as the plans of American cities count the goals of their land use.
  pattern(styleOfName, { before: `${name} [A-Z]{1,4}-?(?:\\d{1,2}[.-]){0,3}`, numeral: '\\d{1,3}', rest: '(?:[.:：]\\s+|\\s:\\s+|\\s?[—–|]\\s?|\\s-\\s|\\s*$)' }),
  pattern(styleOfName, { before: `${spoken} (?:\\d{1,2}[.-]){0,3}`, numeral: `\\d{1,3}|[IVX]{1,5}|(?:${words})\\b`, rest: '(?:[.:：]\\s+|\\s:\\s+|\\s?[—–|]\\s?|\\s-\\s|\\s*$)' }),
  pattern(styleOfName, { before: `${name} (?:\\d{1,2}\\.){1,3}`, numeral: '\\d{1,3}', rest: '\\s+(?=["“‘]?\\p{Lu})' }),
  // `Rule 22 Expenditure`, `Rule 25 (1) Provision`: words that only the document's own series tells from a sentence.
  pattern(styleOfSerial, { before: `${name}\\s`, numeral: '\\d{1,3}', after: '(?:\\*{0,2}\\s?\\*{0,2}\\(\\d{1,2}\\))?', rest: '\\.?\\**\\s+(?=[*"“‘]*\\p{Lu})' }),
  // Minutes are counted through the year: `74/17 Matters arising`, `C048/23 1. Apologies`; or through all years: `1916. Apologies`.
  pattern(({ after = '' }) => `named ${unmarked}${after}`, { before: '[A-Z]{0,3}', numeral: '\\d{1,3}', after: '/(?:\\d{4}|\\d{2})', rest: '[.:]?\\**\\s+(?:\\d{1,2}\\.\\s+)?(?=[*"“‘]*\\p{Lu})' }),
  pattern(() => `named ${unmarked}years`, { numeral: '[1-9]\\d{3}', rest: '\\.\\**\\s+(?=[*"“‘(]*\\p{Lu})' }),
  // `OB.1.1 - Services`, and below it `R.A.1.1a - Reuse`.
  pattern(styleOfDottedCode, { before: `${dottedCode}(?:\\d{1,2}\\.){0,3}`, numeral: '\\d{1,2}', rest: codeRest }),
  pattern(styleOfDottedCode, { before: `${dottedCode}(?:\\d{1,2}\\.){0,3}\\d{1,2}`, numeral: '[a-z]', rest: codeRest }),
  pattern(styleOfCode, { before: '(?<word>[A-Z]{1,3})-?', numeral: '\\d{1,2}', rest: '(?:[.:：]\\s+|\\s:\\s+|\\s+(?=["“‘]?\\p{Lu}\\p{L}))' }),
  pattern(styleOfName, { before: `${name} `, numeral: '[A-Z]', rest: '(?:[:：]\\s+|\\s:\\s+|\\s?[—–]\\s?)' }),
  pattern(styleOfName, {
    before: '(?<word>(?!专栏|续表|图表)\\p{Script=Han}{1,3}[^\\P{Script=Han}第零〇一二两三四五六七八九十百千])',
    numeral: `${digits}{1,2}|${han}{1,3}`,
    rest: '(?:[：:]\\s*|[ \\u3000]+(?=\\p{Script=Han})|$)',
  }),
]

const beginsWithDigit = (begins: string) => begins.startsWith(digits) || begins.startsWith('\\d') || begins.startsWith(`(?:${digits}`)
const beginsWithBracket = (begins: string) => /^\[[（(\\]/u.test(begins)
const patternsByBeginning = {
  digit: patterns.filter(({ begins, isInsertion }) => !beginsWithBracket(begins) && !isInsertion),
  lettered: patterns.filter(({ begins }) => !beginsWithBracket(begins)),
  bracket: patterns.filter(({ begins }) => beginsWithBracket(begins)),
  other: patterns.filter(({ begins }) => !beginsWithBracket(begins) && (begins.includes('|') || !beginsWithDigit(begins))),
}

/** The patterns that a line may begin with, most specific first. Most lines begin with a letter, and are then asked for nothing that begins with a digit or a bracket. */
export function patternsFor(head: string): readonly Pattern[] {
  if (/^[\d０-９]/u.test(head)) return /^[\d０-９]{1,3}\s?[A-Za-z]/u.test(head) ? patternsByBeginning.lettered : patternsByBeginning.digit
  return /^[（([［〔]/u.test(head) ? patternsByBeginning.bracket : patternsByBeginning.other
}

function pattern(style: Style, { before = '', numeral, after = '', rest }: Parts): Pattern {
  const isInsertion = [insertion, '[A-Z]{1,2}'].some(sign => after.startsWith(sign) || before.includes(sign))
  return { style, begins: before + numeral, isInsertion, expression: new RegExp(`^(?<before>${before})(?<numeral>${numeral})(?<after>${after})${rest}`, 'u') }
}

function styleOfDecimal({ before = '' }: Groups): LabelStyle {
  return `decimal ${before.split(/[.．]/).length}`
}

function styleOfWord(groups: Groups): LabelStyle {
  return styleByWord.get((groups.word ?? '').toLowerCase()) ?? 'section'
}

/** `Rule 22 Expenditure`: a name and a number, which no sign parts from the text. */
function styleOfSerial(groups: Groups): LabelStyle {
  return `named ${unmarked}${(groups['word'] ?? '').toLowerCase()}`
}

/** `Q1.`, `BR-2:`. */
function styleOfCode(groups: Groups): LabelStyle {
  return `named code ${(groups['word'] ?? '').toLowerCase()}`
}

/** `OB.1.1`, `R.A.1.1a`: those of one word with as many numbers. */
function styleOfDottedCode({ word = '', before = '' }: Groups): LabelStyle {
  return `named code ${word.toLowerCase()}. ${before.slice(word.length).replace(/\d+/gu, '#')}`
}

function styleOfName(groups: Groups): LabelStyle {
  return `named ${(groups['word'] ?? '').toLowerCase()}`
}
