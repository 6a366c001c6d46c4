
/**
 * Keeps what was read of versions or passages, the latest used longest, up to a total size. A version's text never changes; what may change (its
 * clauses are corrected) has what it depends on in its key.
 * @param most the size that all kept values may have together
 */
export function keepByVersion<T, Key extends string | number = string>(most: number, sizeOf: (value: T) => number): (key: Key, read: () => T) => T {
  const kept = new Map<Key, T>()
  let total = 0
  return (key, read) => {
    const known = kept.get(key)
    const value = known ?? read()
    kept.delete(key)
    kept.set(key, value)
    if (known === undefined) total += sizeOf(value)
    for (const [oldest, old] of kept) {
      if (total <= most || kept.size === 1) break
      kept.delete(oldest)
      total -= sizeOf(old)
    }
    return value
  }
}
