import { excerptColumns, longestTitle, mostExamples, type TableColumn } from '#contract/exports.ts'
import { fieldPrefix, findField } from '../arguments/fields.ts'
import type { Answer, Command, Project, Running } from '../command.ts'
import { readBy } from '../arguments/matrix-by.ts'
import { readPlanFilter } from '../arguments/plan-filter.ts'
import { exportAlignments, exportChanges } from './comparing/changes.ts'
import type { Arguments } from '../arguments/arguments.ts'
import { findDocument } from '../arguments/documents.ts'
import { fullOutputPath } from '../project-file.ts'
import { saveHandout } from '../handout.ts'
import { readRowFilter, rowOptionNames, rowOptions } from '../arguments/row-filter.ts'
import { selection, selectionOptions } from '../arguments/selection.ts'
import { readToday } from './targets/targets.ts'
import { notYet, refuseTooLong, wrongUsage } from '../stop.ts'
import { readCodebook } from '../arguments/themes.ts'

/** Of the register's file; UTF-16 code units. */
const longestTargetTitle = 200

const laterFormats = ['jsonld', 'qdpx']

export const exportCommand: Command = {
  usage: '--format docx|csv|xlsx|qdc|html|md --out FILE [--what excerpts|matrix|codebook|memos|document|targets|changes|alignments] [--group theme|document] [--rows quote|quote-theme] [--examples N] [--by document|set|KEY] [--transpose] […]',
  help: 'cli.help.export',
  options: {
    format: { value: 'F', help: 'cli.option.format' },
    out: { value: 'FILE', help: 'cli.option.out' },
    what: { value: 'W', help: 'cli.option.what' },
    group: { value: 'G', help: 'cli.option.group' },
    rows: { value: 'R', help: 'cli.option.rows' },
    examples: { value: 'N', help: 'cli.option.examples' },
    by: { value: 'WHAT', help: 'cli.option.matrixBy' },
    transpose: { value: null, help: 'cli.option.transpose' },
    table: { value: null, help: 'cli.option.table' },
    columns: { value: 'C,C…', help: 'cli.option.columns' },
    title: { value: 'TEXT', help: 'cli.option.title' },
    language: { value: 'en|zh', help: 'cli.option.language' },
    boilerplate: { value: null, help: 'cli.option.withBoilerplate' },
    today: { value: 'DAY', help: 'cli.option.today' },
    ...rowOptions,
    from: { value: 'N', help: 'cli.option.fromVersion' },
    to: { value: 'N', help: 'cli.option.toVersion' },
    ...selectionOptions,
  },
  least: 0,
  most: 0,
  async run(running) {
    const { args } = running
    args.free()
    const written = args.needed('format')
    // Only memos go out as Markdown yet.
    if (laterFormats.includes(written) || (written === 'md' && args.text('what') !== 'memos')) throw notYet(`--format ${written}`)
    if (args.text('what') === 'changes') return exportChanges(running, written)
    if (args.text('what') === 'alignments') return exportAlignments(running, written)
    if (args.text('what') === 'targets') return exportTargets(running, written)
    const ofRows = rowOptionNames.find(name => args.has(name))
    if (ofRows) throw wrongUsage('cli.onlyTargets', { option: `--${ofRows}` })
    const format = args.oneOf('format', ['docx', 'csv', 'xlsx', 'qdc', 'html', 'md'], 'csv')
    const what = args.oneOf('what', ['excerpts', 'matrix', 'codebook', 'memos', 'document'], usualWhat(format, args))
    if (format === 'html' && (what === 'excerpts' || what === 'codebook')) throw notYet(`--what ${what} --format html`)
    const rows = args.oneOf('rows', ['quote', 'quote-theme'], 'quote')
    const group = args.oneOf('group', ['theme', 'document'], 'theme')
    const language = args.oneOf('language', ['en', 'zh'], 'en')
    const title = args.text('title') ?? ''
    if (what !== 'matrix' && (args.has('by') || args.has('transpose'))) throw wrongUsage('cli.onlyMatrix', { option: args.has('by') ? '--by' : '--transpose' })
    refuseTooLong('--title', title, longestTitle)
    const examples = args.has('examples') ? args.neededWhole('examples', 0, mostExamples) : 0
    const columns = columnsOf(args.text('columns'))
    // A row for each quote and theme is a table's matter; a report groups by theme instead.
    const table = args.has('table') || args.has('columns') || args.has('rows')
    return saveHandout(running, args.needed('out'), async project => ({
      what, group, rows, language, title, examples,
      by: await readBy(project, args),
      isTurned: args.has('transpose'),
      columns: await tableColumns(project, columns),
      format: format === 'docx' ? (table ? 'table' : 'report') : format,
      // The codebook counts what themes carry, wherever it stands; so do memos.
      filter: { ...(await selection(project, await readCodebook(project), args)), boilerplate: what === 'codebook' || what === 'memos' || what === 'document' || args.has('boilerplate') },
    }))
  },
}

/** What goes out where nobody says: a .qdc holds a codebook and nothing else, and a page of documents that are named is one of these. */
function usualWhat(format: string, args: Arguments): 'excerpts' | 'codebook' | 'document' {
  if (format === 'qdc') return 'codebook'
  return format === 'html' && args.has('document') ? 'document' : 'excerpts'
}

/** The register of targets; it knows of documents and their attributes, not of highlights. */
async function exportTargets(running: Running, format: string): Promise<Answer> {
  const { args, project, words, signal } = running
  const known = (['csv', 'xlsx', 'docx'] as const).find(name => name === format)
  if (!known) throw notYet(`--what targets --format ${format}`)
  const [title, language, day] = [args.text('title') ?? '', args.oneOf('language', ['en', 'zh'], 'en'), readToday(running)]
  refuseTooLong('--title', title, longestTargetTitle)
  const listed = readRowFilter(args)
  const file = args.needed('out')
  const path = fullOutputPath(file)
  const written = await project('read', async opened => {
    const documents: string[] = []
    for (const name of args.texts('document')) documents.push((await findDocument(opened, name)).id)
    const { ticket, rows } = await opened.engine.targets.file({ documents, format: known, language, listed, ...day, ...(title && { name: title }), ...(await readPlanFilter(opened, args)) }, { signal })
    return { file, rows, bytes: await opened.save(ticket, path) }
  })
  return { json: written, text: () => words('cli.written', written) }
}

type WrittenColumn = (typeof excerptColumns)[number] | { readonly field: string }

/** Columns as they are written: `quote,field:Strength`. */
function columnsOf(written: string | undefined): WrittenColumn[] {
  if (written === undefined) return [...excerptColumns]
  const chosen = written.split(',').map(name => name.trim())
  return chosen.map(name => {
    if (name.startsWith(fieldPrefix)) return { field: name.slice(fieldPrefix.length).trim() }
    const known = excerptColumns.find(column => column === name)
    if (!known) throw wrongUsage('cli.notOneOf', { option: '--columns', value: name, allowed: [...excerptColumns, `${fieldPrefix}NAME`].join(', ') })
    return known
  })
}

/** The same with fields by their ids. @throws Stop for a field that is not there */
async function tableColumns(project: Project, columns: readonly WrittenColumn[]): Promise<TableColumn[]> {
  const found: TableColumn[] = []
  for (const column of columns) found.push(typeof column === 'string' ? column : `field:${(await findField(project, column.field)).id}`)
  return found
}
