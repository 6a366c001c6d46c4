/** How often a command says how far it is. */
import type { Progress } from '#contract/values.ts'

/** Milliseconds from one line of a stage to its next, where lines are kept and nobody watches them come. */
const leastBetween = 2_000

/** How far a stage is; `stage` tells it from others and is not shown. */
export type Far = Pick<Progress, 'stage' | 'done' | 'total'>

/** Takes a line that says what is being done, and how far that is where it can be told. */
export type TellProgress = (line: string, far?: Far) => void

/** @param isWatched whether lines come to a terminal */
export function paceFor(isWatched: boolean, tell: (line: string) => void): TellProgress {
  return isWatched ? withoutRepeats(tell) : nowAndThen(tell, () => performance.now())
}

/** For a terminal: long work tells its state many times a second; a line that says what the last one said says nothing. */
export function withoutRepeats(tell: (line: string) => void): TellProgress {
  let last = ''
  return line => {
    if (line !== last) tell(line)
    last = line
  }
}

/**
 * For a file or another program: the first line of each stage, then one where a further one of several is done, or a further tenth of the only
 * one, and not more than every two seconds.
 * @param now milliseconds of a clock that never goes back
 */
export function nowAndThen(tell: (line: string) => void, now: () => number): TellProgress {
  const steps = new Map<string, number>()
  let told = -Infinity
  return (line, far) => {
    const stage = far?.stage ?? line
    const step = far ? stepOf(far) : 0
    const known = steps.get(stage)
    if (known !== undefined && (step <= known || now() - told < leastBetween)) return
    steps.set(stage, step)
    told = now()
    tell(line)
  }
}

function stepOf({ done, total }: Far): number {
  return Math.floor(total > 1 ? done : 10 * done)
}
