/** What an amount in English counts or measures: the noun's group behind it, or what reaches or is brought to it. */
import { type Amount, reach } from './amount.ts'

/** So many words a thing has at the most. */
const mostWords = 9

/** What ends a thing in English: words that are no part of a noun's group. */
const closing = new Set(
  `a all also among an annually any are as at be been before being between but by can could did do does during each every for from had has have if in inside into is it its may might must
  nor now of on onto or our over per shall should since so such than that the their them then there these they this those through throughout thus to under until up upon via was we were
  when where whether which while who whom whose will with within without would across along alongside away well exist exists existed available set get become both together directly no fewer least reach reached share take took call called receive received achieve achieves obtain gain enter attain exceed exceeds become becomes subject already`.split(/\s+/u),
)
/** What things do, where a plural stands right before it. */
const comesToBe = new Set('open close reopen start begin operate join benefit work live remain need'.split(' '))
const isParticiple = (word: string) => /^[a-z-]{3,}(?:ed|ing)$/u.test(word) && !/^(?:housing|building|training|nursing|manufacturing|funding|spending|screening|parking|planning|engineering|heating|pricing|outsourcing|nursery-)/u.test(word)
/** Whether a word says of what kind a thing is: `innovative`, `new`, `city-wide`. */
export const isDescribing = (word: string) => /(?:-|al|ive|ic|ous|ary|able|ible|ed|ful|less|new|small|large)$/iu.test(word) || word.includes('-')

