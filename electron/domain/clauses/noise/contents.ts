/** Tables of contents: a list of the headings that stand again further down. They lead to places in the plan and say nothing of their own. */
import type { Row } from '../rows.ts'
import { isFurniture } from './patterns.ts'

/** A line of a table of contents is no longer than this. */
const longestEntry = 150
/** Fewer entries prove no table. */
const fewestEntries = 2

const contentsHeading = /^(?:目\s*[录次]|(?:table of )?contents)\s?[:：]?$/iu

/** The rows of tables of contents with the headings above them, by their places in `rows`. */
export function findContents(rows: readonly Row[]): number[] {
  if (!rows.some(({ text }) => contentsHeading.test(text))) return []
  const lastByEntry = new Map<string, number>()
  for (const [i, { text }] of rows.entries()) if (text.length <= longestEntry) lastByEntry.set(entryOf(text), i)
  return [...rows.keys()].filter(i => contentsHeading.test(rows[i]?.text ?? '')).flatMap(heading => tableBelow(rows, heading, lastByEntry))
}

function tableBelow(rows: readonly Row[], heading: number, lastByEntry: ReadonlyMap<string, number>): number[] {
  const table = [heading]
  for (let i = heading + 1; i < rows.length; i += 1) {
    const text = rows[i]?.text ?? ''
    const standsBelow = [entryOf(text), entryOf(withoutPage(text))].some(entry => (lastByEntry.get(entry) ?? 0) > i)
    if (text.length > longestEntry || !(standsBelow || isFurniture(text))) break
    table.push(i)
  }
  return table.length > fewestEntries ? table : []
}

/** What an entry and its heading have in common, whatever white space parts the number from the words. */
function entryOf(text: string): string {
  return text.slice(0, longestEntry).normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

function withoutPage(text: string): string {
  return text.replace(/[\s.·…]*\d{1,4}$/u, '')
}
