/** Sentences that describe a place or the state of things, and neither promise nor report: their numbers are no targets. */

/** Words of something to come or by when: with one of these a sentence promises, whatever else it describes. */
const toCome = /\b(?:will|shall|must|should|aims?|targets?|plans? to|to be|(?:is|are) to|by (?:the end of )?(?:[A-Z][a-z]+ )?20\d\d)\b|到20\d\d年|力争|将|將|计划|拟|目标|以上|不少于|不低于/u

const partsOfLand = 'sub-counties|counties|districts|wards|provinces|states|regions|villages|towns|townships|municipalities|boroughs|islands|territories|parishes|prefectures|cantons'
const number = String.raw`(?:\d[\d,. ]*(?:\s?(?:million|billion))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`
/** What a country, its land and its people are. */
const describing: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:has|have|had|comprises?|is (?:divided into|made up of)|are (?:divided into|made up of)|consists? of)\s${number}\s(?:[a-z]+\s)?(?:${partsOfLand})\b`, 'iu'),
  new RegExp(String.raw`\b(?:covers?|has an area of|(?:total |land |surface )area of)\s(?:about |some |around |roughly )?${number}\s?(?:sq\.? ?km|km2|km²|square (?:kilomet|mile)|hectares|ha\b|acres)`, 'iu'),
  new RegExp(String.raw`\b(?:(?:has|have|had|with)\s(?:about |some |around |over |more than |nearly )?${number}\s(?:inhabitants|residents)|populations? of\b|\blives?\s(?:in|outside|on|below|within)\b)`, 'iu'),
  // A kind of thing has a price, and one group of people or places is so much older or poorer than another.
  /^\W*(?:\d{1,2}[.)]\s|\(\w{1,3}\)\s)?An?\s[^.;]{3,60}?\bcosts?\s/u,
  /\b(?:is|are|was|were)\s(?:about |some |around |up to |nearly |over |almost )?\S{1,12}\s(?:years?|months?|times|percentage points|per cent|percent|%)\s?(?:\p{Ll}+er|more|less|fewer|as \p{Ll}+)?\b[^.;]{0,40}\b(?:than|those of|that of|as (?:high|low|many|much|likely))\b/iu,
  /(?:下?辖|轄)\d{1,3}个|(?:户籍|常住|户籍总|常住总|总|總)人口(?:约|为|達|达|已?超过)?\d|(?:总面积|国土面积|幅员)[^，。]{0,4}\d|(?:包含|包括|涵盖)[^，。；]{2,40}[，、]共\d|\d周年/u,
]

const much = String.raw`(?:about |some |around |roughly |nearly |almost |over |more than |less than |only |just |up to )?[$€£¥]?\d[\d,.]*\s?(?:%|‰|per\s?cent|percent|million|billion|trillion)?`
const share = String.raw`\d[\d.,]*\s?(?:%|per\s?cent|percent)`
/** How things stood: no plan's doing, though a report may tell its outcomes so. */
const stood: readonly RegExp[] = [
  // What a share is of, or comes from: `transport made up 58% of emissions`.
  new RegExp(String.raw`\b(?:makes?|made) up\s${much}|\b(?:accounts?|accounted) for\s${much}|\b(?:represents?|represented|causes?|caused|constitutes?|constituted)\s(?:about |some |around |nearly |over |more than )?${share}|\b(?:stands?|stood) at\s${much}`, 'iu'),
  // So many had, lived or were without: `In 2020, 89 per cent of babies had a healthy weight`.
  new RegExp(String.raw`${share}\s(?:of\s[^,.;]{2,70}?\s)?(?:(?:had|have|has)\s(?!been\b|\p{Ll}+ed\b|now\b|already\b)|lacks?\b|lacked\b|lived?\b|owns?\b|owned\b|were (?:out of|without|below|in|at|aged|un\p{Ll}+|built (?:before|between|in|after))\b)`, 'iu'),
  // The economy and its prices.
  /\b(?:GDP|economy|prices|inflation|unemployment|output|exports|imports|population|incomes?)\b[^,.;]{0,50}?\s(?:grew|expanded|rose|fell|contracted|shrank|increased|declined|averaged|was|were)\s(?:by\s|at\s|to\s)?(?:about |some |around |nearly |over |more than |only |just )?\d/iu,
  /(?:全[省市县區区国國州]|本[市省县区港]|我[市省县国]|全港)[^，。；]{0,4}?(?:现|现有|共|目前)?(?:共有|现有|拥有|有)(?!望|力|效|序)[^，。；了]{1,20}?\d/u,
]

/**
 * Whether a part of a sentence only describes: `The county has 6 wards`, `全县辖14个镇`.
 * @param isReported whether the text reports, so that how things stood may be what came of it
 */
function isBackground(sentence: string, isReported: boolean): boolean {
  const words = sentence.slice(0, 2_000)
  return !toCome.test(words) && (describing.some(one => one.test(words)) || (!isReported && stood.some(one => one.test(words))))
}

/**
 * Which places of a sentence only describe: each part between semicolons is told by itself, once, `Use 150 litres by 2030; in 2019 it stood at 141`.
 * @returns whether what begins at a place (UTF-16 code units in the sentence) stands in such a part
 */
export function backgroundIn(sentence: string, isReported: boolean): (place: number) => boolean {
  const ends = [...sentence.matchAll(/; |；/gu)].map(({ index }) => index)
  const told = new Map<number, boolean>()
  let part = 0
  return place => {
    if (place < (ends[part - 1] ?? 0)) part = 0
    while ((ends[part] ?? Infinity) < place) part += 1
    const known = told.get(part) ?? isBackground(sentence.slice(ends[part - 1] ?? 0, ends[part]), isReported)
    told.set(part, known)
    return known
  }
}

const ownName = '(?:action |strategic |national |annual |work |implementation |development )?(?:plan|strategy|roadmap|programme|program|document|paper|report|statement|framework|policy|white paper|chapter|section|annex)'
/** A paper that tells what it is for, what it covers or how long it holds. */
const ofItself = new RegExp(
  String.raw`^\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s)?(?:this|the|our)\s${ownName}\s(?:also\s|further\s)?(?:says|sets?\sout|lays?\sdown|describes|explains|outlines|covers|presents|summari[sz]es|lists|spans|runs|applies|is\svalid|remains\sin\sforce|is\sin\s(?:force|place)|shows|looks|takes\sstock)\b|(?:本|该)(?:规划|方案|计划|意见|办法|纲要|细则|规定|通知|决定|条例)[^，。；]{0,8}(?:期限|有效期|规划期|期为|自[^。；]{2,24}(?:施行|实施|执行|生效))|(?:规划|计划)(?:期限|基期|期)(?:为|至|是)|有效期(?:至|为|到)`, 'iu',
)

/** Whether a sentence speaks of its own paper: `This plan says what is done until 2028`, `本办法有效期至2027年底`. Its days are no deadlines. */
export const speaksOfItself = (sentence: string): boolean => ofItself.test(sentence.slice(0, 400))
