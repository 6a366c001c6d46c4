/** Numbers of clauses as they are counted: which are of one count. */
import { readMark } from '../correcting/alike.ts'
import type { Label } from '../labels/labels.ts'
import type { Form } from '../labels/numerals.ts'
import type { Branch } from './doubt.ts'

export type Counted = { readonly branch: Branch; readonly mark: Label; readonly form: Form; readonly n: number }

/** Longer beginnings of a clause show no more of its label. UTF-16 code units. */
const longestLook = 200

/** The labelled clauses of a tree by their style and figures, in reading order: `(1)` `(2)` apart from `(a)`, `Goal 1` from `Action 1`. */
export function countsOf(text: string, branches: readonly Branch[]): ReadonlyMap<string, readonly Counted[]> {
  const byLook = new Map<string, Counted[]>()
  for (const branch of branches) {
    const { label, start, textEnd } = branch.clause
    if (label === '') continue
    const mark = readMark(text.slice(start, Math.min(textEnd, start + longestLook)), label)
    const [first] = mark?.readings ?? []
    if (!mark || !first) continue
    // `i` behind `h` is a letter, `C` behind `B` too: what goes on with its own count.
    const goesOn = mark.readings.find(({ form, n }) => byLook.get(`${mark.style} ${form}`)?.at(-1)?.n === n - 1 && n > 1)
    const { form, n } = goesOn ?? mark.readings.find(reading => reading.n === 1) ?? first
    const look = `${mark.style} ${form}`
    const members = byLook.get(look)
    if (members) members.push({ branch, mark, form, n })
    else byLook.set(look, [{ branch, mark, form, n }])
  }
  return byLook
}