/** A word, where it ends (UTF-16 code units of what it stands in), and what stands between it and the next. */
type Word = { readonly word: string; readonly lower: string; readonly end: number; readonly gap: string }
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/([\p{L}\p{N}][\p{L}\p{N}’'&/-]*)([^\p{L}\p{N}]*)/gu)].map(({ index, 1: word = '', 2: gap = '' }) => ({ word, lower: word.toLowerCase(), end: index + word.length, gap }))
/** Only blanks and quotation marks lead on to the next word of a group. */
const leadsOn = (gap: string) => /^["“”‘’'\s]*$/u.test(gap)

/** A group of English words: those that belong to the noun behind an amount. */
function groupBehind(text: string): string {
  if (!/^["“‘'\s-]*[\p{L}]/u.test(text)) return ''
  const kept: Word[] = []
  const words = wordsOf(text)
  for (const [place, each] of words.entries()) {
    const { word, lower, gap } = each
    const next = words[place + 1]?.lower ?? ''
    if ((closing.has(lower) && !(place === 0 && lower === 'such')) || kept.length >= mostWords || /^\d/u.test(word)) break
    if (lower === 'and') {
      if (kept.length > 0) kept.push(...tailOf(words.slice(place + 1), isDescribing(kept.at(-1)?.word ?? '') ? 7 : 4))
      break
    }
    const describesNext = next !== '' && next !== 'and' && !closing.has(next) && /^["“”‘’'\s]*,?\s$/u.test(gap)
    // `clinics established across the city`: what has nothing to describe says what became of the thing.
    if (!describesNext && (lower.endsWith('ly') || isParticiple(lower))) break
    // `ten clinics open in towns`
    if (comesToBe.has(lower) && kept.at(-1)?.lower.endsWith('s')) break
    if (kept.length > 0 && /^[a-z]+ly$/u.test(lower) && !isParticiple(next)) break
    kept.push(each)
    if (leadsOn(gap)) continue
    if (!/^,\s$/u.test(gap) || !isDescribing(word) || !describesNext || next.endsWith('ing')) break
  }
  return text.slice(0, kept.at(-1)?.end ?? 0).replace(/(?:\s[a-z]+ly)+$/u, '').trim()
}

/** What stands behind `and`, when it is one more thing of the same: neither a number nor something that is done. */
function tailOf(words: readonly Word[], longest: number): readonly Word[] {
  const kept: Word[] = []
  for (const each of words) {
    const { word, lower, gap } = each
    if (closing.has(lower) || (kept.length > 0 && (lower === 'and' || (isParticiple(lower) && !leadsOn(gap))))) break
    if (/^\d/u.test(word) || (kept.length === 0 && (/(?:ing|ly)$/u.test(lower) || (isParticiple(lower) && !/^\s*\p{L}/u.test(gap + (words[1]?.lower ?? '')))))) return []
    kept.push(each)
    if (kept.length > longest) return []
    if (!leadsOn(gap)) break
  }
  return kept
}

const verb = '(?:will|shall|should|must|is|are|was|were|has|have|had|reach(?:es|ed|ing)?|hit(?:s|ting)?|exceed(?:s|ed|ing)?|total(?:s|led|ling)?|surpass(?:es|ed|ing)?|amount(?:s|ed|ing)?|account(?:s|ed|ing)?|stands?|standing|stood|rises?|risen|rose|rising|grows?|grown|grew|growing|increased?|increases|increasing|falls?|fallen|fell|falling|drops?|dropped|dropping|reduced?|cut|lowered|kept|maintained|remain(?:s|ed)?|averaged?|averages)'
/** Words between the verb and its amount; any other says that something else is spoken of. */
const between = `(?:${verb}|be|been|to|by|at|for|over|above|more|than|about|nearly|almost|around|approximately|least|a|an|additional|further|total|of|up|no|not|less|fewer|lower|within|below|under|expected|planned|projected|set|currently|already|now|cumulatively|only|some|from|between|annually|approaching|or|level|cumulative|average)`
/** The subject of what reaches, exceeds or is brought to an amount: behind the last sign that parts, before the verb. */
const subject = new RegExp(String.raw`(?:^|[,;:—–(，；：]|\b(?:while|with|and|that|where|whereas|of which)\b)\s*(?:by (?:the end of )?\d{4},?\s+)?(?<thing>(?:(?!\b(?:while|that|where|whereas)\b)[^,;:—–()，；：\d]){3,120}?)\s+${verb}(?:\s+${between})*\s*$`, 'iu')
/** What is brought to an amount by whom nobody says: `reducing the time required to initiate a trial to within 25 weeks`. */
const object = /\b(?:reduc|cut|shorten|lower|rais|increas|expand|bring|keep|lift|boost|compress|control|limit)\w*\s+(?<thing>(?:the |its |their |overall )?[^,;:—–()\d]{3,100}?)(?:\s+(?:to|by|from|at|within|below|above|under|over|about|around|nearly|more|than|less|no|least|an|additional))+\s*$/iu
/** `reach a total scale of RMB 1.25 trillion`. */
const scale = /\b(?:reach|hit|achiev|attain|generat|record|see)\w* (?:an? |the )(?<thing>(?:[a-z-]+ ){1,5})of (?:(?:about|over|around|nearly|at least|more than|some) )?$/iu

/** Money that something brings in or costs: `achieve annual revenues exceeding 5 billion yuan`, `with sales ranging from`. */
const yielded = new RegExp(
  String.raw`\b(?:with|(?:achiev|attain|reach|generat|record|bring|earn|hav|draw|attract)\w*)\s+(?:in\s|an?\s|the\s)?(?<thing>(?:[a-z-]+\s){0,3}(?:revenues?|sales|turnover|income|output|profits?|exports?|investments?|savings|funding))\s+(?:exceeding|of|above|over|worth|totall?ing|ranging from)(?:\s+${between})*\s*$`,
  'iu',
)

/** What a unit or money is of: `3,000 mu of industrial land`, `60% of total capacity`, `20 billion yuan in annual venture capital`. */
function ofBehind(text: string): string {
  const [lead = '', word = ''] = /^\s*(?:\([^()]{0,40}\)\s*)?((?:(?:increase|rise|growth|reduction|decrease|decline|cut|fall|drop)\s+)?(?:of|in)|for|worth of)\s+(?:the |its |all |their )?/iu.exec(text) ?? []
  if (lead === '') return ''
  const group = groupBehind(text.slice(lead.length))
  if (group === '' || (/\bin$/iu.test(word) && /^(?:[A-Z]|total$)/u.test(group))) return ''
  return group
}

/** What an amount in English counts or measures; '' where nothing near says so. */
export function englishThing(sentence: string, { start, end, unit, currency }: Amount): string {
  const behind = sentence.slice(end, end + reach)
  // `from 38% to 65%`: what it was is no part of what is said of it.
  const before = sentence.slice(Math.max(0, start - reach), start).replace(/\bfrom\s+[\d.,]{1,20}\s?(?:%|per\s?cent|\p{L}{1,20})?(?:\s+in\s+\d{4})?\s+to\s+$/iu, 'to ')
  const measured = () => trimmed([scale, yielded, object, subject].map(words => words.exec(before)?.groups?.['thing']).find(Boolean) ?? '')
  if (currency === null && unit === 'count') {
    const group = groupBehind(behind)
    // `154 psychiatric and 108 sleep clinics`: the first number shares the noun of the second.
    const [, shared = ''] = /^\s*[a-z-]+ and (?:[\d,]+|\p{L}+) (?:[a-z-]+ )?([a-z]+s)\b/u.exec(behind) ?? []
    if (group !== '') return !group.includes(' ') && shared !== '' && !group.endsWith('s') ? `${group} ${shared}` : group
    return ofBehind(behind) || measured()
  }
  return ofBehind(behind) || measured()
}

const trimmed = (thing: string) =>
  thing.trim().replace(/^(?:and|with|while|that|where|of which|by (?:the end of )?\d{4}|the|its|their|this|our|an?)\s+/iu, '').replace(/^(?:the|its|their)\s+/iu, '').trim()
