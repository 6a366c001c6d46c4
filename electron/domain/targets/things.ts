/**
 * What an amount counts or measures, in the text's own words: `5,139 new community childcare spots`, `普惠托位5000个`. Read from the words around it
 * without a dictionary: a suggestion that people correct. Measured by eye on published plans in both languages.
 */
import { foldSigns } from './folding.ts'

/** An amount in a sentence: UTF-16 code units, with its unit. */
export type Amount = { readonly start: number; readonly end: number; readonly unit: string | null; readonly currency: string | null }

/** So far from an amount its thing is looked for (UTF-16 code units), and so many words or characters of Han it has at the most. */
const reach = 160
const most = { words: 9, han: 24 } as const

/** What ends a thing in English: words that are no part of a noun's group. */
const closing = new Set(
  `a all also among an annually any are as at be been before being between but by can could did do does during each every for from had has have if in inside into is it its may might must
  nor now of on onto or our over per shall should since so such than that the their them then there these they this those through throughout thus to under until up upon via was we were
  when where whether which while who whom whose will with within without would across along alongside away well exist exists existed available set get become both together directly no fewer least reach reached share take took call called receive received`.split(/\s+/u),
)
const isParticiple = (word: string) => /^[a-z-]{3,}(?:ed|ing)$/u.test(word) && !/^(?:housing|building|training|nursing|manufacturing|funding|spending|screening|parking|planning|engineering|heating|pricing|outsourcing|nursery-)/u.test(word)
const isDescribing = (word: string) => /(?:-|al|ive|ic|ous|ary|able|ible|ed|ful|less|new|small|large)$/iu.test(word) || word.includes('-')

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
    if ((closing.has(lower) && !(place === 0 && lower === 'such')) || kept.length >= most.words || /^\d/u.test(word)) break
    if (lower === 'and') {
      if (kept.length > 0) kept.push(...tailOf(words.slice(place + 1), isDescribing(kept.at(-1)?.word ?? '') ? 7 : 4))
      break
    }
    const describesNext = next !== '' && next !== 'and' && !closing.has(next) && /^["“”‘’'\s]*,?\s$/u.test(gap)
    // `clinics established across the city`: what has nothing to describe says what became of the thing.
    if (!describesNext && (lower.endsWith('ly') || isParticiple(lower))) break
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
const object = /\b(?:reduc|cut|shorten|lower|rais|increas|expand|bring|keep|lift|boost|compress|control|limit)\w*\s+(?<thing>(?:the |its |their |overall )?[^,;:—–()\d]{3,100}?)(?:\s+(?:to|by|at|within|below|above|under|over|about|around|nearly|more|than|less|no|least|an|additional))+\s*$/iu
/** `reach a total scale of RMB 1.25 trillion`. */
const scale = /\b(?:reach|hit|achiev|attain|generat|record|see)\w* (?:an? |the )(?<thing>(?:[a-z-]+ ){1,5})of (?:(?:about|over|around|nearly|at least|more than|some) )?$/iu

/** What a unit or money is of: `3,000 mu of industrial land`, `60% of total capacity`, `20 billion yuan in annual venture capital`. */
function ofBehind(text: string): string {
  const [lead = '', word = ''] = /^\s*(?:\([^()]{0,40}\)\s*)?(of|in|for|worth of)\s+(?:the |its |all |their )?/iu.exec(text) ?? []
  if (lead === '') return ''
  const group = groupBehind(text.slice(lead.length))
  if (group === '' || (/^in$/iu.test(word) && /^(?:[A-Z]|total$)/u.test(group))) return ''
  return group
}

/** What an amount in English counts or measures; '' where nothing near says so. */
function englishThing(sentence: string, { start, end, unit, currency }: Amount): string {
  const behind = sentence.slice(end, end + reach)
  const before = sentence.slice(Math.max(0, start - reach), start)
  const measured = () => trimmed([scale, object, subject].map(words => words.exec(before)?.groups?.['thing']).find(Boolean) ?? '')
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

/** Words that are no part of a thing in Chinese: what is done with it, how it is counted, and what leads on. */
const hanClosing = new Set(
  `新增 增加 新建 建成 建设 打造 培育 引进 引育 推出 完成 实现 达到 达 到 超过 超 突破 不 少于 低于 高于 至少 力争 提高 提升 提高到 提升到 增长 下降 降低 压缩 缩短 缩短到 控制 保持 稳定 发放 发布 支持 组织 开展
  累计 共 约 近 为 有 将 要 使 把 带动 吸引 取得 孵化 选择 实施 覆盖 推动 培养 招收 新开工 开工 试点 接入 共享 已 均 可 被 在 从 由 至 并 以及 现有 再 年 月 新 每年 年均 全年 当年 来 来京 用于 投入 落户 上市 正式 以 向
  以上 以下 以内 左右 之间 全 确保 安排 恢复 设 设有 争取 建立 设立 形成 创建 认定 举办 培训 改造 更新 建 增 减少 扩大 降至 增至 升至 分别 其中 比 较 上 下 等 是 予以 给予 奖励 补助 补贴到 最高 不超过 不少于 不低于 的`.split(/\s+/u),
)
const hanWords = new Intl.Segmenter('zh', { granularity: 'word' })
const tokensOf = (text: string): string[] => [...hanWords.segment(text)].map(({ segment }) => segment)
const isHanWord = (token: string) => /^[\p{Script=Han}A-Za-z]+$/u.test(token)
/** What makes a noun of the verb before it: `覆盖率`, `支持措施`. */
const makesNoun = /^(?:[率度量额数值面性者员点力费款区]$|措施|政策|项目|工程|机构|平台|基地|体系|中心|资金|服务|计划|行动|机制|制度|方案|面积|规模|能力|比例|水平|总量|强度)/u
/** Bounds and turns before an amount, and how often: no part of what it is of. */
const bounds = /(?:不少于|不低于|不超过|不高于|不小于|不多于|达到|超过|约|近|每人每[年月]|每[日月年人天户])+$/u
const isQuote = (token: string) => /^[“”《》]$/u.test(token)

/** The words behind a measure word, up to the next verb or sign. */
function hanBehind(text: string): string {
  const kept: string[] = []
  const tokens = tokensOf(text.replace(/^(?:左右|以上|以下|以内)?的?/u, ''))
  for (const [place, token] of tokens.entries()) {
    const next = tokens[place + 1] ?? ''
    const joins = kept.length > 0 && ((/^[和与及、的]$/u.test(token) && isHanWord(next) && !hanClosing.has(next)) || (token === '以上' && isHanWord(next) && !hanClosing.has(next)) || makesNoun.test(next) || (token === '突破' && !isHanWord(next)))
    if (!joins && (hanClosing.has(token) || /^[和与及]$/u.test(token) || !(isHanWord(token) || isQuote(token)))) break
    if (kept.join('').length + token.length > most.han) break
    kept.push(token)
  }
  return kept.join('')
}

/** The words before an amount, back to the verb or sign before them. */
function hanBefore(text: string): string {
  const kept: string[] = []
  const tokens = tokensOf(text.replace(bounds, ''))
  for (const [place, token] of [...tokens.entries()].reverse()) {
    const isEnd = !(isHanWord(token) || isQuote(token))
    // Two things of one amount are joined: `孵化器、加速器不少于3家`; one with an amount of its own is another.
    const joins = kept.length > 0 && (makesNoun.test(kept[0] ?? '') || token === '、' || /^[的和与及]$/u.test(token)) && !/(?:\d\p{Script=Han}{0,2}|^[一二三四五六七八九十]{1,3})$/u.test(tokens.slice(0, place).join(''))
    if (!joins && (isEnd || hanClosing.has(token))) {
      if (kept.length > 0 || (isEnd && token.trim() !== '')) break
      continue
    }
    if (kept.join('').length + token.length > most.han) break
    kept.unshift(token)
  }
  return kept.join('')
}

/** What an amount in Chinese counts or measures: what stands behind its measure word, else the noun before it. */
function hanThing(sentence: string, { start, end, unit, currency }: Amount): string {
  const behind = sentence.slice(end, end + reach)
  const isOf = !behind.startsWith('的基础') && (behind.startsWith('的') || (currency === null && unit === 'count'))
  const thing = (isOf ? hanBehind(behind) : '') || hanBefore(sentence.slice(Math.max(0, start - reach), start))
  return thing.replace(/^(?:[的和与及、]|其中|第[一二三四五六七八九十百\d]+[条章节款项]|[一二三四五六七八九十]+、)+|[的和与及、]+$/gu, '')
}

/**
 * What an amount counts or measures, by the words around it in its sentence; '' where nothing near says so. Where the amount stands in Han, Chinese
 * order is read.
 */
export function thingOf(sentence: string, amount: Amount): string {
  const folded = foldSigns(sentence)
  const isHan = /\p{Script=Han}/u.test(folded.slice(Math.max(0, amount.start - 4), amount.start) + folded.slice(amount.end - 1, amount.end + 3))
  // Folding keeps each place, so that the words are taken as they are written.
  const source = folded.length === sentence.length ? sentence : folded
  return (isHan ? hanThing(source, amount) : englishThing(source, amount)).replace(/\s+/gu, ' ').trim()
}
