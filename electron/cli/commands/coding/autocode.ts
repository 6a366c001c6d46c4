import { type Found, type FoundDocument, mostLines, mostPlaces, type PlaceLine, type Sought } from '#contract/coding/autocode.ts'
import type { ThemeReference } from '#contract/coding/annotations.ts'
import { units } from '#domain/autocoding/units.ts'
import { joinPath } from '#domain/themes.ts'
import type { Arguments } from '../../arguments/arguments.ts'
import { queryWarnings, readQueryArgument } from '../../arguments/query.ts'
import { readTextPlaces, textPlaceOptions } from '../../arguments/text-places.ts'
import { readCodebook, readPath, themeReferences } from '../../arguments/themes.ts'
import type { Command, Project, Running } from '../../command.ts'
import { tellOf } from '../../output/telling.ts'
import { refuseTooLong, wrongUsage } from '../../stop.ts'
import { formatTable, plainLine } from '../../output/table.ts'

/** Places in a table show this much on either side, in UTF-16 code units. */
const around = 30
const usage = 'QUERY… | --regex R [--match-case] [--whole-word] --theme PATH… [--unit match|sentence|clause] [--in-theme PATH [--outside]] [--document DOC [--clause CLAUSE]] [--where KEY=VALUE] [--set SET] [--boilerplate] [--dry-run]'

export const autocodeCommand: Command = {
  usage,
  help: 'autocode.help',
  options: {
    regex: { value: 'R', help: 'autocode.option.regex' },
    'match-case': { value: null, help: 'autocode.option.matchCase' },
    'whole-word': { value: null, help: 'autocode.option.wholeWord' },
    theme: { value: 'PATH…', many: 'greedy', help: 'cli.option.tag' },
    unit: { value: 'UNIT', help: 'autocode.option.unit' },
    'in-theme': { value: 'PATH', many: 'repeated', help: 'cli.option.codedTheme' },
    ...textPlaceOptions,
    boilerplate: { value: null, help: 'autocode.option.boilerplate' },
    'dry-run': { value: null, help: 'autocode.option.dryRun' },
  },
  least: 0,
  most: Number.POSITIVE_INFINITY,
  async run(running) {
    const { args, project, words } = running
    const sought = readSought(args)
    const read = sought.by === 'words' ? readQueryArgument(words, 'QUERY', sought.query) : null
    const unit = args.oneOf('unit', units, 'match')
    const isDry = args.has('dry-run')
    const paths = args.texts('theme').map(readPath)
    // Nothing is coded without a theme, but it can be looked for.
    if (paths.length === 0 && !isDry) throw wrongUsage('cli.optionMissing', { option: '--theme' })
    const done = await project(isDry ? 'read' : 'write', async opened => {
      const themes = themeReferences(await readCodebook(opened), paths)
      const look = { sought, unit, ...(await readTextPlaces(opened, args, 'in-theme')), boilerplate: args.has('boilerplate') }
      const found = await opened.engine.autocode.find({ look }, tellOf(running))
      const lines = await linesOf(opened, found)
      const counts = isDry ? foresee(found, themes) : await code(opened, found, themes, running)
      return { found, lines, counts }
    })
    const { found, lines, counts } = done
    const places = placesJson(found, lines)
    return {
      json: {
        dry_run: isDry, unit, hits: found.hits, set_aside: found.setAside, limited: found.isLimited, ...counts, themes: paths.map(joinPath),
        documents: found.documents.map(({ document, title, starts }) => ({ id: document, title, count: starts.length })),
        places,
      },
      warnings: [
        ...(read && sought.by === 'words' ? queryWarnings(words, sought.query, read) : []),
        ...(found.setAside > 0 ? [words('cli.searchSetAside', { count: found.setAside })] : []),
        ...(found.isLimited ? [words('autocode.limited', { most: mostPlaces })] : []),
      ],
      text: () => {
        const summary = words(isDry ? 'autocode.would' : 'autocode.did', { ...counts, documents: found.documents.length })
        if (places.length === 0) return words('cli.nothing')
        const columns = [{ heading: words('cli.column.citation'), most: 40 }, { heading: words('cli.column.hit'), most: 90 }]
        const rows = places.map(place => [place.citation, `${plainLine(place.before).slice(-around)} [${plainLine(place.match)}] ${plainLine(place.after).slice(0, around)}`])
        return isDry ? `${formatTable(columns, rows)}\n${summary}` : summary
      },
    }
  },
}

/** @throws Stop when there is neither a query nor an expression, or both */
function readSought(args: Arguments): Sought {
  const query = args.free().join(' ')
  const expression = args.text('regex')
  if ((expression === undefined) === (query === '')) throw wrongUsage('cli.wrongArguments', { command: 'autocode', usage: `autocode ${usage}` })
  if (expression === '') throw wrongUsage('cli.optionNeedsValue', { option: '--regex' })
  if (expression !== undefined) {
    refuseTooLong('--regex', expression)
    return { by: 'expression', expression, matchCase: args.has('match-case'), wholeWord: args.has('whole-word') }
  }
  const option = ['match-case', 'whole-word'].find(name => args.has(name))
  if (option) throw wrongUsage('autocode.onlyRegex', { option: `--${option}` })
  return { by: 'words', query }
}

async function code({ engine }: Project, { documents }: Found, themes: ThemeReference[], running: Running) {
  if (documents.length === 0) return { created: 0, tagged: 0, unchanged: 0 }
  const places = documents.map(({ document, version, starts, ends }) => ({ document, version, starts, ends }))
  const { created, tagged, unchanged } = await engine.autocode.apply({ places, themes }, tellOf(running))
  return { created, tagged, unchanged }
}

/** What coding would do. */
function foresee({ documents }: Found, themes: readonly ThemeReference[]) {
  const standing = documents.flatMap(one => one.standing)
  const unchanged = standing.filter(one => themes.every(theme => 'id' in theme && one.themes.includes(theme.id))).length
  const total = documents.reduce((sum, { starts }) => sum + starts.length, 0)
  return { created: total - standing.length, tagged: standing.length - unchanged, unchanged }
}

async function linesOf({ engine }: Project, { documents }: Found): Promise<readonly PlaceLine[]> {
  const places = documents.flatMap(({ version, starts, ends }) => starts.map((start, index) => ({ version, start, end: ends[index] ?? start })))
  const lines: PlaceLine[] = []
  for (let from = 0; from < places.length; from += mostLines) lines.push(...(await engine.autocode.lines({ places: places.slice(from, from + mostLines) })))
  return lines
}

function placesJson({ documents }: Found, lines: readonly PlaceLine[]) {
  let at = 0
  return documents.flatMap(({ document, title, starts, ends, standing }: FoundDocument) => {
    const stood = new Set(standing.map(({ place }) => place))
    return starts.map((start, index) => {
      const { before = '', words = '', after = '', citation = '' } = lines[at++] ?? {}
      return { document, title, start, end: ends[index] ?? start, before, match: words, after, citation, existing: stood.has(index) }
    })
  })
}
