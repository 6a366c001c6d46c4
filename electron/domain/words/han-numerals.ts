/** Chinese numerals of everyday writing, as labels of clauses and amounts have them: 三, 十二, 二十五, 一百零三, 两千, and digit by digit 一〇, 二〇二六. */

/** The digits by their value. */
export const hanDigits = '〇一二三四五六七八九'
const unitBySign = new Map([['十', 10], ['百', 100], ['千', 1000]])

/** What a numeral comes to, below ten thousand where it has units; null for what is none. */
export function hanNumber(numeral: string): number | null {
  const signs = [...numeral.replaceAll('零', '〇').replaceAll('两', '二')]
  if (signs.length === 0 || signs.some(sign => !hanDigits.includes(sign) && !unitBySign.has(sign))) return null
  if (!signs.some(sign => unitBySign.has(sign))) return Number(signs.map(sign => hanDigits.indexOf(sign)).join(''))
  let [sum, digit] = [0, 0]
  for (const sign of signs) {
    const unit = unitBySign.get(sign)
    if (unit === undefined) digit = hanDigits.indexOf(sign)
    else [sum, digit] = [sum + (digit || 1) * unit, 0]
  }
  return sum + digit
}
