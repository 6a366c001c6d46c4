/** Ways to draw a theme's line, so that nobody depends on its colour: used for underlines, lanes and swatches. */
export const themePatterns = ['solid', 'double', 'dotted', 'dashed', 'wavy'] as const
export type ThemePattern = (typeof themePatterns)[number]

/** Always the same pattern for a theme, whatever is renamed or recoloured. */
export function themePattern(id: string): ThemePattern {
  let sum = 0
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0
  return themePatterns[sum % themePatterns.length] ?? 'solid'
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const graphemes = (text: string) => Array.from(segmenter.segment(text), part => part.segment)

/** Two signs that stand for a theme where there is no room for its name: initials of the first words, or the first two characters. */
export function themeCode(name: string): string {
  const words = name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const [first = '', second = ''] = words
  if (/^\p{Script=Han}/u.test(first)) return graphemes(words.join('')).slice(0, 2).join('')
  if (second) return `${graphemes(first)[0] ?? ''}${graphemes(second)[0] ?? ''}`.toLocaleUpperCase('en')
  const [head = '', next = ''] = graphemes(first || name.trim())
  return head.toLocaleUpperCase('en') + next
}

/** Codes by theme id; themes that would share one get a number: `EN`, `E2`. */
export function themeCodes(themes: readonly { readonly id: string; readonly name: string }[]): Map<string, string> {
  const taken = new Set<string>()
  const codes = new Map<string, string>()
  for (const { id, name } of themes) {
    const code = themeCode(name) || '?'
    let own = code
    for (let number = 2; taken.has(own); number++) own = `${graphemes(code)[0] ?? ''}${number}`
    taken.add(own)
    codes.set(id, own)
  }
  return codes
}

/** The codes of a codebook. Themes made earlier choose theirs first: a new theme changes no other's. */
export function codeByTheme(themes: readonly { readonly id: string; readonly name: string }[]): Map<string, string> {
  return themeCodes([...themes].sort((a, b) => (a.id < b.id ? -1 : 1)))
}
