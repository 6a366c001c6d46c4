/** Numbers of pages that could be something else: small Roman ones, before a plan's first page, and `12.`, in text that was copied page by page. */
import { readNumeral } from '../labels/numerals.ts'

type Line = { readonly text: string; readonly isLabelled: boolean; readonly endsBlock: boolean }

/** Fewer may be labels of a list, or letters. */
const fewestPages = 3
/** From one to the next, where no blank line says that a page ends. */
const furthest = 2

/** The places of such numbers: where all of the document's go up by one or two each time, or those that end what stands between blank lines and rise. */
export function findRomanPages(lines: readonly Line[]): ReadonlySet<number> {
  const lone = [...lines.keys()].filter(i => lines[i]?.isLabelled === false && /^[ivxlc]{1,6}$/u.test(lines[i].text))
  const numberOf = (i: number | undefined) => readNumeral(lines[i ?? -1]?.text ?? '').find(({ form }) => form === 'small roman')?.n ?? 0
  const rise = (places: readonly number[], most: number) =>
    places.length >= fewestPages && places.every((i, at) => at === 0 || (numberOf(i) > numberOf(places[at - 1]) && numberOf(i) - numberOf(places[at - 1]) <= most))
  const ending = lone.filter(i => lines[i]?.endsBlock === true)
  return new Set(rise(lone, furthest) ? lone : rise(ending, Infinity) ? ending : [])
}

/** The places of numbers with a full stop, alone on their lines, that end what stands between blank lines: all of the document's, when they go up by one each time. */
export function findPointPages(lines: readonly Line[]): ReadonlySet<number> {
  const lone = [...lines.keys()].filter(i => /^\d{1,3}\.$/u.test(lines[i]?.text ?? ''))
  const counts = lone.every((i, at) => lines[i]?.endsBlock === true && Number(lines[i].text) === Number(lines[lone[0] ?? i]?.text) + at)
  return new Set(lone.length >= fewestPages && counts ? lone : [])
}
