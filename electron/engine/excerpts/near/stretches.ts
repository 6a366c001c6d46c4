/** Which stretches have another one near: one sweep over sorted ends, whatever lies on whatever. */

/** A piece of a line, both ends in it. */
export type Stretch = { readonly from: number; readonly to: number }

/** Stretches by their beginnings, to be asked which reach a place. */
export type Sorted<Item extends Stretch> = {
  readonly items: readonly Item[]
  /** Of the items up to each: which reaches farthest, and which next to it. -1 for none. */
  readonly farthest: readonly number[]
  readonly second: readonly number[]
}

/** @returns the items by their beginnings, with what is needed to ask for any without looking through all */
export function sortStretches<Item extends Stretch>(items: readonly Item[]): Sorted<Item> {
  const sorted = items.toSorted((one, other) => one.from - other.from)
  const reach = (index: number) => sorted[index]?.to ?? -Infinity
  const farthest: number[] = []
  const second: number[] = []
  let first = -1
  let next = -1
  sorted.forEach(({ to }, index) => {
    if (to > reach(first)) [first, next] = [index, first]
    else if (to > reach(next)) next = index
    farthest.push(first)
    second.push(next)
  })
  return { items: sorted, farthest, second }
}

/** Whether one of the stretches that `isOther` lets through touches this one. At most one of them may be held back. */
export function touches<Item extends Stretch>({ items, farthest, second }: Sorted<Item>, { from, to }: Stretch, isOther: (item: Item) => boolean): boolean {
  const last = countUpTo(items, to) - 1
  for (const index of [farthest[last] ?? -1, second[last] ?? -1]) {
    const item = items[index]
    if (item && isOther(item)) return item.to >= from
  }
  return false
}

/** The first of the stretches that begins at or after a place; undefined when none does. */
export function firstFrom<Item extends Stretch>({ items }: Sorted<Item>, place: number): Item | undefined {
  return items[countUpTo(items, place - 1)]
}

/** How many begin at a place or before it. */
export function countUpTo(items: readonly Stretch[], place: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((items[middle]?.from ?? Infinity) <= place) low = middle + 1
    else high = middle
  }
  return low
}
