/** Whether what a sentence says is still to come (a target) or has been done (an outcome): a suggestion, by the nearest word that tells. */
import { around } from './around.ts'

export const targetKinds = ['target', 'outcome'] as const
export type TargetKind = (typeof targetKinds)[number]

/** Ends in -ed and tells no past: `specialized`, `renowned`, `need`. */
const noPast =
  'specialized|specialised|renowned|advanced|integrated|related|designated|negotiated|listed|standardized|tiered|targeted|combined|based|experienced|limited|qualified|detailed|need|speed|led|red|bed|hundred|indeed|exceed|proceed|succeed|feed|seed|embedded|unified|aged|united|so-called|planned|expected|proposed|shared|educated|skilled|dedicated|diversified|improved|fixed|increased|approved|needed|registered|licensed|funded|owned|managed|operated|estimated|projected|anticipated|forecasted'
const done = [
  /\b(?:was|were|had|has|(?<!\b(?:will|shall|must|should|would|can|to) )have)\b(?! to\b)/giu,
  // `is allocated`, `are connected` tell of the present.
  new RegExp(`(?<!\\bnewly[ -]|\\bbe |\\b(?:is|are) (?:[a-z]{2,12}ly )?|-)\\b(?!(?:${noPast})\\b)[a-z]{2,}ed\\b`, 'giu'),
  /\b(?:rose|ran|stood|took|gave|saw|(?<!\b(?:than|from|on|with|over|the|by) )last year|grew|(?<!\b(?:to|will|shall|must|should|and|is|are) )cut|fell|went|began|made|built|held|won|now exist|account(?:s|ing)? for|thus cutting|benefiting|serving|so far|to date|year-on-year|a record)\b/giu,
  /已|完成了|建成了|(?<!20\d\d年[底末]?前?[，,]?)累计|过去|实现了|惠及|办理完毕|达到了|同比|(?<![比较与以同])(?:上年|去年)|(?<![由从])现有|(?:增加|增长|发放|新增|覆盖|上升|下降|减少|提高)了/gu,
]
const toCome = [
  /\b(?:will|shall|should|must|aims?|plans?|planned|target(?:s|ing)?|goals?|by (?:the end of )?20\d\d|are being added|to be|(?:is|are) to(?= [a-z])|strive\w*|expect(?:s|ed)?|propos\w+|calls? for|attract|ensure|supposed|intends?)\b/giu,
  /到20\d\d年|力争|将|目标|计划|拟|预计|推进|落实|健全|安排|支持|鼓励|实施|不低于|不少于|争取|应当|要(?=[建完加推])/gu,
]
/** The year of a text's own time: before it is done, in it and after it to come. One that something is compared with tells neither: `below 2005 levels`, `from 18% in 2021 to`, `比2020年`. */
const years = /(?<!\b(?:by|before|end of|from|than|since|against|with|below|above|on) |[到至比较与以同自从])\b(?:in|during|for)?\s*(?<!\bfrom (?:about |around |some |the )?[$€£¥A-Z¢₵]{0,4}\d[^,;]{0,40} in\s?)(?<year>20\d\d)(?:年)?(?! (?:levels?|baseline|figures?|values?)\b|年?(?:的?水平|为基))/giu

