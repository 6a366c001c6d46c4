import type { Progress } from '#contract/values.ts'
import type { Running } from './command.ts'

/** For a call that may take long: it is stopped with the command, and how far it is goes to the error stream. */
export function tellOf({ signal, progress, words }: Pick<Running, 'signal' | 'progress' | 'words'>) {
  return {
    signal,
    onProgress: ({ stage, done, total }: Pick<Progress, 'stage' | 'done' | 'total'>) => {
      if (total > 1) progress(`${words.sentence({ id: stage })} (${Math.floor(done)}/${total})`)
    },
  }
}

/** How far a call is: how many of several are done, or how much of the only one. */
export function howFar({ done, total }: Pick<Progress, 'done' | 'total'>): string {
  return total > 1 ? `(${Math.floor(done)}/${total})` : `(${Math.floor(100 * done)} %)`
}
