import type { Matrix } from '#contract/compare.ts'
import { measures } from '#domain/comparing/measures.ts'
import { longestPlain } from '#domain/memos/memo-body.ts'
import { canonicalText } from '#domain/text.ts'
import { joinPath } from '#domain/themes.ts'
import type { Options } from '../arguments/arguments.ts'
import { findDocument } from '../arguments/documents.ts'
import { planOptions, readPlanFilter } from '../arguments/plan-filter.ts'
import { findThemes, readCodebook } from '../arguments/themes.ts'
import type { Answer, Command, Running } from '../command.ts'
import { refuseTooLong, wrongUsage } from '../stop.ts'
import { formatTable } from '../table.ts'

const usage = '[summarise THEME DOC TEXT | silent THEME DOC… --searched TEXT | speaking THEME DOC…] [--measure highlights|clauses|share|starred] [--transpose] [--where KEY=VALUE] [--set SET] [--children] [--boilerplate]'
const options = {
  measure: { value: 'WHAT', help: 'cli.option.measure' },
  transpose: { value: null, help: 'cli.option.transpose' },
  children: { value: null, help: 'cli.option.countChildren' },
  boilerplate: { value: null, help: 'cli.option.withBoilerplate' },
  searched: { value: 'TEXT', help: 'cli.option.searched' },
  ...planOptions,
} as const satisfies Options

/** Themes × documents: counted, summarised in people's own words, and recorded where a document says nothing of a theme. */
export const matrixCommand: Command = {
  usage,
  help: 'cli.help.matrix',
  options,
  least: 0,
  most: Number.POSITIVE_INFINITY,
  async run(running) {
    const [action, ...rest] = running.args.free()
    if (action !== 'silent' && running.args.has('searched')) throw refused()
    if (action !== undefined && (running.args.has('measure') || running.args.has('transpose'))) throw refused()
    if (action === undefined) return count(running)
    const act = Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : undefined
    if (!act) throw refused()
    return act(running, rest)
  },
}

const refused = () => wrongUsage('cli.wrongArguments', { command: 'matrix', usage: `matrix ${usage}` })

async function count({ args, project, words }: Running): Promise<Answer> {
  const counting = { measure: args.oneOf('measure', measures, 'highlights'), withChildren: args.has('children'), boilerplate: args.has('boilerplate'), summaryLength: longestPlain }
  const matrix = await project('read', async opened => opened.engine.compare.matrix({ ...counting, ...(await readPlanFilter(opened, args)) }))
  const inBoilerplate = matrix.documents.reduce((sum, document) => sum + document.inBoilerplate, 0)
  return {
    json: matrixJson(matrix),
    warnings: inBoilerplate > 0 && !counting.boilerplate ? [words('cli.highlightsSetAside', { count: inBoilerplate })] : [],
    text: () => (matrix.themes.length === 0 ? words('cli.nothing') : matrixText(matrix, words, args.has('transpose'))),
  }
}

const cellKey = (theme: string, document: string) => `${theme} ${document}`

/** What is known of each cell, by theme and document. */
function readCells({ cells, summaries, silences }: Matrix) {
  const found = new Map(cells.map(({ theme, document, count, value }) => [cellKey(theme, document), { count, value }]))
  const summaryByCell = new Map(summaries.flatMap(({ cell, text }) => ('document' in cell ? [[cellKey(cell.theme, cell.document), text] as const] : [])))
  const silent = new Set(silences.map(({ theme, document }) => cellKey(theme, document)))
  return (theme: string, document: string) => {
    const key = cellKey(theme, document)
    return { ...(found.get(key) ?? { count: 0, value: 0 }), summary: summaryByCell.get(key) ?? null, silent: silent.has(key) }
  }
}

function matrixJson(matrix: Matrix) {
  const { measure, themes, documents, summaries, silences, totals, total } = matrix
  const cellOf = readCells(matrix)
  return {
    measure,
    themes: themes.map(({ id, path, color }) => ({ id, path: joinPath(path), name: path.at(-1) ?? '', color })),
    documents: documents.map(({ id, title, shortTitle, value }) => ({ id, title, short_title: shortTitle, value })),
    cells: themes.flatMap(theme => documents.map(document => ({ theme: theme.id, document: document.id, ...cellOf(theme.id, document.id) }))),
    totals,
    total,
    silences: silences.map(silenceJson),
    value_summaries: summaries.flatMap(({ cell, text }) => ('document' in cell ? [] : [{ theme: cell.theme, attribute: cell.attribute, value: cell.value, summary: text }])),
  }
}

