import { ExcerptFilter, ExcerptOrder } from '#contract/coding/excerpts.ts'
import { type SavedSearch, type Search, TextsQuery } from '#contract/coding/searches.ts'
import { readQuery } from '#domain/words/query/reading.ts'
import type { Arguments } from '../arguments/arguments.ts'
import { readQueryArgument } from '../arguments/query.ts'
import { selection, selectionOptions } from '../arguments/selection.ts'
import { readTextPlaces, textPlaceOptions } from '../arguments/text-places.ts'
import { readCodebook } from '../arguments/themes.ts'
import type { Command, Project } from '../command.ts'
import { wrongUsage } from '../stop.ts'
import { formatTable } from '../output/table.ts'
import type { Words } from '../words.ts'

const usage = '[save NAME [--query Q [--outside] [--document DOC [--clause CLAUSE]]] [--theme PATH] […] | remove NAME]'

const { outside, clause } = textPlaceOptions
/** What only a search in texts takes. */
const textOptions = { outside, clause, boilerplate: { value: null, help: 'cli.option.boilerplate' } } as const

export const searchesCommand: Command = {
  usage,
  help: 'cli.help.searches',
  options: { query: { value: 'Q', help: 'cli.option.savedQuery' }, ...selectionOptions, ...textOptions },
  least: 0,
  most: 2,
  async run({ args, project, words }) {
    const [action, name] = args.free()
    if (action !== undefined && (name === undefined || (action !== 'save' && action !== 'remove'))) throw wrongUsage('cli.wrongArguments', { command: 'searches', usage: `searches ${usage}` })
    const found = await project(action === undefined ? 'read' : 'write', async opened => {
      if (action === 'save') await opened.engine.searches.save({ name: name ?? '', search: await readSearch(opened, args, words) })
      if (action === 'remove') await opened.engine.searches.remove({ search: await findSearch(opened, name ?? '') })
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

/** With `--query` what `search` takes, else what `annotations` takes. */
async function readSearch(opened: Project, args: Arguments, words: Words): Promise<Search> {
  const query = args.text('query')
  const others = query === undefined ? Object.keys(textOptions) : Object.keys(selectionOptions).filter(option => !Object.hasOwn(textPlaceOptions, option) && option !== 'theme')
  const other = others.find(option => args.has(option))
  if (other) throw wrongUsage(query === undefined ? 'cli.onlyWithQuery' : 'cli.notWithQuery', { option: `--${other}` })
  if (query === undefined) return { kind: 'excerpts', query: { filter: ExcerptFilter.parse(await selection(opened, await readCodebook(opened), args)), order: ExcerptOrder.parse({}) } }
  readQueryArgument(words, '--query', query)
  return { kind: 'texts', query: TextsQuery.parse({ query, ...(await readTextPlaces(opened, args, 'theme')), boilerplate: args.has('boilerplate') }) }
}

/** @throws Stop when there is none of this name */
async function findSearch({ engine }: Project, name: string): Promise<string> {
  const row = (await engine.searches.list({})).find(saved => saved.name === name)
  if (!row) throw wrongUsage('cli.unknownSearch', { name })
  return row.id
}

/** How much it finds now; null for one that can't be asked here. */
async function countOf({ engine }: Project, search: SavedSearch['search']): Promise<number | null> {
  if (!search) return null
  if (search.kind === 'excerpts') return engine.excerpts.count({ filter: search.query.filter })
  // An older version took these words for others.
  if (readQuery(search.query.query).mistake) return null
  return (await engine.search.find({ ...search.query, limit: 1 })).total
}
