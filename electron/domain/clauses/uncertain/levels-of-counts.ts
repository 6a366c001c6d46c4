/** A count that stands in other things here than elsewhere: `Question 1` in sections, `Question 3` in a proposal of one. */
import type { LabelStyle } from '../labels/labels.ts'
import type { Form } from '../labels/numerals.ts'
import { holdersOf } from './branches.ts'
import type { Counted } from './counts.ts'
import type { Branch, TreeDoubt } from './doubt.ts'

/** Fewer clauses make no usual level, unless the next number stands elsewhere. */
const fewestUsual = 2

/** Numbers that head the same thing throughout a plan, which those of lists do not. */
const outerForms: ReadonlySet<Form> = new Set<Form>(['roman', 'formal han', 'word'])
function headsThings({ style }: { readonly style: LabelStyle }, form: Form): boolean {
  return style.startsWith('named') || (style === 'point' && (outerForms.has(form) || form === 'han'))
}

export function doubtLevelsOfCounts(counts: ReadonlyMap<string, readonly Counted[]>): TreeDoubt[] {
  const lookByBranch = new Map<Branch, string>()
  for (const [look, members] of counts) for (const { branch } of members) lookByBranch.set(branch, look)
  const doubts: TreeDoubt[] = []
  for (const [look, members] of counts) {
    const [first] = members
    if (!first || !headsThings(first.mark, first.form)) continue
    // What stands in an annex, in a quotation or in itself counts anew.
    const own = members.filter(({ branch }) => holdersOf(branch).every(holder => !/^(?:annex|named quoted)/u.test(lookByBranch.get(holder) ?? '') && lookByBranch.get(holder) !== look))
    const byPlace = Map.groupBy(own, ({ branch }) => holdersOf(branch).map(holder => lookByBranch.get(holder)).filter(held => held !== undefined).join(' < '))
    const [usual, ...others] = [...byPlace.values()].toSorted((one, other) => other.length - one.length)
    const other = others[0]
    if (!usual || !other || usual.length < own.length / 2 || (usual.length < fewestUsual && other[0]?.n !== (usual[0]?.n ?? 0) + 1)) continue
    const [seen, strange] = [usual[0]?.branch.clause, other[0]?.branch.clause]
    if (!seen || !strange) continue
    const moved = other.filter(({ branch }) => branch.clause.level === strange.level).map(({ branch }) => branch.clause.id)
    doubts.push({ kind: 'levels', clause: strange.id, start: strange.start, count: others.flat().length, other: seen.id, headings: [], moved, by: seen.level - strange.level })
  }
  return doubts
}
