import { describe, expect, test } from 'vitest'
import { countryOfLine, countryOfTitle } from '../../../electron/domain/attributes/countries.ts'
import { lookedAt, suggest } from '../../../electron/domain/attributes/suggestions.ts'

const jurisdictionOf = (title: string, text = '') =>
  suggest({ title, beginning: text.slice(0, lookedAt.beginning), ending: text.slice(-lookedAt.ending) }).find(({ key }) => key === 'jurisdiction')?.value

describe('the country, out of the title', () => {
  test.each([
    ['Kenya Water Master Plan 2030', 'Kenya'],
    ['The Netherlands: Delta Programme', 'Netherlands'],
    ['Ireland’s Climate Roadmap', 'Ireland'],
    ['United Kingdom Food Strategy', 'United Kingdom'],
    ['UK Hydrogen Roadmap', 'United Kingdom'],
    ['U.S. National Ocean Policy', 'United States'],
    ['European Union Drugs Strategy 2021–2025', 'European Union'],
    ['Papua New Guinea Forest Plan', 'Papua New Guinea'],
    ['Guinea-Bissau Fisheries Plan', 'Guinea-Bissau'],
    ['Trinidad and Tobago Energy Outline', 'Trinidad & Tobago'],
    ['Saint Lucia Roads Programme', 'St. Lucia'],
    ['Republic of Korea Green Plan', 'South Korea'],
    ['Federal Republic of Nigeria: Health Plan', 'Nigeria'],
    ['Constitution of the Republic of Rwanda', 'Rwanda'],
    ['National Adaptation Plan for Nepal 2021–2050', 'Nepal'],
    ['People’s Republic of China Standardisation Law', 'China'],
    ['China Unveils Plan for Care', 'China'],
    ['美国国家海洋政策', '美国'],
    ['欧盟禁毒战略（2021—2025年）', '欧盟'],
    ['日本少子化对策大纲', '日本'],
    ['《英国粮食战略》', '英国'],
    ['新加坡绿色发展蓝图2030', '新加坡'],
  ])('%s: %s', (title, country) => {
    expect(jurisdictionOf(title)).toBe(country)
  })

  test.each([
    'China Daily: what readers ask', 'Kenya Airways Annual Report', 'China and Kenya Sign Roadmap', 'US–China Trade Plan', 'Georgia Housing Plan', 'Jordan’s Guide to Gardens',
    'New Mexico Water Plan', 'Northern Ireland Care Strategy', 'Indiana Roads Plan', 'A visit to Japan', 'Plan for trade with Kenya', 'Lessons of Denmark', 'use of the plan for us all',
    'Policy for Malian refugees', 'The Plan of the Year', 'Niger River Plan of Works for India and Mali', 'Mexico City Climate Plan', 'Lebanon County Roads Plan', '法国人的饮食', '日本与韩国合作计划', '英国石油公司报告', '中非合作论坛行动计划', '美国式住房', '约翰计划',
  ])('%s: none', title => {
    expect(jurisdictionOf(title)).toBeUndefined()
  })

  test('places of China stay what they were, and a label says more than a name', () => {
    expect([jurisdictionOf('Beijing Action Plan'), jurisdictionOf('中华人民共和国民法典'), jurisdictionOf('Hong Kong Ageing Strategy')]).toEqual(['Beijing', '中国', 'Hong Kong'])
    expect(jurisdictionOf('Kenya Water Plan', 'Jurisdiction: Nakuru County\n')).toBe('Nakuru County')
  })
})

test('a line of a title page that is a state, and no sentence about one', () => {
  expect(['REPUBLIC OF KENYA', 'Government of India', 'The Kingdom of Denmark'].map(line => countryOfLine(line)?.name)).toEqual(['Kenya', 'India', 'Denmark'])
  expect(['Kenya', 'The Government of India decided', 'State of Kansas', 'Republic of Letters'].map(countryOfLine)).toEqual([null, null, null, null])
  expect(jurisdictionOf('Water Master Plan', 'REPUBLIC OF KENYA\nMinistry of Water\nWater Master Plan\n')).toBe('Kenya')
  expect(countryOfTitle('')).toBeNull()
})
