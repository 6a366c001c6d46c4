/** Keys that sort siblings by plain text comparison, with room for another between any two: one row changes when one thing moves. */

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const middle = 'V'

/** Whether a text can be a key: our digits, and no trailing `0`, before which nothing would fit. */
export function isPosition(text: string): boolean {
  return /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(text)
}

/** Whether these keys stand in order with room between them; keys of a file that another program wrote may not. */
export function arePositions(keys: readonly string[]): boolean {
  return keys.every((key, index) => isPosition(key) && (index === 0 || (keys[index - 1] ?? '') < key))
}

/**
 * A key that sorts after `before` and before `after`; null is the open end on that side. Adding at either end again and again
 * lengthens keys by one digit every 61 times.
 * @throws RangeError when `before` does not sort before `after`, or one of them is no key
 */
export function positionBetween(before: string | null, after: string | null): string {
  for (const key of [before, after]) if (key !== null && !isPosition(key)) throw new RangeError(`no position: ${JSON.stringify(key)}`)
  if (before !== null && after !== null && before >= after) throw new RangeError(`no room between ${before} and ${after}`)
  if (before === null) return after === null ? middle : positionBefore(after)
  return after === null ? positionAfter(before) : midpoint(before, after)
}

/** `count` keys in order. */
export function spreadPositions(count: number): string[] {
  const keys: string[] = []
  for (let index = 0; index < count; index += 1) keys.push(positionBetween(keys[index - 1] ?? null, null))
  return keys
}

function positionAfter(key: string): string {
  for (let index = 0; index < key.length; index += 1) {
    const value = digits.indexOf(key.charAt(index))
    if (value < digits.length - 1) return key.slice(0, index) + digits.charAt(value + 1)
  }
  return key + digits.charAt(1)
}

function positionBefore(key: string): string {
  const index = key.search(/[^0]/)
  const value = digits.indexOf(key.charAt(index))
  return value > 1 ? key.slice(0, index) + digits.charAt(value - 1) : `${key.slice(0, index)}0${digits.at(-1)}`
}

function midpoint(before: string, after: string): string {
  let key = ''
  let open = false
  for (let index = 0; ; index += 1) {
    const low = index < before.length ? digits.indexOf(before.charAt(index)) : 0
    const high = open ? digits.length : digits.indexOf(after.charAt(index))
    if (high - low > 1) return key + digits.charAt(Math.floor((low + high) / 2))
    // One apart: what follows `low` is already below `after`, so only `before` bounds the rest.
    if (high - low === 1) open = true
    key += digits.charAt(low)
  }
}