const silenceJson = ({ theme, document, searched, coder, recordedAt, ofEarlierText }: Matrix['silences'][number]) => ({
  theme, document, searched, coder, recorded_at: recordedAt, earlier_text: ofEarlierText,
})

/** A line a theme, or turned, a line a document. A cell that is summarised has a `*`, one that is silent `–` for its 0. */
function matrixText(matrix: Matrix, words: Running['words'], isTurned: boolean): string {
  const { measure, themes, documents, summaries, silences } = matrix
  const cellOf = readCells(matrix)
  const written = (theme: string, document: string) => {
    const { count: found, value, summary, silent } = cellOf(theme, document)
    const number = measure === 'share' ? `${value.toFixed(2)}%` : String(value)
    return `${silent ? (found > 0 ? `–${number}` : '–') : number}${summary === null ? '' : '*'}`
  }
  const column = (heading: string) => ({ heading, side: 'right' as const, most: 24 })
  const table = isTurned
    ? formatTable(
        [{ heading: words('cli.column.title') }, ...themes.map(({ path }) => column(joinPath(path)))],
        documents.map(({ id, shortTitle }) => [shortTitle, ...themes.map(theme => written(theme.id, id))]),
      )
    : formatTable(
        [{ heading: words('cli.column.theme') }, ...documents.map(({ shortTitle }) => column(shortTitle))],
        themes.map(({ id, path }) => [joinPath(path), ...documents.map(document => written(id, document.id))]),
      )
  return summaries.length + silences.length > 0 ? `${table}\n${words('cli.matrixSigns')}` : table
}

type Act = (running: Running, rest: readonly string[]) => Promise<Answer>

const summarise: Act = async ({ project, words }, [path, name, ...text]) => {
  if (path === undefined || name === undefined || text.length !== 1) throw refused()
  const plain = canonicalText(text[0] ?? '')
  refuseTooLong('TEXT', plain, longestPlain)
  const summary = await project('write', async opened => {
    const [theme = ''] = findThemes(await readCodebook(opened), [path])
    const document = (await findDocument(opened, name)).id
    const { plain: kept } = await opened.engine.memos.write({ owner: { cell: { theme, document } }, body: '', plain })
    return { theme, document, summary: kept === '' ? null : kept }
  })
  return { json: summary, text: () => summary.summary ?? words('cli.nothing') }
}

/** Which theme and which documents are named. */
async function findCells(opened: Parameters<Parameters<Running['project']>[1]>[0], [path, ...names]: readonly string[]) {
  if (path === undefined || names.length === 0) throw refused()
  const [theme = ''] = findThemes(await readCodebook(opened), [path])
  const documents: string[] = []
  for (const name of names) documents.push((await findDocument(opened, name)).id)
  return { theme, documents }
}

const silent: Act = async ({ args, project, words }, rest) => {
  const searched = args.needed('searched')
  refuseTooLong('--searched', searched)
  const recorded = await project('write', async opened => {
    const { theme, documents } = await findCells(opened, rest)
    await opened.engine.compare.recordSilence({ theme, documents, searched })
    const { silences } = await opened.engine.compare.matrix({ documents })
    return silences.filter(silence => silence.theme === theme).map(silenceJson)
  })
  return { json: recorded, text: () => words('cli.silenceRecorded', { count: rest.length - 1 }) }
}

/** Takes back what was recorded of these documents. */
const speaking: Act = async ({ project, words }, rest) => {
  const removed = await project('write', async opened => {
    const { theme, documents } = await findCells(opened, rest)
    const found = (await opened.engine.compare.matrix({ documents })).silences.filter(silence => silence.theme === theme)
    if (found.length > 0) await opened.engine.compare.removeSilence({ silences: found.map(({ id }) => id) })
    return found.map(silenceJson)
  })
  return { json: removed, text: () => words('cli.silenceRemoved', { count: removed.length }) }
}

const actions = { summarise, silent, speaking } as const
