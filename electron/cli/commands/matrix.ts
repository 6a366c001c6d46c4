import type { Matrix } from '#contract/compare.ts'
import type { MatrixBy } from '#contract/comparing/columns.ts'
import { foldValue } from '#domain/attributes/conditions.ts'
import { cellsOf } from '#domain/comparing/cells.ts'
import { columnOfCell, setsKey } from '#domain/comparing/columns.ts'
import { measures } from '#domain/comparing/measures.ts'
import { longestPlain } from '#domain/memos/memo-body.ts'
import { canonicalText } from '#domain/text.ts'
import { joinPath } from '#domain/themes.ts'
import type { Options } from '../arguments/arguments.ts'
import { findDocument } from '../arguments/documents.ts'
import { planOptions, readPlanFilter } from '../arguments/plan-filter.ts'
import { findField } from '../arguments/fields.ts'
import { readBy } from '../arguments/matrix-by.ts'
import { findSet } from '../arguments/sets.ts'
import { findThemes, readCodebook } from '../arguments/themes.ts'
import type { Answer, Command, Project, Running } from '../command.ts'
import { refuseTooLong, wrongUsage } from '../stop.ts'
import { formatTable } from '../output/table.ts'

const usage = '[summarise THEME DOC|VALUE TEXT | silent THEME DOC… --searched TEXT | speaking THEME DOC…] [--by document|set|KEY] [--measure highlights|clauses|share|starred|strength] [--scale FIELD] [--transpose] [--where KEY=VALUE] [--set SET] [--children] [--boilerplate]'
const options = {
  by: { value: 'WHAT', help: 'cli.option.matrixBy' },
  measure: { value: 'WHAT', help: 'cli.option.measure' },
  scale: { value: 'FIELD', help: 'cli.option.scale' },
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
    if (action !== undefined && action !== 'summarise' && running.args.has('by')) throw refused()
    if (action !== undefined && (running.args.has('measure') || running.args.has('scale') || running.args.has('transpose'))) throw refused()
    if (action === undefined) return count(running)
    const act = Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : undefined
    if (!act) throw refused()
    return act(running, rest)
  },
}

const refused = () => wrongUsage('cli.wrongArguments', { command: 'matrix', usage: `matrix ${usage}` })

async function count({ args, project, words }: Running): Promise<Answer> {
  const counting = { measure: args.oneOf('measure', measures, 'highlights'), withChildren: args.has('children'), boilerplate: args.has('boilerplate'), summaryLength: longestPlain }
  const { by, matrix } = await project('read', async opened => {
    const by = await readBy(opened, args)
    const scale = args.has('scale') ? { scale: (await findField(opened, args.needed('scale'))).id } : {}
    return { by, matrix: await opened.engine.compare.matrix({ by, ...scale, ...counting, ...(await readPlanFilter(opened, args)) }) }
  })
  const inBoilerplate = matrix.columns.reduce((sum, column) => sum + column.inBoilerplate, 0)
  return {
    json: matrixJson(matrix, by),
    warnings: inBoilerplate > 0 && !counting.boilerplate ? [words('cli.highlightsSetAside', { count: inBoilerplate })] : [],
    text: () => (matrix.themes.length === 0 ? words('cli.nothing') : matrixText(matrix, by, words, args.has('transpose'))),
  }
}

const cellKey = (theme: string, column: string) => `${theme} ${column}`

/** What is known of each cell, by theme and column. Several documents are silent when each of them was found so. */
function readCells(matrix: Matrix, by: MatrixBy) {
  const { columns, summaries, silences } = matrix
  const found = new Map(cellsOf(matrix).map(({ theme, column, count, value }) => [cellKey(theme, column), { count, value }]))
  const summaryByCell = new Map(summaries.flatMap(({ cell, text }) => (columnOfCell(cell, by) === undefined ? [] : [[cellKey(cell.theme, columnOfCell(cell, by) ?? ''), text] as const])))
  const silent = new Set(silences.map(({ theme, document }) => cellKey(theme, document)))
  const documentsById = new Map(columns.map(({ id, documents }) => [id, documents]))
  return (theme: string, column: string) => {
    const key = cellKey(theme, column)
    const documents = documentsById.get(column) ?? []
    const isSilent = documents.length > 0 && documents.every(document => silent.has(cellKey(theme, document)))
    const { count, value } = found.get(key) ?? { count: 0, value: 0 }
    return { count, value: meanOrNull(matrix.measure, value), summary: summaryByCell.get(key) ?? null, silent: isSilent }
  }
}

