import { expect, it } from 'vitest'
import { outlineOf } from './outline.ts'

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
