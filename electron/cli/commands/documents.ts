import type { Command } from '../command.ts'
import { documentJson, findDocument, findVersion } from '../arguments/documents.ts'
import { formatTable } from '../output/table.ts'

export const documentsCommand: Command = {
  usage: '',
  help: 'cli.help.documents',
  options: {},
  least: 0,
  most: 0,
  async run({ args, project, words }) {
    args.free()
    const rows = await project('read', ({ engine }) => engine.documents.list({}))
    const columns = [
      { heading: words('cli.column.id') },
      { heading: words('cli.column.title') },
      { heading: words('cli.column.language') },
      { heading: words('cli.column.characters'), side: 'right' },
      { heading: words('cli.column.clauses'), side: 'right' },
      { heading: words('cli.column.highlights'), side: 'right' },
    ] as const
    return {
      json: rows.map(documentJson),
      text: () =>
        rows.length === 0
          ? words('cli.nothing')
          : formatTable(
              columns,
              rows.map(row => [row.id, row.title, row.language ?? '', String(row.characters), String(row.clauses), String(row.annotations)]),
            ),
    }
  },
}

export const textCommand: Command = {
  usage: 'DOC [--version N]',
  help: 'cli.help.text',
  options: { version: { value: 'N', help: 'cli.option.textVersion' } },
  least: 1,
  most: 1,
  async run({ args, project }) {
    const [name = ''] = args.free()
    const number = args.number('version')
    const { text } = await project('read', async opened => {
      const row = await findDocument(opened, name)
      return opened.engine.documents.text({ document: row.id, version: await findVersion(opened, row, number) })
    })
    return { json: text, text: () => text, exact: true }
  },
}
