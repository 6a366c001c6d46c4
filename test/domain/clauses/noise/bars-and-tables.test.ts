import { expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const kindsOf = (text: string) => outlineOf(text).map(line => line.trim().split(' ')[0])
const standing = (line: string) => `The ferries sail in every season of the year.\n\n${line}\n\nThe piers are mended in the spring of each year.`

it.each([
  'Home | About us | Contact',
  'Harbour council | Home | News | English',
  'EN | FR | DE',
  '首页 | 联系我们 | 网站地图',
  '| Home | Search | Log in |',
])('%s is a bar of the site', line => {
  expect(kindsOf(standing(line))).toEqual(['paragraph', 'boilerplate', 'paragraph'])
})

it.each([
  'By 2027 | Council of the harbour',
  'To be decided | 5',
  'In the harbour | 40 piers',
  'News platform for sailors | Council of the harbour',
  'Help for families | 3 million',
  'Register of ferries | Council of the harbour',
  '| Register of ferries | Council of the harbour |',
  '| Contact | Search | Deadline |',
  'Home | Search | 5 piers by 2027',
  'Ferry | Contact person | Help line | Cost',
  'EU | 27',
  '数据分享平台 | 港务局',
  '隐私保护制度 | 网信办',
  '版权保护 | 2026年',
])('but %s is a row of a table', line => {
  expect(kindsOf(standing(line))).not.toContain('boilerplate')
})
