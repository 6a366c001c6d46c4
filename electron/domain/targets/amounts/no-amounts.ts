/** Numbers that are no amounts: names, years, dates, labels, ages, rates' denominators; and number words that say no number. */
import { comparatorOf, isCompared } from './comparators.ts'
import { months } from '../times/calendar-words.ts'
import { timeUnits, unitOf } from './units.ts'
import type { Written } from '../numbers/written.ts'

const identifier = /(?:\bNos?\.|\b(?:Article|Order|E\.\s?O\.|Sections?|Articles|Pillars?|Goals?|Priorit(?:y|ies)|Objectives?|Commitments?|Directive|Resolution|Regulation|Phase|Class|Grade|Chapter|Section|Item|Level|Appendix|Annex|Figure|Table|Part|Page|Volume|Version|Covid|Type|Line|Route|Step|Rule|Act|Districts?|Wards?|Precincts?|Zones?|Blocks?|Plots?|Tiers?|Stage)|号|第|图|表|附件)[\s-]*$/iu
/** The second of two: `Sections 504 and 508`. */
const identifierBefore = /\b(?:Sections|Articles|Pillars|Goals|Priorities|Objectives|Commitments|Chapters|Parts|Items|Annexes|Tables|Figures|Phases|Levels|Classes)\s+\d{1,5}(?:,\s\d{1,5}){0,8},?\s(?:and|or|to)\s*$/u
/** Parts of papers that are words of another meaning, too, where they have a small letter: `Paragraphs 4 to 108`, `Action 4.2`. */
const partBefore = /(?:\b(?:Paragraphs?|Paras?\.?|Clauses|Clause|Recommendations?|Footnotes?|Schedules?|Indicators?|Votes?|Subsections?|Outputs?|Outcomes?|Milestones?|Activit(?:y|ies)|Actions?|Deliverables?)|^\s*(?:Target|Measure|Point|Project|Task|Initiative|Strategy|Component))\s$/u
const partsBefore = /\b(?:Paragraphs|Paras\.?|Clauses|Recommendations|Footnotes|Schedules|Indicators|Votes|Outputs|Outcomes|Milestones|Activities|Actions|Deliverables)\s\d{1,4}[a-z]?(?:,\s\d{1,4}[a-z]?){0,8},?\s(?:and|or|to)\s$/u
const denominator = /(?:\b(?:per|every|out of)|每)\s*$/iu
const aged = /\b(?:aged?|people|persons?|citizens|residents|women|men|child(?:ren)?|adults|girls|boys|infants|population)(?: aged)?(?: over| above| under| below| of| between)?\s*$/iu
const monthBefore = new RegExp(`\\b${months}\\.?\\s*$`, 'iu')
const monthBehind = new RegExp(`^\\s*${months}\\b`, 'iu')

/** Whether a number is no amount, by its form and what stands round it. */
export function isNoAmount(written: Written): boolean {
  return isPlaceInTime(written) || isName(written) || isOwnPart(written) || isAgeOrRate(written) || !countsSomething(written)
}

const bare = ({ money, unit, counter, scale }: Written) => !money && !unit && !counter && !scale

/** `at least 2000 households`, but `below 2019 levels`: a number like a year that is bounded counts what stands behind it, unless that is what years are compared by. */
function countsThings({ number, before, after }: Written): boolean {
  const hasBound = /\b(?:at least|no (?:less|fewer) than|more than|fewer than|up to|nearly|about|approximately|around|some|an additional|a (?:further|total of)|exceed(?:s|ing)?)\s*$/iu.test(before)
  const isRound = number.endsWith('00') && /\b(?:over|train|build|plant|create|hire|recruit|support|reach|add|provide|help)\s*$/iu.test(before)
  return (hasBound || isRound) && /^\s(?!(?:levels?|baselines?|figures?|values?|rates?|prices?|targets?|emissions?|standards?|census|edition|budgets?)\b)(?:(?!(?:the|an?|and|or|in|to|of|for|when|it|they|we|this|that|as|by|all|each|is|was|were|has|had|will)\b)[a-z-]+\s){0,3}?(?!(?:is|was|has|this|as)\b)[a-z-]*(?:s|people|children|staff)\b/u.test(after)
}

const spentOver = /(?:million|billion|trillion|bn|crore|lakh|[$€£¥₹]\s?\d[\d,.]*m?)\s(?:[a-z]+\s){0,3}over\s(?:the\s|a period of\s)?$/iu

