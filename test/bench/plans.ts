/**
 * Made-up plans for measuring: bilingual, numbered like real ones, the same for the same seed. They are no sample material and are
 * never shown to people.
 */

/** Mulberry32 (T. Ettinger, public domain): small, even enough, and the same on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const english = ('support childcare elderly service community hospital research district fund platform insurance talent carbon housing school industry ' +
  'transport river energy data model clinical device trial standard region subsidy training inspection budget reform land investment network village').split(' ')
const chinese = ['托育服务', '养老机构', '人工智能', '临床试验', '医疗器械', '创新药', '产业用地', '人才引进', '财政补贴', '社区卫生', '区域协同', '数据共享', '绿色低碳', '职业培训', '督导检查', '公共交通']
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

export type MadePlan = { readonly title: string; readonly text: string }

/** A plan of about `characters` UTF-16 code units; every third one is Chinese. */
export function makePlan(number: number, characters: number, seed: number): MadePlan {
  const next = random(seed * 7919 + number)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const isChinese = number % 3 === 2
  const title = isChinese ? `测试规划第${number}号` : `Measured plan ${number}`
  const lines: string[] = [title]
  let length = title.length
  for (let item = 1; length < characters; item += 1) {
    if (item % 12 === 1) lines.push(isChinese ? `${numerals[Math.floor(item / 12) % 10]}、${pick(chinese)}` : `${roman(Math.floor(item / 12) + 1)}. ${capital(pick(english))} and ${pick(english)}`)
    const line = isChinese ? chineseItem(item, next, pick) : englishItem(item, next, pick)
    lines.push(line)
    length += line.length + 1
  }
  return { title, text: lines.join('\n') }
}

type Pick = <T>(from: readonly T[]) => T

function englishItem(item: number, next: () => number, pick: Pick): string {
  const sentence = () => `${capital(pick(english))} ${Array.from({ length: 9 + Math.floor(next() * 12) }, () => pick(english)).join(' ')} by ${2024 + Math.floor(next() * 8)}.`
  return `${item}. ${Array.from({ length: 3 + Math.floor(next() * 4) }, sentence).join(' ')}`
}

function chineseItem(item: number, next: () => number, pick: Pick): string {
  const sentence = () => `推进${pick(chinese)}与${pick(chinese)}建设，到${2024 + Math.floor(next() * 8)}年新增不少于${100 + Math.floor(next() * 900)}个${pick(chinese)}项目。`
  return `第${item}条　${Array.from({ length: 4 + Math.floor(next() * 5) }, sentence).join('')}`
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [[50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]
  let left = value
  let text = ''
  for (const [amount, sign] of signs) {
    for (; left >= amount; left -= amount) text += sign
  }
  return text
}
