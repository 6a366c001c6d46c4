/** Numbers printed on pages: which of the numbers at the edges of pages count the pages. */

/** A number as it stands in a head or foot, from `at` on (UTF-16 code units). */
export type Printed = { readonly value: number; readonly text: string; readonly at: number; readonly style: 'arabic' | 'roman' }

const roman = /^(?:m{0,3})(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/iu
const romanValues: { readonly [letter: string]: number } = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1_000 }

/** All numbers in a line that could be a page's: up to four digits, or a Roman numeral that stands alone. */
export function printedNumbers(text: string): readonly Printed[] {
  // Most lines have none, which is told much sooner.
  const found: Printed[] = !/\d/u.test(text) ? [] : [...text.matchAll(/(?<![\p{L}\d.,])\d{1,4}(?![\p{L}\d]|[.,]\d)|(?<=第\s?)\d{1,4}/gu)].map(({ 0: digits, index }) => ({ value: Number(digits), text: digits, at: index, style: 'arabic' }))
  const letters = /^[\s\-–—|·.]*([ivxlcdm]{1,8})[\s\-–—|·.]*$/iu.exec(text)?.[1]
  if (letters && roman.test(letters)) found.push({ value: romanValue(letters), text: letters, at: text.indexOf(letters), style: 'roman' })
  return found
}

/** Whether a line holds a page's number and nothing else: `12`, `- 3 -`, `Page 3 of 10`, `第 3 页 共 10 页`. @param numbers those in it */
export function isBareNumber(text: string, numbers: readonly Printed[]): boolean {
  if (numbers.length === 0) return false
  const words = text.replace(/\d+|page|seite|p\.|of|共|第|页|頁/giu, '')
  return !/[\p{L}\p{N}]/u.test(words) || roman.test(words.replace(/[^\p{L}]/gu, ''))
}

function romanValue(letters: string): number {
  const values = [...letters.toLowerCase()].map(letter => romanValues[letter] ?? 0)
  return values.reduce((sum, value, i) => (value < (values[i + 1] ?? 0) ? sum - value : sum + value), 0)
}
