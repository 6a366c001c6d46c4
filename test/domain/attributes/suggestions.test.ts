import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fieldByKey } from '../../../electron/domain/attributes/values.ts'
import { lookedAt, suggest, type SuggestedKey, suggestedKeys } from '../../../electron/domain/attributes/suggestions.ts'

type Values = Partial<Record<SuggestedKey, string>>
const of = (title: string, text = '') => {
  const found = suggest({ title, beginning: text.slice(0, lookedAt.beginning), ending: text.slice(-lookedAt.ending) })
  for (const { quote } of found) expect(`${title}\n${text}`).toContain(quote)
  return Object.fromEntries(found.map(({ key, value }) => [key, value])) as Values
}

describe('the period, out of the title', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['Housing Action Plan 2024–2026', '2024', '2026'],
    ['Housing Action Plan (2024-2026)', '2024', '2026'],
    ['Housing plan, 2021-25', '2021', '2025'],
    ['Strategy 2024 to 2030', '2024', '2030'],
    ['北京市行动计划（2024—2026年）', '2024', '2026'],
    ['2024年至2026年工作方案', '2024', '2026'],
    ['规划２０２４', undefined, undefined],
    ['“十四五”国家老龄事业发展规划', '2021', '2025'],
    ['北京市“十五五”时期托育规划', '2026', '2030'],
    ['The 14th Five-Year Plan for Housing', '2021', '2025'],
    ['Report of 2026-05-23', undefined, undefined],
    ['Report of 2019-12', undefined, undefined],
    ['Plan to 2026', undefined, undefined],
    ['Plan 2026-2024', undefined, undefined],
    ['Area plan 1900–2026', undefined, undefined],
    ['健康中国2030', undefined, undefined],
  ])('%s: %s to %s', (title, from, to) => {
    expect([of(title).period_from, of(title).period_to]).toEqual([from, to])
  })
})

describe('the kind, out of the title', () => {
  test.each<[string, string | undefined]>([
    ['Three-Year Action Plan on Opening Care', 'plan'],
    ['Action Plan (Draft for Comment)', 'draft'],
    ['Beijing Unveils Action Plan to Boost Health', 'news'],
    ['Report on the Work of the Government', 'report'],
    ['Housing Act', 'law'],
    ['Regulations on Childcare (2024)', 'law'],
    ['北京市养老服务条例', 'law'],
    ['中华人民共和国老年人权益保障法', 'law'],
    ['关于促进托育的实施方案', 'plan'],
    ['托育服务条例（征求意见稿）', 'draft'],
    ['政府工作报告', 'report'],
    ['市政府发布《行动计划》', 'news'],
    ['Key Points', undefined],
    ['National Plan for Flood Control Released', undefined],
    ['Mayor to share the future plan of action', undefined],
    ['Care Day: minister launches long-term action plan', undefined],
    ['Govt seeks annual report cards from all offices', undefined],
    ['Summary framework for the State Health Plan 2019-2024', undefined],
    ['Plan to End Homelessness', 'plan'],
    ['Draft Housing Strategy', 'draft'],
    ['Planning permission in the north', undefined],
    ['办法总比困难多的故事', undefined],
  ])('%s: %s', (title, kind) => {
    expect(of(title).kind).toBe(kind)
  })
})

describe('issuer, place, day and source', () => {
  test.each<[string, string, Values]>([
    ['北京市人民政府办公厅关于印发《行动计划》的通知', '', { issuer: '北京市人民政府办公厅', jurisdiction: '北京' }],
    ['国务院关于促进托育的意见', '', { issuer: '国务院' }],
    ['Plan', 'Issued by the Ministry of Care.\nIssued on 23 May 2026\n', { issuer: 'the Ministry of Care', issued_on: '2026-05-23' }],
    ['Plan', 'Text.\n\nSource: Ministry of Health\n', { source: 'Ministry of Health' }],
    ['Plan', 'Issued by the Ministry of Care on 23 May 2026\n1. Care.', { issuer: 'the Ministry of Care', issued_on: '2026-05-23' }],
    ['Plan', 'Published by Lindau City Council, May 2026.\n', { issuer: 'Lindau City Council', issued_on: '2026-05' }],
    ['Plan', 'Issued by the Council of Route 2026\n', { issuer: 'the Council of Route 2026' }],
    ['托育规划', '发布机构：市卫生健康委员会\n发布日期：2026年5月23日\n来源：官网', { issuer: '市卫生健康委员会', issued_on: '2026-05-23', source: '官网' }],
    ['托育规划', '正文。\n北京市人民政府\n2026年1月30日', { issuer: '北京市人民政府', issued_on: '2026-01-30' }],
    ['Beijing Action Plan', 'Beijing Action Plan\n2024-05-24\nText.', { jurisdiction: 'Beijing', issued_on: '2024-05-24' }],
    ['Care', 'May 5, 2026\nText', { issued_on: '2026-05-05' }],
    ['广东省养老条例', '', { jurisdiction: '广东' }],
    ['中华人民共和国民法典', '', { jurisdiction: '中国' }],
  ])('%s / %j', (title, text, expected) => {
    expect(of(title, text)).toMatchObject(expected)
  })

  test.each<[string, string, SuggestedKey]>([
    ['The Conference was held in Beijing', '', 'jurisdiction'],
    ['Beijinger stories', '', 'jurisdiction'],
    ['Care', '2026\nText', 'issued_on'],
    ['Care', 'In May 2026 the city decided.', 'issued_on'],
    ['Care', `${'Line.\n'.repeat(20)}2024-05-24\n${'Line.\n'.repeat(200)}`, 'issued_on'],
    ['Care', `${'Line.\n'.repeat(20)}2024-05-24\n${'Line.\n'.repeat(10)}`, 'issued_on'],
    ['Care', 'Issued on 31 February 2026', 'issued_on'],
    ['北京人关于美食的记忆', '', 'issuer'],
    ['Care', `${'x'.repeat(lookedAt.beginning - 12)}\nSource: Ministry of Health\n${'y'.repeat(2_000)}`, 'source'],
    ['Bridges', 'Bridges\n1. Money\nYear\tAmount\n2026\t50 m\nSource: Ministry of Finance.\nA sentence closes the plan.', 'source'],
    ['Bridges', 'Bridges\n| Year | Amount |\n| 2026 | 50 m |\nNote: prices of 2024.\nSource: Ministry of Finance.', 'source'],
    ['Bridges', 'Bridges\nSource: Ministry of Finance.\nTable 2: Bridges by year\n2026\t50', 'source'],
    ['桥梁规划', '桥梁规划\n年份\t金额\n2026\t50\n来源：财政部', 'source'],
    ['Bridges', `${'A line of the plan.\n'.repeat(15)}Source: Ministry of Finance\n${'A line of the plan.\n'.repeat(15)}`, 'source'],
  ])('%s / %.30s: no %s', (title, text, key) => {
    expect(of(title, text)[key]).toBeUndefined()
  })
})

