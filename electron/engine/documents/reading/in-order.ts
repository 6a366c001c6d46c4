import { fault, faultOfFile } from '../../importing/incoming-file.ts'
import { isCancelled, type Outcome } from './outcomes.ts'

/** Bytes that one call takes: they become one operation, which lies in the project's journal as a whole until it is written. */
const mostBytesAtOnce = 2_000_000_000

/** What is known of a file that is not decided yet: its size when it was opened in bytes, the hash of its bytes. */
type Known = { size: number; sha256: string }

/**
 * Decides file by file, in their order, what becomes of each, however they were read side by side: that the same bytes came before, that
 * there is no room for it, or what its reading found.
 */
export type InOrder = {
  readonly outcomes: readonly Outcome[]
  /** Notes a file that is begun. @throws EngineError `invalid` when those before it leave no room; waits for these where that is in doubt */
  admit(place: number, size: number, signal: AbortSignal): Promise<void>
  /** The earlier file that has the same bytes; waits for one that is being read. @param hash of the file, or of the text that is kept of it */
  earlier(place: number, sha256: string, signal: AbortSignal): Promise<number | undefined>
  /** Takes what the reading found. */
  enter(place: number, found: Outcome): void
}

export function decideInOrder(): InOrder {
  const outcomes: Outcome[] = []
  const found = new Map<number, Outcome>()
  const known = new Map<number, Known>()
  const placeBySha256 = new Map<string, number>()
  const waiting = new Set<{ readonly place: number; go(): void }>()
  let room = mostBytesAtOnce

  const decide = (place: number, outcome: Outcome): Outcome => {
    const { size = 0, sha256 = '' } = known.get(place) ?? {}
    if (isCancelled(outcome) || 'document' in outcome) return outcome
    if (size > room) return { name: outcome.name, fault: faultOfFile(tooMuch(), outcome.name) }
    const sameAs = placeBySha256.get(sha256) ?? ('read' in outcome ? placeBySha256.get(outcome.read.sha256) : undefined)
    return sameAs === undefined ? outcome : { name: outcome.name, sameAs }
  }
  const decideFurther = () => {
    for (let next = found.get(outcomes.length); next; next = found.get(outcomes.length)) {
      const outcome = decide(outcomes.length, next)
      if ('read' in outcome) {
        room -= outcome.read.size
        placeBySha256.set(outcome.read.sha256, outcomes.length)
      }
      known.delete(outcomes.length)
      found.delete(outcomes.length)
      outcomes.push(outcome)
    }
    for (const each of waiting) if (each.place <= outcomes.length) each.go()
  }
  /** Until all before this place are decided. */
  const untilDecided = (place: number, signal: AbortSignal) => new Promise<void>((resolve, reject) => {
    if (outcomes.length >= place) return resolve()
    const end = (settle: () => void) => () => {
      waiting.delete(one)
      signal.removeEventListener('abort', stop)
      settle()
    }
    const one = { place, go: end(resolve) }
    const stop = end(() => reject(fault('cancelled', 'wire.cancelled')))
    if (signal.aborted) return stop()
    waiting.add(one)
    signal.addEventListener('abort', stop, { once: true })
  })

  return {
    outcomes,
    async admit(place, size, signal) {
      known.set(place, { size, sha256: '' })
      const undecided = [...known].reduce((sum, [other, each]) => sum + (other < place ? each.size : 0), 0)
      if (size > room - undecided) await untilDecided(place, signal)
      if (size > room) throw tooMuch()
    },
    async earlier(place, sha256, signal) {
      const own = known.get(place)
      if (own && !own.sha256) own.sha256 = sha256
      const others = [...known].flatMap(([other, each]) => (other < place && each.sha256 === sha256 ? [other] : []))
      const last = others.reduce((most, other) => Math.max(most, other), -1)
      await untilDecided(last + 1, signal)
      return placeBySha256.get(sha256)
    },
    enter(place, outcome) {
      found.set(place, outcome)
      decideFurther()
    },
  }
}

const tooMuch = () => fault('invalid', 'documents.tooMuchAtOnce', { megabytes: mostBytesAtOnce / 1e6 })
