import type { Command } from '../../command.ts'
import { findDocument } from '../../arguments/documents.ts'
import { formatTable } from '../../output/table.ts'

/** Lists the comments that stand in a document's file; `--take` makes highlights of them with memos, as one step. */
export const commentsCommand: Command = {
  usage: 'DOC [--take]',
  help: 'cli.help.comments',
  options: { take: { value: null, help: 'cli.option.takeComments' } },
  least: 1,
  most: 1,
  async run({ args, project, words }) {
    const [name = ''] = args.free()
    if (args.has('take')) {
      const { made } = await project('write', async ({ engine }) => engine.documents.takeComments({ document: (await findDocument({ engine }, name)).id }))
      return { json: { made }, text: () => words(made === 0 ? 'versions.comments.there' : 'versions.comments.taken', { count: made }) }
    }
    const comments = await project('read', async ({ engine }) => engine.documents.comments({ document: (await findDocument({ engine }, name)).id }))
    const columns = [{ heading: words('cli.column.start'), side: 'right' }, { heading: words('cli.column.end'), side: 'right' }, { heading: words('cli.column.coder') }, { heading: words('cli.column.text') }] as const
    return {
      json: comments,
      text: () => (comments.length === 0 ? words('cli.nothing') : formatTable(columns, comments.map(({ start, end, author, text }) => [String(start), String(end), author, text]))),
    }
  },
}