function isPlaceInTime(written: Written): boolean {
  const { number, upper, before, after, unit, counter, money, scale } = written
  const isYear = /^(?:19|20)\d\d$/u.test(number) && !money && !scale && !counter && (!unit || unitOf(unit) === 'years')
  if (isYear) return !countsThings(written)
  if (/^(?:年|月|日|号|時|时|点|[:：]\d\d|[-/.]\d)/u.test(after) && bare(written)) return true
  // Looked back at, or the time in which money is spent: `two years ago`, `$660 million over four years`.
  if (unit !== undefined && timeUnits.has(unitOf(unit) ?? '') && (/^\s(?:ago|earlier)\b/iu.test(after) || spentOver.test(before))) return true
  if (monthBefore.test(before) || monthBehind.test(after)) return true
  // The years of a period, the second cut short: 2024–26.
  return upper !== undefined && /^(?:19|20)\d\d$/u.test(upper) && bare(written)
}

function isName(written: Written): boolean {
  const { number, upper, before, after, unit } = written
  // `555-0100` is dialled: no range ends in a number that begins with nought.
  if (upper !== undefined && /^0\d/u.test(upper)) return true
  // `2.1 The Department will …`: a clause's own number.
  if (bare(written) && /^\d{1,2}\.\d{1,2}$/u.test(number) && /^\s*$/u.test(before) && /^\s+(?:\p{Lu}\p{Ll}|\p{Script=Han})/u.test(after)) return true
  if (/^\s?(?:st|nd|rd|th)\b/iu.test(after) || identifier.test(before) || identifierBefore.test(before) || partBefore.test(before) || partsBefore.test(before)) return true
  if (bare(written) && /^\d{3,}$/u.test(number) && /^\s+(?:\w+\s+){0,4}hotlines?\b/iu.test(after)) return true
  if (/^\s*[.)）、．]\s/u.test(after) && /(?:^|\n)\s*[（(]?$/u.test(before)) return true
  if (/^[”"’']/u.test(after) && bare(written)) return true
  // Numbers that are dialled are written in groups.
  if (bare(written) && /\b(?:call|phone|tel|telephone|dial|hotline|helpline|contact|text|fax)\b[^.;]{0,24}\d[\s-]$/iu.test(before)) return true
  if (bare(written) && /\b(?:call|phone|tel|telephone|dial|hotline|helpline|fax)\b[.:]?\s$/iu.test(before) && /^[\s-]\d/u.test(after)) return true
  if (/^0\d/u.test(number) || (/^\d{5,}$/u.test(number) && bare(written) && /hotline|热线|phone|tel|code|电话|传真|邮编/iu.test(before + after))) return true
  if (/^\s+(?:[A-Z][\w’']*\s+){1,3}(?:Street|Road|Avenue|Lane|Square|Boulevard)\b/u.test(after) && bare(written)) return true
  // 90后: who was born then.
  if (bare(written) && /^\d0$/u.test(number) && /^后(?!的?\d)/u.test(after)) return true
  // `十五分钟生活圈`: a kind of place.
  if (/^(?:分钟|个?小时)$/u.test(unit ?? '') && /^\p{Script=Han}{0,4}圈/u.test(after)) return true
  // 5G基站, `8 a.m.`
  if (bare(written) && (/^[2-6]$/u.test(number) ? /^G(?![A-Za-z])/u.test(after) : false)) return true
  if (bare(written) && /^\s?[ap]\.?\s?m\b/iu.test(after)) return true
  // `3-year-old`, `a five-year plan`, `24-hour service`: a kind of thing.
  return Boolean(unit?.startsWith('-')) || (unitOf(unit) === 'years' && /^\s?(?:old|plan|period|history|anniversary)\b/iu.test(after))
}

const ownParts = /^\s+(?:key |main |major |specific )?(?:measures|themes|pillars|goals|objectives|priorities|tasks|articles|chapters|sections|parts|items|clauses|principles|aspects|points|outcomes|subchapters|annexes|appendices)\b/iu
const tellsOwnParts = /\b(?:its|these|has|have|with|those|following|lists?|contains?|comprises?|sets? out|includes|arrang\w+|consists? of|divided into)\s*(?:(?:\d{1,3}|[a-z]{3,9})\s+[a-z]+\s+and\s+)?$/iu

/** A paper counts its own parts and pages: `its 30 measures`, `lists 34 key tasks`, `共36条`, `with 140 pages`. */
function isOwnPart({ before, after }: Written): boolean {
  if (ownParts.test(after)) return tellsOwnParts.test(before)
  if (/^个?(?:条|章|节|部分|方面|余?字)/u.test(after)) return /(?:[共分含]|分为|包括|部分)\s*$/u.test(before)
  return /^\s(?:numbered\s)?pages?\b/iu.test(after) && /\b(?:has|have|with|on|in)\s*$|[\d-],\s$/iu.test(before)
}

function isAgeOrRate({ before, after, money, unit }: Written): boolean {
  // `3.2 million children, up from 2.1 million`: what it was.
  if (/[,(] (?:(?:up|down) )?from\s*$/iu.test(before) && !/^[^,.;]{0,30}\bto\b/u.test(after)) return true
  if (!money && !unit && (denominator.test(before) || aged.test(before))) return true
  if (unit === '岁' && !/(?:寿命|达到?|提高到?|提升到?|增加到?)[^，。；]{0,6}$/u.test(before) && /^(?:以[上下]|及以[上下]|婴|儿|老|的)/u.test(after)) return true
  if (unit === '周岁') return true
  if (unit !== undefined && /\b(?:first|last|past|previous)\s*$/iu.test(before)) return true
  // `in the 18 months to March 2020`: when.
  if (timeUnits.has(unitOf(unit) ?? '') && /\bthe\s$/u.test(before) && /^\s(?:to|up to|since|before|after|ending)\s(?!the\b|a\b)\p{L}/u.test(after)) return true
  // `youth (15-24 years)`: who is meant.
  if (unitOf(unit) === 'years' && /\b(?:youth|people|children|women|men|adults|persons|girls|boys|students) \($/iu.test(before) && after.startsWith(')')) return true
  return unitOf(unit) === 'years' && (/^\s+(?:of age|and (?:older|above|over))\b/iu.test(after) || aged.test(before))
}

function countsSomething(written: Written): boolean {
  if (!bare(written)) return true
  const { before, after, number, upper } = written
  // A ratio that is bounded: `容积率不超过2.5`.
  if (/^\d+\.\d+$/u.test(number) && isCompared(before, after)) return true
  // `The threshold of 25 employees is lowered to 10.`
  if (/\b(?:rais|lower|reduc|increas|cut|rise|fall|grow|drop)\w*\s+to\s*$/iu.test(before) && /^\s*[.,;)]?(?:\s|$)/u.test(after)) return true
  // `The number of places rises from 120 to 300.`
  if (upper !== undefined && /\b(?:rais|lower|reduc|increas|cut|rise|rose|fall|fell|grow|grew|drop|expand|climb)\w*\s+(?:\p{L}+\s+){0,2}from\s*$/iu.test(before)) return true
  // `Bring the number of inspectors to 240.`
  if (/^\d/u.test(number) && comparatorOf(before, after, false) === 'reach' && /^\s*[.,;)]?(?:\s|$)/u.test(after)) return true
  // What it counts was told: `three quarters of schools, some 2,100, are repaired`.
  if (/^\d{1,3}(?:,\d{3})+$/u.test(number) && isCompared(before, after)) return true
  if (/^-(?!new|more)[A-Za-z]/u.test(after)) return false
  return /^\s*(?:per\s|out of\s|in total|in all\b)/iu.test(after) || /^\s*(?:or\s+\w+\s+|and\s+above\s+)?[A-Za-z“"]/u.test(after) || /^[\p{Script=Han}“]/u.test(after)
}

/** Behind a number word: something new or more, or several things. */
const newThings = /^\s+(?:new|more|additional|further|newly)\b/iu
const severalThings = /^\s+(?:[a-z-]+\s+){0,3}[a-z-]+s\b/u

/** What is made, hired or opened is counted: `establish three centres`. */
const made = /\b(?:build|built|open|establish|set up|construct|train|hir|recruit|plant|add|complet|fund|install|designat|attract|creat|purchas|renovat|deploy|appoint)\w*\s+(?:up\s)?$/iu
const tenAndMore = /^(?:ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[-\s]\w+)?)$/iu

/** Whether a number word says how many: it is compared, measured, one of two ends, of what is made or of new things; `one of`, `一个` and `十分` do not. */
export function isWordAmount(written: Written): boolean {
  const { before, after, number, upper, unit, counter, money, scale } = written
  if (/^[a-z]/iu.test(number)) {
    if (/^\s+(?:of\s+the|of\s+these|major|key|main|aspects?|principles?|sessions?)\b/iu.test(after)) return false
    if (money || scale || unit) return true
    if (upper !== undefined) return severalThings.test(after)
    // `where more than one agency has an interest` says when, `at more than one place` how many.
    if (number.toLowerCase() === 'one' && /\bmore than\s*$/iu.test(before) && /^\s+[\p{L}-]+\s+(?:has|have|is|are|was|were)\b/iu.test(after)) return false
    if (isCompared(before, after)) return true
    if (severalThings.test(after) && (made.test(before) || (tenAndMore.test(number) && !/\b(?:the|these|those|its|our|their|of)\s*$/iu.test(before)))) return true
    return number.toLowerCase() !== 'a' && number.toLowerCase() !== 'one' && newThings.test(after) && severalThings.test(after)
  }
  if (/^[一]$/u.test(number) && upper === undefined && !scale) return false
  if (scale || money) return Boolean(counter || unit || money)
  if (!counter && !unit) return false
  if (upper !== undefined || unit) return true
  return isCompared(before, after) || /(?:新增|新建|新建成|新设|引进|建成|建设|培育|培养|打造|发展)\s*$/u.test(before)
}
