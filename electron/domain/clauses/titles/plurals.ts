/** Names and their plurals: `Strategic objectives` stands above `Objective 1`, 重点任务 above 任务一. */

/** Shorter names, as `A` is one, have no plural; those of Chinese, which has none, have two signs. */
const shortestName = 3
const shortestHanName = 2

/**
 * Whether a heading has the plural of what is counted by a name; in Chinese, the name at its end.
 * @param name as it stands before the number: `Strategic objective `
 */
export function hasPluralOf(heading: string, name: string): boolean {
  const last = name.trim().toLowerCase().split(/\s+/u).at(-1) ?? ''
  if (/^\p{Script=Han}+$/u.test(last)) return last.length >= shortestHanName && heading.length > last.length && heading.endsWith(last)
  if (last.length < shortestName) return false
  return heading.toLowerCase().split(/[^\p{L}’']+/u).some(word => word !== last && (word === `${last}s` || word === `${last}es` || word === last.replace(/y$/u, 'ies')))
}
