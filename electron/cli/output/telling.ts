import type { Progress } from '#contract/values.ts'
import type { Running } from '../command.ts'
import type { Far } from './pace.ts'
import { plainLine } from './table.ts'

type Telling = Pick<Running, 'progress' | 'words'>

/** For a call that may take long: it is stopped with the command, and how far it is goes to the error stream. */
export function tellOf({ signal, progress, words }: Telling & Pick<Running, 'signal'>) {
  return {
    signal,
    onProgress: (far: Far) => {
      const { stage, done, total } = far
      if (total > 1) progress(`${words.sentence({ id: stage })} (${Math.floor(done)}/${total})`, far)
    },
  }
}

/** For a call that reads files: which one, and how many of several are done, or how much of the only one. */
export function tellFile({ progress, words }: Telling, far: Progress): void {
  const { stage, item, done, total } = far
  const howFar = total > 1 ? `(${Math.floor(done)}/${total})` : `(${Math.floor(100 * done)} %)`
  progress(`${plainLine(`${words.sentence({ id: stage })} ${item}`)} ${howFar}`, far)
}
