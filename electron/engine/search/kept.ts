import type { Id } from '#domain/ids.ts'

/**
 * Keeps what was read of versions, the latest used longest, up to a total size. A version never changes, so nothing kept grows stale.
 * @param most the size that all kept values may have together
 */
export function keepByVersion<T>(most: number, sizeOf: (value: T) => number): (version: Id, read: () => T) => T {
  const kept = new Map<Id, T>()
  let total = 0
  return (version, read) => {
    const known = kept.get(version)
    const value = known ?? read()
    kept.delete(version)
    kept.set(version, value)
    if (known === undefined) total += sizeOf(value)
    for (const [oldest, old] of kept) {
      if (total <= most || kept.size === 1) break
      kept.delete(oldest)
      total -= sizeOf(old)
    }
    return value
  }
}
