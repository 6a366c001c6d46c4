/** How an amount is meant: a bound, a range, something to reach or to grow by. */

export const comparators = ['exactly', 'at least', 'more than', 'at most', 'less than', 'about', 'between', 'reach', 'increase by', 'reduce by'] as const
export type Comparator = (typeof comparators)[number]

/** So many characters before an amount are looked at: `increase the share of homes that … to 67 per cent` names what grows in between. */
export const comparatorReach = 110

/** Between the words and the amount: `at least an additional 20`, `no fewer than a total of`. */
const filler = String.raw`(?:\s+(?:an?\s+)?(?:additional|total(?:\s+of)?|further|new|another))?\s*$`
const bounds: readonly (readonly [RegExp, Comparator])[] = [
  [new RegExp(String.raw`\b(?:no|not) (?:less|fewer|lower) than${filler}`, 'iu'), 'at least'],
  [new RegExp(String.raw`\b(?:at least|a minimum of|minimum of|or over|or above)${filler}`, 'iu'), 'at least'],
  [/(?:至少|不少于|不低于|不小于|不得低于|不得少于|不得小于|保持在(?=.{0,12}以上)|至少[建开设完培举组安新配][\p{Script=Han}]{1,3})\s*$/u, 'at least'],
  [new RegExp(String.raw`\b(?:no|not) (?:more|greater|higher|later|longer) than${filler}`, 'iu'), 'at most'],
  [new RegExp(String.raw`\b(?:at most|up to|within|a maximum of|not exceed(?:ing)?)${filler}`, 'iu'), 'at most'],
  [/(?:(?:不超过|不高于|不多于|不得超过|不得高于|至多|最高|最多|控制在)|不超过(?:实际|总|项目|固定资产|审定|合同)[\p{Script=Han}]{1,6})\s*$/u, 'at most'],
  [new RegExp(String.raw`\b(?:more than|over|exceed(?:s|ing|ed)?|above|greater than|in excess of|upwards of|surpass(?:es|ing|ed)?|top(?:s|ping|ped)?)${filler}`, 'iu'), 'more than'],
  [/(?:超过|高于|多于|突破|大于|超)\s*$/u, 'more than'],
  [new RegExp(String.raw`\b(?:less than|fewer than|below|under|lower than)${filler}`, 'iu'), 'less than'],
  [/(?:低于|少于|小于|不足)\s*$/u, 'less than'],
  [new RegExp(String.raw`\b(?:nearly|almost|about|around|approximately|roughly|some|circa|close to)${filler}`, 'iu'), 'about'],
  [/(?:约|近|大约|约为|接近)\s*$/u, 'about'],
]
const behind: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:\s*(?:or more|and above|or above|or over|and over)\b|\s*\+|[^\d、，,；;。]{0,4}?(?:及以上|以上))/iu, 'at least'],
  [/^(?:\s*(?:or less|or fewer|and below|or below)\b|[^\d、，,；;。]{0,4}?(?:及以下|以内|以下|之内)|内(?=$|[，。；、,;)）\s完办答予反作将启建实审提出组]))/iu, 'at most'],
  [/^\s*(?:左右|上下|or so\b)/iu, 'about'],
  [/^\s(?:(?:net|real|annual|overall|relative)\s)?(?:increase|rise|growth|uplift)\b|^\s(?:higher than|above)\s(?:the\s)?(?:19|20)\d\d\b/iu, 'increase by'],
  [/^\s(?:(?:net|real|annual|overall|relative)\s)?(?:reduction|decrease|decline|cut|fall|drop)\b|^\s(?:lower than|less than|below|under)\s(?:the\s|those?\s|that\s)?(?:(?:levels?|emissions|figures?|values?|baseline)\s)?(?:of\s|in\s)?(?:19|20)\d\d\b/iu, 'reduce by'],
]
/** What has a level that is raised or lowered. After `access to` and `grants to`, an amount is none. */
const level = String.raw`(?:share|proportion|percentage|rate|ratio|number|level|coverage|capacity|amount|total|price|wage|fee|cap|ceiling|budget|spending|investment|output|production|area|length|income|age|limit|time|period|expectancy|size|volume|value|density|intensity|emissions|consumption|turnover|revenue|population|enrolment|enrollment|allowance|rebate|pension)s?`
const raised = String.raw`(?:increas|grow|ris(?:e|ing)|rais|expand|improv|climb|lift|boost|bring|reduc|cut|lower|decreas|fall|fell|drop|declin|shrink|halv|doubl)\w*`
/** What goes up or down, and by: `cut the waste sent to landfill by`, `has grown by nearly`. */
const step = String.raw`(?:\s+(?!by\b|to \d)[\p{L}\d’'-]+){0,9}?\s+by(?:\s+(?:nearly|almost|about|around|approximately|roughly|some))?\s*$`
const movements: readonly (readonly [RegExp, Comparator])[] = [
  [new RegExp(String.raw`\b(?:increas|grow|grew|ris(?:e|ing)|rose|rais|expand|improv|climb|up)\w*${step}|\b(?:rise|rising|rose|climb)\w*\s(?:about |nearly |some |almost )?$|(?:增长|提高|提升|上升|增加|上浮)了?\s*$|增幅为\s*$`, 'iu'), 'increase by'],
  [new RegExp(String.raw`\b(?:reduc|cut|decreas|drop|fall|fell|lower|shrink|down|declin)\w*${step}|\b(?:declin|shrink|decreas|fall|fell)\w*\s(?:about |nearly |some |almost )?$|(?:下降|降低|减少|压减|缩短|下调)了?\s*$`, 'iu'), 'reduce by'],
  [/\b(?:reach(?:es|ed|ing)?|hit(?:s|ting)?|amount(?:s|ed|ing)? to|(?:increas|grow|ris(?:e|ing)|rais|expand|improv|climb|reduc|cut|lower|decreas|fall|fell|drop|declin|shrink|doubl|tripl|quadrupl|halv)\w*(?:\s+\w+){0,2}?\s+to|\bby\s[\d.,]+(?:\s?%|\sper\s?cent)?\s+to|\b(?:bring|get|push|take|drive)\w*\s[^.;]{0,60}?\b(?:down|up) to|total(?:s|l?ed|l?ing)?)(?:\s+(?:a|an|the)\s+(?:\w+\s+){1,3}of)?\s*$|(?:达到?|(?:增加?|增长|提高|提升|扩大|升|下降?|降低?|减少?|压缩|缩短)[至到]|总数为)了?\s*$/iu, 'reach'],
  [new RegExp(String.raw`\b${raised}\s(?:[\p{L}’'-]+\s){0,5}?${level}\b(?:\s(?!to\s)[\p{L}’'-]+){0,9}\s+to\s*$`, 'iu'), 'reach'],
]

/**
 * How an amount is meant, by the words before and behind it.
 * @param before what stands before the amount, up to `comparatorReach` characters of it
 * @param isRange whether the amount has two ends
 */
export function comparatorOf(before: string, after: string, isRange: boolean): Comparator {
  if (isRange) return 'between'
  // `下降15%以上` promises less, and at least so much less, `降低3%左右` and `by nearly 3 %` about so much: that it goes down is what tells it from a level.
  const moves = /^[^\d、，,；;。]{0,4}?(?:及以上|以上|左右)/u.test(after) || /\bby\s+(?:nearly|almost|about|around|approximately|roughly|some)\s*$/iu.test(before) ? movements.find(([words, meant]) => meant !== 'reach' && words.test(before)) : undefined
  return (moves ?? bounds.find(([words]) => words.test(before)) ?? behind.find(([words]) => words.test(after)) ?? movements.find(([words]) => words.test(before)))?.[1] ?? 'exactly'
}

/** Whether words before an amount say that a number stands there to be compared, so that a number word is one. */
export const isCompared = (before: string, after: string): boolean => comparatorOf(before, after, false) !== 'exactly'