function matrixJson(matrix: Matrix, by: MatrixBy) {
  const { measure, themes, columns, rows, summaries, silences, total } = matrix
  const cellOf = readCells(matrix, by)
  const isByDocument = by.kind === 'documents'
  const told = isByDocument
    ? { documents: columns.map(({ id, title, shortTitle, value }) => ({ id, title, short_title: shortTitle, value: meanOrNull(measure, value) })) }
    : { by: by.kind === 'sets' ? 'set' : by.key, columns: columns.map(({ id, title, documents, highlights, value }) => ({ id, title, documents, count: highlights, value: meanOrNull(measure, value) })) }
  return {
    measure,
    themes: themes.map(({ id, path, color }) => ({ id, path: joinPath(path), name: path.at(-1) ?? '', color })),
    ...told,
    cells: themes.flatMap(theme => columns.map(({ id }) => ({ theme: theme.id, [isByDocument ? 'document' : 'column']: id, ...cellOf(theme.id, id) }))),
    totals: rows.map(({ theme, value }) => ({ theme, value: meanOrNull(measure, value) })),
    total: meanOrNull(measure, total),
    silences: silences.map(silenceJson),
    value_summaries: summaries.flatMap(({ cell, text }) => ('document' in cell ? [] : [{ theme: cell.theme, attribute: cell.attribute, value: cell.value, summary: text }])),
  }
}

/** A mean of steps is at least 1: 0 stands for none, where nothing is rated. */
const meanOrNull = (measure: Matrix['measure'], value: number): number | null => (measure === 'strength' && value === 0 ? null : value)

const silenceJson = ({ theme, document, searched, coder, recordedAt, ofEarlierText }: Matrix['silences'][number]) => ({
  theme, document, searched, coder, recorded_at: recordedAt, earlier_text: ofEarlierText,
})

/** A line a theme, or turned, a line a column. A cell that is summarised has a `*`, one that is silent `–` for its 0. */
function matrixText(matrix: Matrix, by: MatrixBy, words: Running['words'], isTurned: boolean): string {
  const { measure, themes, columns, summaries, silences } = matrix
  const cellOf = readCells(matrix, by)
  const written = (theme: string, id: string) => {
    const { count: found, value, summary, silent } = cellOf(theme, id)
    const number = value === null ? '' : measure === 'share' ? `${value.toFixed(2)}%` : String(value)
    return `${silent ? (found > 0 ? `–${number}` : '–') : number}${summary === null ? '' : '*'}`
  }
  const column = (heading: string) => ({ heading, side: 'right' as const, most: 24 })
  const headOf = ({ id, shortTitle, documents }: Matrix['columns'][number]) =>
    by.kind === 'documents' ? shortTitle : `${id === '' ? words(by.kind === 'sets' ? 'cli.matrixNoSet' : 'cli.matrixNoValue') : shortTitle} (${documents.length})`
  const table = isTurned
    ? formatTable(
        [{ heading: words(by.kind === 'documents' ? 'cli.column.title' : 'cli.column.value') }, ...themes.map(({ path }) => column(joinPath(path)))],
        columns.map(shown => [headOf(shown), ...themes.map(theme => written(theme.id, shown.id))]),
      )
    : formatTable(
        [{ heading: words('cli.column.theme') }, ...columns.map(shown => column(headOf(shown)))],
        themes.map(({ id, path }) => [joinPath(path), ...columns.map(shown => written(id, shown.id))]),
      )
  return summaries.length + silences.length > 0 ? `${table}\n${words('cli.matrixSigns')}` : table
}

type Act = (running: Running, rest: readonly string[]) => Promise<Answer>

const summarise: Act = async ({ args, project, words }, [path, name, ...text]) => {
  if (path === undefined || name === undefined || text.length !== 1) throw refused()
  const plain = canonicalText(text[0] ?? '')
  refuseTooLong('TEXT', plain, longestPlain)
  const summary = await project('write', async opened => {
    const [theme = ''] = findThemes(await readCodebook(opened), [path])
    const place = await findColumn(opened, await readBy(opened, args), name)
    const { plain: kept } = await opened.engine.memos.write({ owner: { cell: { theme, ...place } }, body: '', plain })
    return { theme, ...place, summary: kept === '' ? null : kept }
  })
  return { json: summary, text: () => summary.summary ?? words('cli.nothing') }
}

/** The column that is named as a cell tells it. @throws Stop for a document, a set or a value that is not there */
async function findColumn(opened: Pick<Project, 'engine'>, by: MatrixBy, name: string) {
  if (by.kind === 'documents') return { document: (await findDocument(opened, name)).id }
  if (by.kind === 'sets') return { attribute: setsKey, value: (await findSet(opened, name)).id }
  const { columns } = await opened.engine.compare.matrix({ by, summaryLength: 0 })
  const column = columns.find(({ id }) => id !== '' && foldValue(id) === foldValue(name.trim()))
  if (!column) throw wrongUsage('cli.matrixNoSuchValue', { key: by.key, value: name, values: columns.map(({ id }) => id).filter(Boolean).slice(0, 20).join(', ') })
  return { attribute: by.key, value: column.id }
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
