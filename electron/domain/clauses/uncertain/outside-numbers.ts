/** `2.1` that stands in something else than the `2` before it. */
import type { Label } from '../labels/labels.ts'
import type { Counted } from './counts.ts'
import { holdersOf } from './branches.ts'
import type { Branch, TreeDoubt } from './doubt.ts'

/** The numbers of a decimal label: `2.1` and `Objective 2.1` give [2, 1]. */
function numbersOf(label: string): readonly number[] {
  const [found] = /\d{1,3}(?:[.．]\d{1,3})*$/u.exec(label.normalize('NFKC')) ?? ['']
  // `1.0` is the chapter that `1.1` stands in.
  return found === '' ? [] : found.replace(/\.0$/u, '').split('.').map(Number)
}

export function doubtOutsideNumbers(counts: ReadonlyMap<string, readonly Counted[]>): TreeDoubt[] {
  const counted = [...counts.values()].flat().sort((one, other) => one.branch.clause.start - other.branch.clause.start)
  const lastByNumber = new Map<string, Branch>()
  // `Activity 1.1` goes on with `Objective 1`, and `1.1` with `1.`.
  const key = (mark: Label, numbers: readonly number[]) => `${mark.style.startsWith('named')} ${numbers.join('.')}`
  const outside: { readonly branch: Branch; readonly holder: Branch }[] = []
  for (const { branch, mark } of counted) {
    const numbers = numbersOf(branch.clause.label)
    if (numbers.length === 0) continue
    const outer = numbers.slice(0, -1)
    const holder = outer.length === 0 ? undefined : lastByNumber.get(key(mark, outer))
    // One level below it, but in the line that gives it its title, is where it belongs.
    if (holder?.clause.kind === 'heading' && branch.clause.level !== holder.clause.level + 1 && !holdersOf(branch).some(({ clause }) => numbersOf(clause.label).join('.') === outer.join('.'))) outside.push({ branch, holder })
    lastByNumber.set(key(mark, numbers), branch)
  }
  const [first] = outside
  if (!first) return []
  const by = first.holder.clause.level + 1 - first.branch.clause.level
  const moved = outside.filter(({ branch, holder }) => holder.clause.level + 1 - branch.clause.level === by)
  return [{ kind: 'outside', clause: first.branch.clause.id, start: first.branch.clause.start, count: moved.length, other: first.holder.clause.id, headings: [], moved: moved.map(({ branch }) => branch.clause.id), by }]
}
