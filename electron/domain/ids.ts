/** UUIDv7 text (RFC 9562 section 5.7): sorts by the time of its making, so new rows go to the end of an index. */
export type Id = string

/**
 * Makes a UUIDv7.
 * @param now milliseconds since 1970
 * @param random ten random bytes
 */
export function uuidv7(now: number, random: Uint8Array): Id {
  const hex = Math.max(0, Math.floor(now)).toString(16).padStart(12, '0').slice(-12)
  const byte = (index: number) => random[index] ?? 0
  const tail = [
    0x70 | (byte(0) & 0x0f), byte(1), 0x80 | (byte(2) & 0x3f), byte(3), byte(4), byte(5), byte(6), byte(7), byte(8), byte(9),
  ].map(value => value.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`
}

/** For a switch that handles each case: adding a case without handling it stops compiling here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`)
}
