import type { Command } from '../command.ts'
import { findDocument } from '../documents.ts'
import { formatTable } from '../table.ts'

export const clausesCommand: Command = {
  usage: 'DOC',
  help: 'cli.help.clauses',
  options: {},
  least: 1,
  most: 1,
  async run({ args, project, words }) {
    const [name = ''] = args.free()
    const { rows, text } = await project('read', async opened => {
      const { id } = await findDocument(opened, name)
      const { text } = await opened.engine.documents.text({ document: id })
      return { rows: await opened.engine.documents.clauses({ document: id }), text }
    })
    const columns = [
      { heading: words('cli.column.path') },
      { heading: words('cli.column.kind') },
      { heading: words('cli.column.start'), side: 'right' },
      { heading: words('cli.column.end'), side: 'right' },
      { heading: words('cli.column.text') },
    ] as const
    return {
      json: rows.map(({ id, label, path, level, kind, start, end, textEnd, parent }) => ({ id, label, path, level, kind, start, end, text_end: textEnd, parent })),
      text: () =>
        rows.length === 0
          ? words('cli.nothing')
          : formatTable(
              columns,
              rows.map(row => [`${'  '.repeat(Math.min(8, row.level - 1))}${row.label}`, row.kind, String(row.start), String(row.end), text.slice(row.start, row.textEnd)]),
            ),
    }
  },
}
