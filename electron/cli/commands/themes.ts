import { resolve } from 'node:path'
import type { Answer, Command, Running } from '../command.ts'
import { saveHandout } from '../handout.ts'
import { notYet, wrongUsage } from '../stop.ts'
import { formatTable } from '../table.ts'
import { readCodebook } from '../themes.ts'

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
    if (/\.qdc$/i.test(file)) throw notYet(`themes ${action} .qdc`)
    return action === 'import' ? bringIn(running, file) : saveHandout(running, file, () => ({ what: 'codebook', format: 'csv' }))
  },
}

async function list({ project, words }: Running): Promise<Answer> {
  const { rows, pathOf } = await project('read', readCodebook)
  const columns = [
    { heading: words('cli.column.path') },
    { heading: words('cli.column.highlights'), side: 'right' },
    { heading: words('cli.column.key') },
    { heading: words('cli.column.color') },
    { heading: words('cli.column.definition') },
    { heading: words('cli.column.id') },
  ] as const
  return {
    json: rows.map(({ id, name, color, definition, shortcut, count, parent }) => ({ id, path: pathOf(id), name, color, definition, shortcut, count, parent })),
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
  const counts = await project('create', opened => opened.engine.themes.import({ file: opened.ticket(resolve(file)) }))
  return { json: counts, text: () => words('cli.codebookImported', counts) }
}
