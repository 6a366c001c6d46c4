import type { MessageLanguage } from '../messages/catalogues.ts'

/** Units as people read them, by the name that they are compared by: English and Chinese, as messages are. Money and things that are counted have none. */
export const unitNames: Readonly<Record<string, readonly [english: string, chinese: string]>> = {
  pp: ['percentage points', '个百分点'], permille: ['‰', '‰'],
  'working days': ['working days', '个工作日'], days: ['days', '天'], weeks: ['weeks', '周'], months: ['months', '个月'], years: ['years', '年'], hours: ['hours', '小时'], minutes: ['minutes', '分钟'],
  m2: ['m²', '平方米'], km2: ['km²', '平方公里'], km: ['km', '公里'], ha: ['hectares', '公顷'], acres: ['acres', '英亩'], mu: ['mu', '亩'], litres: ['litres', '升'], jin: ['jin', '斤'], kg: ['kg', '千克'], 'km/h': ['km/h', '公里/小时'], '°C': ['°C', '摄氏度'], 'per 100,000': ['per 100,000', '/10万'], tonnes: ['tonnes', '吨'], m3: ['m³', '立方米'],
  'µg/m³': ['µg/m³', '微克/立方米'], TJ: ['TJ', 'TJ'], kWh: ['kWh', '千瓦时'], MWh: ['MWh', '兆瓦时'], GWh: ['GWh', '吉瓦时'], TWh: ['TWh', '太瓦时'], MW: ['MW', '兆瓦'], GW: ['GW', '吉瓦'], kW: ['kW', '千瓦'],
}

/** A unit in words of a language; what has no name there stays as it is. */
export function unitIn(language: MessageLanguage, unit: string): string {
  return unitNames[unit]?.[language === 'zh' ? 1 : 0] ?? unit
}

const chineseEnd = Object.values(unitNames).map(([english, chinese]) => [english, new RegExp(String.raw`(?<=[\d万亿])\s*${chinese}$`, 'u')] as const)

/** The same words with a Chinese unit at their end as the English one: behind a bare number `年` and `周` would begin a date. */
export function withEnglishUnit(text: string): string {
  const [english, end] = chineseEnd.find(([, pattern]) => pattern.test(text)) ?? []
  return english === undefined || end === undefined ? text : text.replace(end, ` ${english}`)
}