type Seed = { readonly file: string; readonly title: string } & Readonly<Record<string, string>>
/** How many suggestions were made, how many of those are right, and how many right ones there are. */
function measure(described: readonly { readonly title: string; readonly text: string; readonly expected: Readonly<Record<string, string | undefined>> }[]) {
  const tally = { made: 0, right: 0, known: 0, wrong: [] as string[] }
  for (const { title, text, expected } of described) {
    const found = of(title, text)
    for (const key of suggestedKeys) {
      if (key === 'source') continue
      if (expected[key]) tally.known += 1
      if (!found[key]) continue
      tally.made += 1
      if (expected[key] === found[key]) tally.right += 1
      else tally.wrong.push(`${title.slice(0, 40)}: ${fieldByKey[key]} ${found[key]} instead of ${expected[key]}`)
    }
  }
  return tally
}

test('on the sample plans, whose descriptions people wrote, hardly a suggestion is wrong', () => {
  const folder = resolve(import.meta.dirname, '../../../seeds')
  const seeds = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Seed[]
  const { made, right, known, wrong } = measure(seeds.map(seed => ({ title: seed.title, text: readFileSync(join(folder, seed.file), 'utf8'), expected: seed })))
  process.stdout.write(`suggestions on the sample plans: ${right} of ${made} right, ${known} known; not as described: ${wrong.join('; ') || 'none'}\n`)
  expect(right / made).toBeGreaterThan(0.9)
  expect(made).toBeGreaterThanOrEqual(20)
})

const originals = resolve(import.meta.dirname, '../../../../shared/seeds')
const places = [originals].filter(folder => existsSync(folder))
/** What the first lines of the five originals say plainly, read by hand. */
const plain: Readonly<Record<string, Values>> = {
  '000': { language: 'en' },
  '001': { kind: 'news', jurisdiction: 'Beijing', issued_on: '2024-05-24', language: 'en' },
  '002': { kind: 'news', jurisdiction: 'Beijing', language: 'en' },
  '003': { language: 'en' },
  '004': { kind: 'plan', language: 'en' },
}
test.skipIf(places.length === 0)('on the five originals, which lie beside the project, none is wrong (skipped where they do not)', () => {
  const [folder = ''] = places
  const described = readdirSync(folder).sort().map(name => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { title: text.split('\n').map(line => line.trim()).find(Boolean) ?? '', text, expected: plain[name.slice(0, 3)] ?? {} }
  })
  const { made, right, known, wrong } = measure(described)
  process.stdout.write(`suggestions on the originals: ${right} of ${made} right, ${known} known\n`)
  expect(wrong).toEqual([])
  expect(right).toBe(known)
})

describe('Chinese laws and orders', () => {
  test('name their issuer below the title, and the day in brackets or in Chinese digits', () => {
    const law = '北方省渔业条例'
    expect(of(law, `${law}\n\n北方省人大常委会\n\n${law}\n（2005年11月25日北方省第十届人民代表大会常务委员会第十八次会议通过）\n第一条 为了养鱼`)).toMatchObject({ issuer: '北方省人大常委会', issued_on: '2005-11-25', kind: 'law' })
    expect(of(law, `${law}\n（1999年5月1日会议通过 根据2013年7月1日决定修正）\n第一条 为了养鱼`).issued_on).toBeUndefined()
    expect(of('养鱼规定', '养鱼规定\n\n省长\n\n二○一○年十二月二十五日\n').issued_on).toBe('2010-12-25')
    expect(of('养鱼规定', '养鱼规定\n\n二〇二六年十月二十日\n').issued_on).toBe('2026-10-20')
    expect(of('养鱼规定', '养鱼规定\n颁布日期：2001-6-3\n颁布单位：北方市人民政府\n')).toMatchObject({ issued_on: '2001-06-03', issuer: '北方市人民政府' })
  })

  test('who is written to is not the issuer', () => {
    expect(of('养鱼规定', '养鱼规定\n各市人民政府\n第一条').issuer).toBeUndefined()
  })
})
