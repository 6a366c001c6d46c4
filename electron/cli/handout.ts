import type { Engine } from '#contract/index.ts'
import type { Progress } from '#contract/values.ts'
import type { Answer, Project, Running } from './command.ts'
import { fullOutputPath } from './project-file.ts'
import { plainLine } from './output/table.ts'

type Handout = Parameters<Engine['exports']['make']>[0]

/**
 * Makes a file to hand out and puts it where the person said.
 * @param choose looks up in the open project what the hand-out is to hold
 */
export async function saveHandout(running: Running, file: string, choose: (project: Project) => Handout | Promise<Handout>): Promise<Answer> {
  const { project, words, progress, signal } = running
  const path = fullOutputPath(file)
  const made = await project('read', async opened => {
    const handout = await choose(opened)
    const onProgress = (far: Progress) => progress(plainLine(`${words.sentence({ id: far.stage })} ${far.item}`) + (far.total > 1 ? ` (${far.done}/${far.total})` : ''), far)
    const { ticket, rows, setAside } = await opened.engine.exports.make(handout, { signal, onProgress })
    return { setAside, written: { file, rows, bytes: await opened.save(ticket, path) } }
  })
  return {
    json: made.written,
    warnings: made.setAside > 0 ? [words('cli.highlightsSetAside', { count: made.setAside })] : [],
    text: () => words('cli.written', made.written),
  }
}