/** `Additionally, incubate more than 20 enterprises`: a sentence that says what to do, however its other verbs are put. */
const bids = new RegExp(
  `^\\s*(?:[-–•*]\\s*|\\(?\\w{1,4}[.)]\\s+|(?:Action|Measure|Target|Task|Recommendation|Commitment)\\s\\d{1,3}(?:\\.\\d{1,3})*[.:)]?\\s+)?(?:(?:Additionally|Also|Finally|Furthermore|Moreover|Meanwhile|Next|In addition|At the same time),?\\s+)?(?:(?:${
    'Implement|Have|Build|Establish|Create|Develop|Promote|Improve|Increase|Expand|Strengthen|Deepen|Accelerate|Advance|Launch|Train|Recruit|Reduce|Introduce|Complete|Carry out|Provide|Enhance|Deliver|Raise|' +
    'Streamline|Incubate|Attract|Cultivate|Encourage|Foster|Leverage|Speed up|Set up|Continue|Optimi[sz]e|Simplify|Upgrade|Extend|Ensure|Organi[sz]e|Add|Bring|Make|Select|Nurture|Facilitate|Allocate|Achieve|Maintain|Integrate|Modernise|Modernize|Cut|Double|Triple|Halve|Phase out|Construct|Rehabilitate|Procure|Drill|Equip|Distribute|Register|Electrify|Connect|Convene|Finali[sz]e|Conduct|Publish|Adopt|Install|Renovate|Restore|Protect|Hire|Appoint|Invest|Review'
  })\\b(?! of\\b|[’']s\\b|\\s*[:–—])|(?:Support|Plan|Form|Open|Draw|Guide|Drive|Boost|Help|Grow|Plant|Test|Pilot)\\s(?:a|an|the|to|at least|no (?:less|fewer)|up to|more than|over|about|\\d))`,
  'iu',
)

/** The same in Chinese, whose plans are mostly written so. */
const bidsInHan = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）).．、]\s*)?(?:新增|新建|建成|建设|引进|引育|培育|培养|打造|实施|开展|完善|健全|加快|加强|组建|设立|发放|完成|改造|实现|提高|扩大|优化|深化)(?!了)/u

/** Whether a sentence says what to do: that is how plans promise it. */
export const isBidding = (sentence: string): boolean => bids.test(sentence) || bidsInHan.test(sentence)

const tells = /^\s*(?:(?:In|On|At|During)\b[^,.;]{3,60}?\b20\d\d\b,?|.{0,200}?\b(?:in|on)\s(?:[A-Z][a-z]+\s)?20\d\d\b)/u
const finished = /\b(?:was|were|had|has|have|issued|released|announced|signed|launched|appointed|published|established|reestablished|awarded|adopted|approved|provided|reviewed|began|held|took|made|built)\b/u
const yetToCome = /\b(?:will|shall|must|should|aims?|plans? to|commits? to|seeks?|intends?|expects?|targets?|is to|are to|to be|by (?:the end of )?(?:[A-Z][a-z]+ )?20\d\d)\b/u

/** Whether an English sentence tells what was done in or on some day, and of nothing to come: `In May 2022, the ministry issued …`. */
export function isTold(sentence: string): boolean {
  return tells.test(sentence) && finished.test(sentence) && !yetToCome.test(sentence.slice(0, 2_000)) && !/^\s*By\b/u.test(sentence)
}

/**
 * What a sentence's amount is, by the word nearest to it; words behind it count half as near.
 * @param place where the amount stands in the sentence (UTF-16 code units)
 * @param usual what it is when no word tells: a plan's are targets, a report's outcomes
 * @param year the year in which the text was issued, when that is known
 */
export function targetKindOf(sentence: string, place: number, usual: TargetKind, year?: number): TargetKind {
  if (bids.test(sentence)) return 'target'
  const { words: near, place: at } = around(sentence, place)
  let nearest: { readonly kind: TargetKind; readonly distance: number } | null = null
  const see = (kind: TargetKind, index: number, weight: number) => {
    const distance = (index <= at ? at - index : (index - at) * 1.5) * weight
    if (!nearest || distance < nearest.distance) nearest = { kind, distance }
  }
  for (const words of done) for (const { index } of near.matchAll(words)) see('outcome', index, 1)
  for (const words of toCome) for (const { index } of near.matchAll(words)) see('target', index, 0.8)
  if (year !== undefined) for (const found of near.matchAll(years)) see(Number(found.groups?.year) < year ? 'outcome' : 'target', found.index, 0.7)
  return (nearest as { readonly kind: TargetKind } | null)?.kind ?? usual
}
