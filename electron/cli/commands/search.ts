import { HitSort, mostHits, mostMemos, usualHits } from '#contract/search.ts'
import type { ReadQuery } from '#domain/words/query/reading.ts'
import { segmenterOf } from '#domain/words/segmenters.ts'
import type { Answer, Command, Running } from '../command.ts'
import { queryWarnings, readQueryArgument } from '../arguments/query.ts'
import { readTextPlaces, textPlaceOptions } from '../arguments/text-places.ts'
import { wrongUsage } from '../stop.ts'
import { formatTable, plainLine, widthOf } from '../output/table.ts'

/** Hits in a table show this much on either side, in places of a terminal. */
const around = 36

/** The end of a line, whole characters only. */
function lastWords(line: string): string {
  let shown = ''
  for (const { segment } of [...segmenterOf('grapheme').segment(line.slice(-4 * around))].reverse()) {
    if (widthOf(segment + shown) > around) break
    shown = segment + shown
  }
  return shown
}

export const searchCommand: Command = {
  usage: 'QUERY… [--memos] [--sort place|document|clause|before|hit|after] [--descending] [--theme PATH [--outside]] [--document DOC [--clause CLAUSE]] [--where KEY=VALUE] [--set SET] [--limit N] [--boilerplate]',
  help: 'cli.help.search',
  options: {
    memos: { value: null, help: 'cli.option.memos' },
    sort: { value: 'BY', help: 'cli.option.sortHits' }, descending: { value: null, help: 'cli.option.descending' },
    limit: { value: 'N', help: 'cli.option.limit', helpValues: { count: usualHits } }, boilerplate: { value: null, help: 'cli.option.boilerplate' },
    theme: { value: 'PATH', many: 'repeated', help: 'cli.option.codedTheme' },
    ...textPlaceOptions,
  },
  least: 1,
  most: Number.POSITIVE_INFINITY,
  async run({ args, project, words }) {
    const query = args.free().join(' ')
    const read = readQueryArgument(words, 'QUERY', query)
    const limit = args.number('limit') ?? usualHits
    if (limit < 1 || limit > mostHits) throw wrongUsage('cli.numberRange', { option: '--limit', value: limit, least: 1, most: mostHits })
    if (args.has('memos')) return searchMemos({ args, project, words }, { query, read, limit })
    const boilerplate = args.has('boilerplate')
    const order = { by: args.oneOf('sort', HitSort.options, 'place'), descending: args.has('descending') }
    const { total, setAside, hits } = await project('read', async opened =>
      opened.engine.search.find({ query, order, limit, boilerplate, ...(await readTextPlaces(opened, args, 'theme')) }),
    )
    const columns = [
      { heading: words('cli.column.citation'), most: 40 },
      { heading: '', most: around, side: 'right' },
      { heading: words('cli.column.hit'), most: around },
      { heading: '', most: around },
    ] as const
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
              hits.map(hit => [hit.citation, lastWords(plainLine(hit.before)), `[${plainLine(hit.match)}]`, plainLine(hit.after)]),
            )}\n${words('cli.shown', { shown: hits.length, total })}`,
    }
  },
}

/** What is found in memos, newest first, with what each is on. */
async function searchMemos({ args, project, words }: Pick<Running, 'args' | 'project' | 'words'>, { query, read, limit }: { readonly query: string; readonly read: ReadQuery; readonly limit: number }): Promise<Answer> {
  const { total, memos } = await project('read', async opened => opened.engine.search.memos({ query, limit: Math.min(limit, mostMemos), ...(await readTextPlaces(opened, args, 'theme')) }))
  const rows = memos.map(({ owner, name, place, ...hit }) => {
    const [kind = 'project', id] = Object.entries(owner)[0] ?? []
    return { on: { kind, id: typeof id === 'string' ? id : null, name: name || words('cli.memoOnProject'), document: place?.document ?? null, start: place?.start ?? null, end: place?.end ?? null }, ...hit }
  })
  const columns = [{ heading: words('cli.column.memoOn'), most: 40 }, { heading: '', most: around, side: 'right' }, { heading: words('cli.column.hit'), most: around }, { heading: '', most: around }] as const
  return {
    json: rows,
    warnings: queryWarnings(words, query, read),
    text: () =>
      rows.length === 0
        ? words('cli.nothing')
        : `${formatTable(columns, rows.map(({ on, before, match, after }) => [on.name, lastWords(plainLine(before)), `[${plainLine(match)}]`, plainLine(after)]))}\n${words('cli.shown', { shown: rows.length, total })}`,
  }
}
