/** One person's record that a plan says nothing of a theme. */
type Recorded = { readonly searched: string; readonly coder: string; readonly recordedAt: string }

/** Records that were made of several plans at once, each time together, in the order of the first of each. */
export function silencesTogether<S extends Recorded>(silences: readonly S[]): readonly (readonly [S, ...S[]])[] {
  const together = Map.groupBy(silences, ({ searched, coder, recordedAt }) => JSON.stringify([searched, coder, recordedAt]))
  return [...together.values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []))
}
