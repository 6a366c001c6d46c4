/**
 * What one message may hold: UTF-16 code units of all its strings and keys, and values of every kind. The longest legal text is 2
 * million units.
 */
const mostUnits = 16 * 1024 * 1024
const mostValues = 1_000_000

/**
 * Whether a message is what the wire carries: plain JSON values, undefined for a field left out. A MessagePort clones much more (maps,
 * bytes, cycles, dates), which the other host's WebSocket would never let through; here it ends as well.
 */
export function isWireValue(value: unknown): boolean {
  const waiting: unknown[] = [value]
  let units = 0
  let values = 0
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (++values > mostValues || units > mostUnits) return false
    if (next === null || next === undefined || typeof next === 'boolean') continue
    if (typeof next === 'string') units += next.length
    else if (typeof next === 'number') {
      if (!Number.isFinite(next)) return false
    } else if (Array.isArray(next)) {
      if (next.length > mostValues) return false
      for (const item of next) waiting.push(item)
    } else if (isPlain(next)) {
      for (const [key, item] of Object.entries(next)) {
        if (key === '__proto__') return false
        units += key.length
        waiting.push(item)
      }
    } else return false
  }
  return units <= mostUnits
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
