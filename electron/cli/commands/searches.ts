import type { SavedSearch } from '#contract/searches.ts'
import type { Command, Project } from '../command.ts'
import { formatTable } from '../table.ts'

export const searchesCommand: Command = {
  usage: '',
  help: 'cli.help.searches',
  options: {},
  least: 0,
  most: 0,
  async run({ args, project, words }) {
    args.free()
    const found = await project('read', async opened => {
      const rows = []
      for (const { id, name, kind, search, gone, createdAt } of await opened.engine.searches.list({})) {
        rows.push({ id, name, kind, query: search?.query ?? null, count: await countOf(opened, search), gone, created_at: createdAt })
      }
      return rows
    })
    return {
      json: found,
      text: () =>
        found.length === 0
          ? words('searches.none')
          : formatTable(
              [{ heading: words('cli.column.name') }, { heading: words('cli.column.kind') }, { heading: words('cli.column.found'), side: 'right' }, { heading: words('cli.column.id') }],
              found.map(row => [row.name, row.kind, row.count === null ? '–' : String(row.count), row.id]),
            ),
    }
  },
}

/** How much it finds now; null for one that can't be asked here. */
async function countOf({ engine }: Project, search: SavedSearch['search']): Promise<number | null> {
  if (!search) return null
  if (search.kind === 'excerpts') return engine.excerpts.count({ filter: search.query.filter })
  return (await engine.search.find({ ...search.query, limit: 1 })).total
}
