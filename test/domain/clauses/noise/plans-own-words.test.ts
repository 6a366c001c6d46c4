import { expect, it } from 'vitest'
import { hint, outlineOf } from '../outline.ts'

/** What a plan says in words that sites and publishers use, too: none of it is set aside. */
const kindsOf = (line: string) => outlineOf(`The harbour council runs the ferries in every season of the year.\n\n${line}\n\nThe piers are mended in the spring of each year.`).map(row => row.trim().split(' ')[0])

it.each([
  'By the end of 2027, recruit 500 nursing staff',
  'By June, hire an editor for each of the registers',
  'By 2027 | Draft posted for comments',
  'Copying of medical records requires the written consent of the patient.',
  'Reproduction of protected breeds without a permit of the office is prohibited.',
  'Copyright registration will be made digital by 2026, and its rights explained to all.',
  'If there is any infringement of patents, courts decide within ninety days.',
  'Share via the national platform all results of inspections',
  'Share this data with the hospitals of the region',
  '著作權保護工作由智慧財產局推動，並每年檢討。',
  '未经许可实施他人专利的，依法追究侵权责任。',
  '未经授权使用他人作品的，由版权部门依法查处。',
  '规范互联网新闻信息服务许可证管理，每年开展一次检查。',
  '落实《园区发展规划》（高新办〔2023〕5号）要求，建成3个园区。',
  '高新办〔2023〕5号',
  'Raise the tariff from €3 to €5',
  'Buy food locally for schools',
  '落实药品优惠价政策',
  '推行免费体验课',
  'Read more books in schools',
  'Follow us through the years of the plan',
  '特别声明制度，完善版权来源登记',
  '扫描件应当打开核对',
])('%s is the plan’s own', line => {
  expect(kindsOf(line)).not.toContain('boilerplate')
})

it.each([
  'By Ann Lee, Staff Reporter',
  'By Dana Whitlock | Posted in News | 4 Comments',
  'Reproduction in whole or in part without permission is prohibited.',
  'Copying or republication of any content of this site requires written permission.',
  'Copyright © 2025 Harbour Watch. All rights reserved.',
  'Copyright: Harbour Watch, 2025',
  'Please contact us if there is any infringement.',
  'Share this:',
  'Share this page',
  'Share on WhatsApp',
  'Share via e-mail',
  '著作權聲明',
  '未经授权不得转载，本网保留追究侵权责任的权利。',
  '互联网新闻信息服务许可证：10120170001',
  '浙新办[2006]26号',
  'Advertisement: Buy our newsletter now!',
  'Start your free trial today',
  '限时优惠，立即购买',
  'Read more about this story',
  'Read more',
  'Follow us on WeChat',
  '特别声明：转载请注明来源。',
  '扫描二维码关注公众号',
])('%s is what a site adds', line => {
  expect(kindsOf(line)).toEqual(['paragraph', 'boilerplate', 'paragraph'])
})

it('other articles go with the heading above them, also where the file declares it', () => {
  const text = 'I. Ferries\nThe ferries sail in every season of the year.\nRelated articles\n• Mayor visits the pier\n• New boats for the north\n© 2025 Harbour Watch'
  const hints = [hint(text, 'I. Ferries', 'heading', 1), hint(text, 'Related articles', 'heading', 2), hint(text, '• Mayor visits the pier', 'item', 1), hint(text, '• New boats for the north', 'item', 1)]
  expect(outlineOf(text, hints).map(row => row.trim().split(' ')[0])).toEqual(['heading', 'paragraph', 'boilerplate', 'boilerplate', 'boilerplate', 'boilerplate'])
})

it('a declared heading of the plan’s own keeps what is below it', () => {
  const text = 'I. Ferries\nThe ferries sail in every season of the year.\nNews platform\n• One for sailors\n• One for the piers'
  const hints = [hint(text, 'I. Ferries', 'heading', 1), hint(text, 'News platform', 'heading', 2)]
  expect(outlineOf(text, hints).join()).not.toContain('boilerplate')
})

const ending = (lines: string) => outlineOf(`Ferry plan\n\nI. Aims\nThe harbour council runs the ferries in every season of the year, and mends the piers.\n1. Ferries sail.\n2. Piers are mended.\nII. Means\nThe council pays for all of it from the harbour fund of the islands, year by year.\n\n${lines}`).slice(6).map(row => row.trim().split(' ')[0])

it.each([
  'Implementation period: 2026–2030', 'Total budget: €3 million', 'More ferries\nBetter piers', 'Responsible: harbour office', 'Target 2030: 500 boats',
  'Full electrification of all ferries', 'Ferries | Piers', '实施期限：2026—2030年', '新建码头三十座', '港口绿色转型',
])('a plan that ends with %j ends with it', lines => {
  expect(ending(lines)).not.toContain('boilerplate')
})

it.each(['Harbour Watch', 'harbourwatch.org', '南湖晚报', 'Harbour Watch\nNews of the Sea'])('but the publisher’s name %j below the last sentence is none of it', lines => {
  expect(ending(lines).slice(1)).toEqual(lines.split('\n').map(() => 'boilerplate'))
})
