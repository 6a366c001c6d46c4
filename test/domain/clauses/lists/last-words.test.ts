import { describe, expect, it } from 'vitest'
import { hint, outlineOf } from '../outline.ts'

it.each([
  ['Chinese', '若干措施\n一、支持落户。给予奖励。\n二、支持开放。做到：\n1.公开征集；\n2.专家评审。\n本措施自印发之日起施行，有效期三年。', '本措施自印发之日起施行，有效期三年。'],
  ['who explains it', '若干措施\n一、支持落户。给予奖励。\n二、支持开放。公开征集。\n各部门认真落实。\n本措施由区发展改革局负责解释。', '本措施由区发展改革局负责解释。'],
  ['English', '1. Aid is paid. It is low.\n2. Aid is asked for:\n(a) on paper;\n(b) by mail.\nThese rules take effect today.', 'These rules take effect …'],
])('what a paper says of itself below its last item is no part of that (%s)', (_, text, last) => {
  expect(outlineOf(text).at(-1)).toBe(`paragraph ${last}`)
})

it('under a heading it is that heading’s text, in law it is its article’s, and an annex may follow', () => {
  expect(outlineOf('一、目标\n到2028年，建成。\n二、组织实施\n各地承担责任。\n本意见自2026年5月1日起施行。').at(-1)).toBe('  paragraph 本意见自2026年5月1日起施行。')
  expect(outlineOf('第一条 为了发展，制定本办法。\n第二条 本办法由部门实施。\n本办法自发布之日起施行。').at(-1)).toBe('  paragraph 本办法自发布之日起施行。')
  expect(outlineOf('一、奖励。给予50万元。\n二、服务。做到：\n1.公开征集；\n2.专家评审。\n本措施自印发之日起施行。\n附件：任务分工表').slice(-2)).toEqual(['paragraph 本措施自印发之日起施行。', 'heading [附件] 附件：任务分工表'])
})

it('the words with which a Chinese letter ends are part of no section, but where a paragraph goes on behind them', () => {
  const notice = '关于开展自查的通知\n一、各地自查\n各县要按照要求逐项自查，查明原因，抓紧落实。\n二、重点抽查\n市政府将对重点部门开展抽查，了解掌握情况。\n特此通知。'
  expect(outlineOf(notice).at(-1)).toBe('paragraph 特此通知。')
  expect(outlineOf(`${notice}\n临江市人民政府\n2026年5月1日`).slice(-3)).toEqual(['paragraph 特此通知。', 'paragraph 临江市人民政府', 'paragraph 2026年5月1日'])
  expect(outlineOf(`${notice}\n抽查结果由各部门负责报送。`).at(-2)).toBe('  paragraph 特此通知。')
})

describe('who signs a paper, and when, stands under none of its clauses', () => {
  it.each([
    ['several offices', '一、支持落户。给予奖励。\n二、支持开放。公开征集。\n市发展改革局\n市财政局\n市交通运输局\n2026年5月1日', 4],
    ['a name, an office and a place', '1. Aid is paid. It is low.\n2. Aid is asked for. Forms are online.\nJane Smith\nMinister for the Sea\nHarbour Town, 3rd May 2026', 3],
    ['a date with words before it', '1. Aid is paid. It is low.\n2. Aid is asked for. Forms are online.\nJane Smith\nDated this 3rd day of May 2026', 2],
    ['sections without labels', 'Ferry Plan\n\nBoats\n\nTwelve boats are bought in the first year.\n\nPiers\n\nEach pier gets a lamp. It burns at night.\n\nMoney\n\nIt costs 3 million in all.\n\nJane Smith\n\nMinister for the Sea\n\n3 May 2026', 3],
    ['a name above an office, and what goes with the order', '1. Aid is paid. It is low.\n2. Aid is asked for. Forms are online.\nJANE SMITH, PhD\nSecretary\nIncl.: As stated\nTo be listed under: BOATS', 4],
    ['who approved it', '1. Aid is paid. It is low.\n2. Aid is asked for. Forms are online.\nAPPROVED: Jane Smith, Keeper\nAPPROVED: John Smith, Mayor', 2],
    ['a date alone', 'Ferry Plan\n\nBoats\n\nTwelve boats are bought in the first year.\n\nPiers\n\nEach pier gets a lamp. It burns at night.\n\nMoney\n\nIt costs 3 million in all.\n\n3 May 2026', 1],
  ])('%s', (_, text, count) => {
    expect(outlineOf(text).slice(-count).map(line => line.split(' ')[0])).toEqual(Array(count).fill('paragraph'))
    expect(outlineOf(text).at(-count - 1)).toMatch(/\.$|。$|…$/u)
  })

  it('the day on which an act was passed stands in none of its sections, also above what is attached', () => {
    const text = 'Section 1. Boats are bought. They are new.\n\nSection 2. Piers are lit. It is dark.\n\nPassed and adopted at a meeting of the council this 4th day of May 2026.\n\nEXHIBIT A: Boats\n\nThe boats are yellow.'
    expect(outlineOf(text, [hint(text, 'EXHIBIT A: Boats', 'heading', 2)])[2]).toMatch(/^paragraph Passed/u)
    const undated = text.replace('this 4th day of May 2026', 'in spring')
    expect(outlineOf(undated, [hint(undated, 'EXHIBIT A: Boats', 'heading', 2)])[2]).toMatch(/^  paragraph Passed/u)
  })

  it('a list that a colon announces signs nothing', () => {
    expect(outlineOf('1. Aid is paid. It is low.\n2. Aid is asked for by:\nThe islands\nThe harbours\nThe boats\n3 May 2026')).toContain('  paragraph The islands')
  })
})
