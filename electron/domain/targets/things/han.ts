/** What an amount in Chinese counts or measures: the words behind its measure word, else the noun before it. */
import { type Amount, reach } from './amount.ts'

/** So many characters of Han a thing has at the most. */
const mostCharacters = 24

/** Words that are no part of a thing in Chinese: what is done with it, how it is counted, and what leads on. */
const hanClosing = new Set(
  `新增 增加 新建 建成 建设 打造 培育 引进 引育 推出 完成 实现 达到 达 到 超过 超 突破 不 少于 低于 高于 至少 力争 提高 提升 提高到 提升到 增长 下降 降低 压缩 缩短 缩短到 控制 保持 稳定 发放 发布 支持 组织 开展
  累计 共 约 近 为 有 将 要 使 把 带动 吸引 取得 孵化 选择 实施 覆盖 推动 培养 招收 新开工 开工 试点 接入 共享 已 均 可 被 在 从 由 至 并 以及 现有 再 年 月 新 每年 年均 全年 当年 来 来京 用于 投入 落户 上市 正式 以 向
  以上 以下 以内 左右 之间 全 确保 安排 恢复 设 设有 争取 建立 设立 形成 创建 认定 举办 培训 改造 更新 建 增 减少 扩大 降至 增至 升至 分别 其中 比 较 上 下 等 是 予以 给予 奖励 补助 补贴到 首批 最高 不超过 不少于 不低于 的`.split(/\s+/u),
)
const hanWords = new Intl.Segmenter('zh', { granularity: 'word' })
const tokensOf = (text: string): string[] => [...hanWords.segment(text)].map(({ segment }) => segment)
const isHanWord = (token: string) => /^[\p{Script=Han}A-Za-z]+$/u.test(token)
/** What makes a noun of the verb before it: `覆盖率`, `支持措施`. */
const makesNoun = /^(?:[率度量额数值面性者员点力费款区]$|措施|任务|政策|项目|工程|机构|平台|基地|体系|中心|资金|服务|计划|行动|机制|制度|方案|面积|规模|能力|比例|水平|总量|强度)/u
/** Bounds and turns before an amount, and how often: no part of what it is of. */
const bounds = /(?:不少于|不低于|不超过|不高于|不小于|不多于|达到|超过|约|近|每人每[年月]|每[日月年人天户])+$/u
const isQuote = (token: string) => /^[“”《》]$/u.test(token)

/** What a thing is measured by stands before it: `1个不少于10万平方米的产业园`. */
const ownBound = /^(?:不少于|不低于|不超过|超过|约)[\d.]{1,9}[万亿]?(?:平方米|平方公里|公里|亩|公顷|元)的/u

/** The words behind a measure word, up to the next verb or sign. */
function hanBehind(text: string): string {
  const kept: string[] = []
  const tokens = tokensOf(text.replace(/^(?:左右|以上|以下|以内)?的?/u, '').replace(ownBound, ''))
  for (const [place, token] of tokens.entries()) {
    const next = tokens[place + 1] ?? ''
    const joins = kept.length > 0 && ((/^[和与及、的]$/u.test(token) && isHanWord(next) && !hanClosing.has(next)) || (token === '以上' && isHanWord(next) && !hanClosing.has(next)) || makesNoun.test(next) || (token === '突破' && !isHanWord(next)))
    if (!joins && (hanClosing.has(token) || /^[和与及]$/u.test(token) || !(isHanWord(token) || isQuote(token)))) break
    if (kept.join('').length + token.length > mostCharacters) break
    kept.push(token)
  }
  return kept.join('')
}

/** The words before an amount, back to the verb or sign before them. */
function hanBefore(text: string): string {
  const once = /一次性(?:奖励|补助|补贴|资助|资金支持)$/u.exec(text)
  if (once) return once[0]
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
    if (kept.join('').length + token.length > mostCharacters) break
    kept.unshift(token)
  }
  return kept.join('')
}

/** What an amount in Chinese counts or measures: what stands behind its measure word, else the noun before it. */
export function hanThing(sentence: string, { start, end, unit, currency }: Amount): string {
  const behind = sentence.slice(end, end + reach)
  const isOf = !behind.startsWith('的基础') && (behind.startsWith('的') || (currency === null && unit === 'count'))
  const thing = (isOf ? hanBehind(behind) : '') || hanBefore(sentence.slice(Math.max(0, start - reach), start))
  return thing.replace(/^(?:.*[局委部厅](?:在|于)$|.*之日起$|年[底末]?(?:之?前|内)|[的和与及、]|其中|第[一二三四五六七八九十百\d]+[条章节款项]|[一二三四五六七八九十]+、)+|[的和与及、]+$/gu, '')
}
