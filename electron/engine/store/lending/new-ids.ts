import { randomBytes } from 'node:crypto'
import { type Id, uuidv7 } from '#domain/ids.ts'

const counterBits = 12

/**
 * Makes ids that sort in the order of their making also within one millisecond, so that what came in together stays in order: a counter
 * stands in the twelve bits after the time (RFC 9562 section 6.2, method 1), and the time never goes back.
 * @param clock milliseconds since 1970
 */
export function createIds(clock: () => number): () => Id {
  let time = 0
  let counter = 0
  return () => {
    const random = randomBytes(10)
    const now = Math.floor(clock())
    if (now > time) {
      time = now
      // Half of the room is left to count in.
      counter = random.readUInt16BE(0) % 2 ** (counterBits - 1)
    } else if (++counter === 2 ** counterBits) {
      time++
      counter = 0
    }
    random.writeUInt16BE(counter, 0)
    return uuidv7(time, random)
  }
}
