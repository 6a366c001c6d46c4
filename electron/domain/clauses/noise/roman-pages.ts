/** Roman numbers that stand alone on their lines: pages that come before a plan's first one, in text that was copied page by page. */
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
