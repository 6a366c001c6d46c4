type Sending = {
  /** The theme whose excerpts are gone through. */
  readonly from: string
  /** Where this excerpt was sent before, by the same going through; null: it was left. */
  readonly earlier: string | null
  /** Where it goes now; null: it stays, or comes back. */
  readonly target: string | null
}
type TagChange = { readonly add: { readonly id: string }[]; readonly remove: string[] }

/** What an excerpt gets and loses to be where it is sent now; null when nothing changes. Themes that it had otherwise stay. */
export function tagChange(themes: readonly string[], { from, earlier, target }: Sending): TagChange | null {
  if (target === earlier) return null
  const wanted = target ?? from
  const add = themes.includes(wanted) ? [] : [{ id: wanted }]
  const remove = [earlier, target === null ? null : from].filter(id => id !== null && id !== wanted && themes.includes(id)) as string[]
  return add.length + remove.length > 0 ? { add, remove } : null
}
