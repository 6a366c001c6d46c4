import type { Answer, Command, Running } from '../command.ts'
import { saveHandout } from '../handout.ts'
import { fullPath } from '../project-file.ts'
import { wrongUsage } from '../stop.ts'
import { formatTable } from '../output/table.ts'
import { type Codebook, readCodebook } from '../arguments/themes.ts'

const usage = '[import FILE | export FILE]'

export const themesCommand: Command = {
  usage,
  help: 'cli.help.themes',
  options: {},
  least: 0,
  most: 2,
  async run(running) {
    const [action, file] = running.args.free()
    if (action === undefined) return list(running)
    if (file === undefined || (action !== 'import' && action !== 'export')) throw wrongUsage('cli.wrongArguments', { command: 'themes', usage: `themes ${usage}` })
    return action === 'import' ? bringIn(running, file) : handOut(running, file)
  },
}

/** All themes, as each of the three calls prints them. */
function themesJson({ rows, pathOf }: Codebook) {
  return rows.map(({ id, name, color, definition, shortcut, count, parent }) => ({ id, path: pathOf(id), name, color, definition, shortcut, count, parent }))
}

async function list({ project, words }: Running): Promise<Answer> {
  const codebook = await project('read', readCodebook)
  const { rows, pathOf } = codebook
  const columns = [
    { heading: words('cli.column.path') },
    { heading: words('cli.column.highlights'), side: 'right' },
    { heading: words('cli.column.key') },
    { heading: words('cli.column.color') },
    { heading: words('cli.column.definition') },
    { heading: words('cli.column.id') },
  ] as const
  return {
    json: themesJson(codebook),
    text: () =>
      rows.length === 0
        ? words('cli.nothing')
        : formatTable(
            columns,
            rows.map(row => [pathOf(row.id), String(row.count), row.shortcut, row.color, row.definition, row.id]),
          ),
  }
}

async function bringIn({ project, words }: Running, file: string): Promise<Answer> {
  const path = fullPath(file)
  const { counts, codebook } = await project('create', async opened => {
    const counts = await opened.engine.themes.import({ file: opened.ticket(path) })
    return { counts, codebook: await readCodebook(opened) }
  })
  return {
    json: themesJson(codebook),
    warnings: counts.sets > 0 ? [words('cli.codebookSets', { count: counts.sets })] : [],
    text: () => words('cli.codebookImported', counts),
  }
}

/** Endings of other formats that hand-outs have: a CSV that is called so would open in the wrong program. */
const otherEndings = /\.(docx|xlsx|html?|md|jsonld|qdpx)$/i

async function handOut(running: Running, file: string): Promise<Answer> {
  if (otherEndings.test(file)) throw wrongUsage('cli.codebookFile', { file })
  let codebook: Codebook = { rows: [], pathOf: () => '' }
  const { text } = await saveHandout(running, file, async opened => {
    codebook = await readCodebook(opened)
    return { what: 'codebook', format: /\.qdc$/i.test(file) ? 'qdc' : 'csv' }
  })
  return { json: themesJson(codebook), text }
}
