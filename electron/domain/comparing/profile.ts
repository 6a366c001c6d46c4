/** What share of a plan each theme has, beside the other plans. */

/** A plan with a number for each theme: highlights, or percent of its text. */
export type MeasuredPlan = { readonly id: string; readonly valueByTheme: ReadonlyMap<string, number> }

/** Of one theme the share of the plan (percent), and the mean of the others' shares; null where there are no others. */
export type ProfileRow = { readonly theme: string; readonly share: number; readonly others: number | null }

/**
 * The theme profile of a plan. Of counts the share is that among all of the plan's counts; percent of the text are shares already. Others without any
 * count are no part of the mean.
 */
export function profileOf(themes: readonly string[], plans: readonly MeasuredPlan[], plan: string, isShare: boolean): readonly ProfileRow[] {
  const shares = new Map(plans.map(({ id, valueByTheme }) => [id, isShare ? valueByTheme : sharesOf(valueByTheme)]))
  const own = shares.get(plan)
  const others = plans.filter(({ id, valueByTheme }) => id !== plan && valueByTheme.size > 0).map(({ id }) => shares.get(id))
  return themes.map(theme => ({
    theme,
    share: own?.get(theme) ?? 0,
    others: others.length === 0 ? null : others.reduce((sum, other) => sum + (other?.get(theme) ?? 0), 0) / others.length,
  }))
}

/** Counts as percent of all of them. */
function sharesOf(valueByTheme: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const all = [...valueByTheme.values()].reduce((sum, value) => sum + value, 0)
  return new Map([...valueByTheme].map(([theme, value]) => [theme, all === 0 ? 0 : (100 * value) / all]))
}
