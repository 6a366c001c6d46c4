import { mostHits, usualHits } from '#contract/search.ts'
import type { Command } from '../command.ts'
import { queryWarnings, readQueryArgument } from '../arguments/query.ts'
import { planOptions, readPlanFilter } from '../arguments/plan-filter.ts'
import { wrongUsage } from '../stop.ts'
import { formatTable, plainLine } from '../table.ts'

/** Hits in a table show this much on either side, in UTF-16 code units. */
const around = 30

export const searchCommand: Command = {
  usage: 'QUERY… [--where KEY=VALUE] [--set SET] [--limit N] [--boilerplate]',
  help: 'cli.help.search',
  options: { limit: { value: 'N', help: 'cli.option.limit', helpValues: { count: usualHits } }, boilerplate: { value: null, help: 'cli.option.boilerplate' }, ...planOptions },
  least: 1,
  most: Number.POSITIVE_INFINITY,
  async run({ args, project, words }) {
    const query = args.free().join(' ')
    const read = readQueryArgument(words, 'QUERY', query)
    const limit = args.number('limit') ?? usualHits
    if (limit < 1 || limit > mostHits) throw wrongUsage('cli.numberRange', { option: '--limit', value: limit, least: 1, most: mostHits })
    const boilerplate = args.has('boilerplate')
    const { total, setAside, hits } = await project('read', async opened => opened.engine.search.find({ query, limit, boilerplate, ...(await readPlanFilter(opened, args)) }))
    const columns = [{ heading: words('cli.column.citation'), most: 40 }, { heading: words('cli.column.hit'), most: 90 }]
    return {
      json: hits.map(({ document, documentTitle, start, end, before, match, after, clause, citation }) => ({
        document, title: documentTitle, start, end, before, match, after, clause: clause || null, citation,
      })),
      warnings: [
        ...queryWarnings(words, query, read),
        ...(setAside > 0 ? [words('cli.searchSetAside', { count: setAside })] : []),
      ],
      text: () =>
        hits.length === 0
          ? words('cli.nothing')
          : `${formatTable(
              columns,
              hits.map(hit => [hit.citation, `${plainLine(hit.before).slice(-around)} [${plainLine(hit.match)}] ${plainLine(hit.after).slice(0, around)}`]),
            )}\n${words('cli.shown', { shown: hits.length, total })}`,
    }
  },
}
