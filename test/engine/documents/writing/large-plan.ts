/** A plan of as many measures as are asked for. */
export const plan = (name: string, items: number) => `Plan ${name}\n\n${Array.from({ length: items }, (_, item) => `${item + 1}. Measure ${item} shall be taken by every district of ${name}.`).join('\n')}\n`
/** One that another process writes. */
export const large = (name: string) => plan(name, 6_000)
