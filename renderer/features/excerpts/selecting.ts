/** How a row is chosen: alone, as one more or one less, or with all from the last one chosen. */
export type Choosing = 'only' | 'toggle' | 'range'

export function choosingOf({
  shiftKey,
  ctrlKey,
  metaKey,
}: {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): Choosing {
  if (shiftKey) return 'range'
  return ctrlKey || metaKey ? 'toggle' : 'only'
}

/** The ids from one place in the list to another, whichever comes first. */
export function idsBetween(ids: readonly string[], from: number, to: number): string[] {
  return ids.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)
}

export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}
