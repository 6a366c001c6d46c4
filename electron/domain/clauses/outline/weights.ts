/** How heavy headings are set, and which hold those that are set lighter. */
import type { Role } from '../roles/role.ts'
import type { Row } from '../rows.ts'
import { isHeadingShaped, weightOf } from '../shapes.ts'
import { closesPaper, isFrontMatter } from '../titles/known.ts'

/** So many headings that hold lighter ones show that weights mean something. */
const fewestHolding = 2

/**
 * How heavy each heading is set, by row; unlabelled ones whose words come again are lighter than what stands between them. 0 for all where fewer than two that are no
 * introductions stand above a lighter one: introductions may be all that is set in capitals.
 */
export function weightsOf(rows: readonly Row[], roles: readonly Role[]): readonly number[] {
  const isUnlabelled = (i: number) => roles[i] === 'aside' || roles[i] === 'section' || roles[i] === 'part'
  const headings = [...rows.keys()].filter(i => isUnlabelled(i) || (roles[i] === 'label' && isHeadingShaped(rows[i]?.text ?? '')))
  const times = Map.groupBy(headings.filter(isUnlabelled), i => rows[i]?.text)
  const weights = rows.map(() => 0)
  for (const i of headings) weights[i] = weightOf(rows[i]?.text ?? '') - ((times.get(rows[i]?.text)?.length ?? 0) > 1 && isUnlabelled(i) ? 0.5 : 0)
  const isAboveLighter = (i: number, at: number) => (weights[headings[at + 1] ?? -1] ?? Infinity) < (weights[i] ?? 0) && !isFrontMatter(rows[i]?.text ?? '')
  const holding = headings.filter(isAboveLighter)
  // One is enough where it is no introduction: behind what it holds stand others as heavy.
  const isBehind = (i: number) => i > (holding[0] ?? 0) && weights[i] === weights[holding[0] ?? -1] && !isFrontMatter(rows[i]?.text ?? '') && !closesPaper(rows[i]?.text ?? '')
  const isEnough = holding.length >= fewestHolding || (holding.length === 1 && headings.filter(isBehind).length >= fewestHolding)
  return isEnough ? weights : rows.map(() => 0)
}

/** Unlabelled headings whose next heading is unlabelled, too, and set lighter. */
export function holdersOfLighter(roles: readonly Role[], weights: readonly number[]): ReadonlySet<number> {
  const headings = [...roles.keys()].filter(i => roles[i] === 'aside' || roles[i] === 'section' || roles[i] === 'part' || roles[i] === 'label')
  const isLighter = (next: number | undefined, i: number) => next !== undefined && roles[next] !== 'label' && (weights[next] ?? 0) < (weights[i] ?? 0)
  return new Set(headings.filter((i, at) => roles[i] !== 'label' && isLighter(headings[at + 1], i)))
}
