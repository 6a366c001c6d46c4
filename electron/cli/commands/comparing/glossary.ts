import type { GlossaryRow } from '#contract/comparing/glossary.ts'
import type { Command } from '../../command.ts'
import { wrongUsage } from '../../stop.ts'
import { formatTable, plainLine } from '../../output/table.ts'

const usage = '[add|leave-out|remove TERM TERM]'
const modes = ['add', 'leave-out', 'remove'] as const

/** Which terms count as the same: always told is what the glossary holds afterwards. */
export const glossaryCommand: Command = {
  usage,
  help: 'cli.help.glossary',
  options: {},
  least: 0,
  most: 3,
  async run({ args, project, words, signal }) {
    const [given, term, sameAs] = args.free()
    const mode = modes.find(known => known === given)
    if (given !== undefined && (!mode || term === undefined || sameAs === undefined)) throw wrongUsage('cli.wrongArguments', { command: 'glossary', usage: `glossary ${usage}` })
    const { rows, titles } = await project(mode ? 'write' : 'read', async ({ engine }) => {
      const pairs = [{ term: term ?? '', sameAs: sameAs ?? '' }]
      if (mode === 'add') await engine.glossary.add({ pairs })
      if (mode === 'leave-out') await engine.glossary.leaveOut({ pairs })
      if (mode === 'remove') await engine.glossary.remove({ pairs })
      return { rows: (await engine.glossary.list({}, { signal })).pairs, titles: new Map((await engine.documents.list({})).map(({ id, title }) => [id, title])) }
    })
    const line = (row: GlossaryRow) => [row.term, row.sameAs, words(`glossary.source.${row.source}`), row.documents.map(id => plainLine(titles.get(id) ?? '')).join('; ')]
    const columns = [{ heading: words('cli.column.term'), most: 40 }, { heading: words('cli.column.sameAs'), most: 40 }, { heading: words('cli.column.source') }, { heading: words('cli.column.title'), most: 60 }]
    return {
      json: rows.map(row => ({ term: row.term, same_as: row.sameAs, source: row.source === 'leftOut' ? 'left-out' : row.source, documents: row.documents, coder: row.coder || null })),
      text: () => (rows.length === 0 ? words('cli.nothing') : formatTable(columns, rows.map(line))),
    }
  },
}
