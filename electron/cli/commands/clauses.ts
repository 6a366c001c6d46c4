import { sentencesOf } from '#domain/words/sentences.ts'
import { languageOf } from '#domain/text.ts'
import type { Command } from '../command.ts'
import { findDocument, findVersion } from '../arguments/documents.ts'
import { formatTable } from '../output/table.ts'

export const clausesCommand: Command = {
  usage: 'DOC [--version N] [--sentences]',
  help: 'cli.help.clauses',
  options: { version: { value: 'N', help: 'cli.option.clausesVersion' }, sentences: { value: null, help: 'cli.option.sentences' } },
  least: 1,
  most: 1,
  async run({ args, project, words }) {
    const [name = ''] = args.free()
    const number = args.number('version')
    const { rows, text, doubts } = await project('read', async opened => {
      const row = await findDocument(opened, name)
      const which = { document: row.id, version: await findVersion(opened, row, number) }
      const { text } = await opened.engine.documents.text(which)
      const doubts = number === undefined ? await opened.engine.documents.doubts({ document: row.id }) : []
      return { rows: await opened.engine.documents.clauses(which), text, doubts }
    })
    const columns = [
      { heading: words('cli.column.path'), indented: true },
      { heading: words('cli.column.kind') },
      { heading: words('cli.column.start'), side: 'right' },
      { heading: words('cli.column.end'), side: 'right' },
      { heading: words('cli.column.text') },
    ] as const
    const language = languageOf(text)
    const sentences = (row: { start: number; textEnd: number }) =>
      sentencesOf(text.slice(row.start, row.textEnd), language).map(([start, end]) => [row.start + start, row.start + end] as const)
    const isCut = args.has('sentences')
    return {
      warnings: doubts.map(({ clause, sentence, other }) => (other ? words('cli.doubt', { sentence: words.sentence(sentence), clause }) : words.sentence(sentence))),
      json: rows.map(row => {
        const { id, label, path, level, kind, start, end, textEnd, parent } = row
        return { id, label, path, level, kind, start, end, text_end: textEnd, parent, ...(isCut ? { sentences: sentences(row) } : {}) }
      }),
      text: () => {
        if (rows.length === 0) return words('cli.nothing')
        const lines = rows.flatMap(row => {
          const head = [`${'  '.repeat(Math.min(8, row.level - 1))}${row.label}`, row.kind, String(row.start), String(row.end)]
          if (!isCut) return [[...head, text.slice(row.start, row.textEnd)]]
          return sentences(row).map(([start, end], at) => [...(at === 0 ? head.slice(0, 2) : ['', '']), String(start), String(end), text.slice(start, end)])
        })
        return formatTable(columns, lines)
      },
    }
  },
}
