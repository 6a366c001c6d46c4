/** How many themes stand above each, by its id; parents come before their children. */
export function depthsOf(themes: readonly { readonly id: string; readonly parent: string | null }[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { id, parent } of themes) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? -1) + 1)
  return depths
}
