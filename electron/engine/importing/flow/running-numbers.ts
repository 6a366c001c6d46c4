/** Numbers before lines that run on from line to line: those of clause labels, and codes as minutes give them, `C048/23`, `23/165`, `1916.`. */
import { readLabel } from '#domain/clauses/labels/labels.ts'

/** `series`: what all numbers that run on with this one share. */
export type RunningNumber = { readonly series: string; readonly n: number }

type Code = { readonly form: string; readonly numbers: readonly number[] }

/** A code has no more letters and no more numbers than this; UTF-16 code units before the words. */
const mostLetters = 4
const mostNumbers = 3
const longestCode = 16
/** So many of the codes of one form at least go on with the one before. */
const leastRunning = 0.5

/** The number of each line, in the same order; null for what has none, and for codes that do not run on. */
export function runningNumbers(lines: readonly string[]): readonly (RunningNumber | null)[] {
  const codes = lines.map(codeOf)
  const placeByForm = new Map<string, number>()
  for (const [form, members] of Map.groupBy(codes.filter(code => code !== null), ({ form }) => form)) {
    const place = runningPlace(members)
    if (place !== null) placeByForm.set(form, place)
  }
  return lines.map((words, i) => {
    const label = readLabel(words)
    const n = label?.readings[0]?.n
    if (label && n !== undefined) return { series: `${label.style} ${label.readings[0]?.form} ${label.series}`, n }
    const code = codes[i]
    const own = code?.numbers[placeByForm.get(code.form) ?? Infinity]
    return code && own !== undefined ? { series: `code ${code.form}`, n: own } : null
  })
}

function codeOf(words: string): Code | null {
  const [token = ''] = /^\S+(?=\s)/u.exec(words.slice(0, longestCode + 1)) ?? []
  const numbers = token.match(/\d+/gu) ?? []
  const letters = token.match(/\p{L}/gu)?.length ?? 0
  const isCode = /\d[.)/]?$/u.test(token) && numbers.length > 0 && numbers.length <= mostNumbers && letters <= mostLetters
  return isCode ? { form: token.replace(/\d+/gu, '#'), numbers: numbers.map(Number) } : null
}

/** Which of a code's numbers is counted: the one that mostly goes up by one while the others stay. */
function runningPlace(codes: readonly Code[]): number | null {
  const stepsByPlace = new Map<number, number>()
  for (const [i, { numbers }] of codes.slice(1).entries()) {
    const changed = [...numbers.keys()].filter(place => numbers[place] !== codes[i]?.numbers[place])
    const [place = -1] = changed
    if (changed.length === 1 && (numbers[place] ?? 0) - (codes[i]?.numbers[place] ?? 0) === 1) stepsByPlace.set(place, (stepsByPlace.get(place) ?? 0) + 1)
  }
  const [place, steps] = [...stepsByPlace].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [-1, 0] as const)
  return steps > 0 && steps >= leastRunning * (codes.length - 1) ? place : null
}
