/** Terms that a text itself gives in two languages: `childcare services (Tuoyu Fuwu 托育服务)`, `“托育服务”（childcare services）`. */
import { isConcept, placedMarks } from '../likeness/features.ts'
import { stopWords } from '../likeness/stop-words.ts'

/** `english` and `chinese` as they stand in the text. */
export type BracketedTerm = { readonly english: string; readonly chinese: string }

const latin = "[A-Za-zÀ-ÖØ-öø-ž][A-Za-zÀ-ÖØ-öø-ž'’-]*"
/** Words, and in brackets behind them the Chinese, with or without how it is read. */
const englishFirst = new RegExp(`((?:${latin} ){0,5}${latin}) ?[(（]((?:${latin} ){0,8})([“"「]?)(\\p{Script=Han}{2,16})[”"」]?[)）]`, 'gu')
/** Chinese in quotation marks with the English in brackets behind: how far the term reaches is not known without the marks. */
const chineseFirst = new RegExp(`[“「『《](\\p{Script=Han}{2,16})[”」』》] ?[(（]((?:${latin} ){1,5}${latin}|[a-z][a-z'’-]{3,40})[)）]`, 'gu')
/** Texts with very many brackets say the same again. */
const mostTerms = 2_000

/**
 * Finds terms with their originals in brackets, each once. Of the words before a bracket as many belong to it as its Chinese is long: by the words of
 * its reading where it has one, else two characters a word; of a name all its capitalised words. Where the glossary has what the Chinese means in words
 * further ahead, and not in these, the bracket is about those, with what stands between (`nurseries inside housing estates (托育服务)`): that is no term.
 */
export function bracketedTerms(text: string): readonly BracketedTerm[] {
  const found = new Map<string, BracketedTerm>()
  const add = (english: string, chinese: string) => {
    if (english !== '' && found.size < mostTerms) found.set(`${english.toLowerCase()} ${chinese}`, { english, chinese })
  }
  for (const [, before = '', reading = '', , chinese = ''] of text.matchAll(englishFirst)) {
    const count = reading.trim() === '' ? Math.ceil(chinese.length / 2) : reading.trim().split(' ').length
    const english = termBefore(before.split(' '), count)
    if (!isAheadOf(before, english, chinese)) add(english, chinese)
  }
  for (const [, chinese = '', english = ''] of text.matchAll(chineseFirst)) add(english, chinese)
  return [...found.values()]
}

const isName = (word: string | undefined) => word !== undefined && /^\p{Lu}/u.test(word)

const conceptsIn = (text: string) => [...placedMarks(text).keys()].filter(isConcept)

/** Whether what the Chinese means stands in words before the term and not in the term itself. */
function isAheadOf(before: string, english: string, chinese: string): boolean {
  const ahead = before.slice(0, before.length - english.length)
  if (english === '' || ahead === '') return false
  const meant = new Set(conceptsIn(chinese))
  const isMeant = (text: string) => meant.size > 0 && conceptsIn(text).some(concept => meant.has(concept))
  return !isMeant(english) && isMeant(ahead)
}

function termBefore(words: readonly string[], count: number): string {
  const takesNames = isName(words.at(-1))
  let from = words.length
  while (from > 0) {
    const word = words[from - 1] ?? ''
    const isIn = takesNames ? isName(word) : words.length - from < count && !isName(word)
    const isOwner = from < words.length && /['’]s$/u.test(word)
    if (!isIn || isOwner || stopWords.has(word.toLowerCase())) break
    from -= 1
  }
  return words.slice(from).join(' ')
}
