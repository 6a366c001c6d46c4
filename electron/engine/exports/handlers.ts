import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Handout } from '#contract/exports.ts'
import type { Handlers } from '#contract/index.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Context } from '#wire/serve.ts'
import type { exports as calls } from '#contract/exports.ts'
import type { Desk } from '../desk.ts'
import { type CsvTable, writeCsv } from '../exporting/csv.ts'
import { writeMemoMarkdown } from '../exporting/memos/markdown.ts'
import { writeMemoPage } from '../exporting/memos/page.ts'
import { writeMemoReport } from '../exporting/memos/word.ts'
import { writeMatrixPage } from '../exporting/matrix-page.ts'
import { writePrinted } from '../exporting/printed.ts'
import { type Chunks, saveBytes } from '../exporting/saving.ts'
import { writeReport, writeTable } from '../exporting/word.ts'
import { excerptListColumns } from '../exporting/word/columns.ts'
import { writeCodebook } from '../exporting/word/codebook.ts'
import { columnHeadings, wordLabels } from '../exporting/word/labels.ts'
import { writeDocument } from '../exporting/word/document/document.ts'
import type { WordFile } from '../exporting/word/package.ts'
import { writeWorkbook } from '../exporting/workbook.ts'
import type { ReadStore, Store } from '../store/database.ts'
import type { Steps } from '../store/lending/steps.ts'
import { stampOf } from '../workers/reader.ts'
import { makeAlignments } from './alignments/alignments-making.ts'
import { makeChanges } from './changes/changes-making.ts'
import { chooseHandout, type Chosen } from './chosen.ts'
import { codebookReport } from './codebook/codebook-report.ts'
import { excerptTable } from './excerpt-table.ts'
import { csvHeader, namedColumns } from './field-columns.ts'
import { memoFile, memoTable } from './memos/memo-files.ts'
import { countMemos } from './memos/memo-list.ts'
import { readHandedMatrix } from './matrix/handed-matrix.ts'
import { frameworkTable, matrixCsv, matrixPage, reportMatrix } from './matrix/matrix-tables.ts'
import { momentsIn } from './moments.ts'
import { readPrintedDocument } from './printed-document.ts'
import { type Plan, readPlans, readProjectName } from './queries.ts'
import { excerptReport, matrixReport } from './report.ts'
import { writeRefiCodebook } from './codebook/refi-codebook.ts'
import { exportQuestions, rowsOf } from './questions.ts'
import { type RowNews, rowNews } from './row-news.ts'
import { sheetColumns } from './sheet-columns.ts'
import { type ByExcerpt, readScope, type Scope } from './scope.ts'
import { codebookCsv, codebookList } from './codebook/theme-tables.ts'
import { type Words, wordsIn } from '../exporting/words.ts'

/** Handing out: what lists show, as files for Word and spreadsheets. */
export function exportsHandlers(desk: Desk): Handlers['exports'] {
  return {
    count: (handout, { signal }) => desk.ask(exportQuestions.count, handout, signal),
    make: (handout, context) => make(desk, handout, context),
    changes: (handout, context) => makeChanges(desk, handout, context),
    alignments: (handout, context) => makeAlignments(desk, handout, context),
  }
}

/** What can be one page to print. */
const pages: readonly Handout['what'][] = ['document', 'memos', 'matrix']

async function make(desk: Desk, handout: Handout, { signal, progress }: Context<(typeof calls)['make']>) {
  if (handout.format === 'qdc' && handout.what !== 'codebook') throw refuse('exports.qdcIsCodebook')
  if (handout.format === 'md' && handout.what !== 'memos') throw refuse('exports.mdIsMemos')
  if (handout.what === 'memos' && handout.format === 'table') throw refuse('exports.memosNoTable')
  if (handout.format === 'html' && !pages.includes(handout.what)) throw refuse('printed.htmlIsDocument')
  if (handout.what === 'document' && handout.format !== 'html' && handout.format !== 'report') throw refuse('printed.onlyPages')
  const store = desk.store()
  const words = wordsIn(handout.language)
  const title = handout.title.trim() || titleOf(store, handout, words)
  progress({ stage: 'exports.stage.reading', item: title, done: 0, total: 1 })
  const { ticket, path } = desk.files.produce(title, handout.format === 'report' || handout.format === 'table' ? 'docx' : handout.format)
  try {
    const { bytes, summary, excerpts, setAside } = await withChosen(desk, store, handout, signal, async (read, chosen) => {
      const scope = readScope(read, handout.filter, chosen)
      // Others have their turn between what takes some time for each excerpt.
      await inTurns(scope.makeAhead(neededOf(handout)))
      await nextTurn()
      const total = handout.what === 'memos' ? countMemos(read, scope, handout.filter) : rowsOf(read, scope, handout)
      const counted = rowNews(progress, { item: title, total })
      const about = aboutFile(read, scope, { title, words, language: handout.language, author: store.coder(), now: store.now(), counted })
      await nextTurn()
      return { ...(await saveBytes(path, await fileBytes(read, scope, handout, about), signal)), excerpts: scope.excerpts.length, setAside: scope.setAside }
    })
    return { ticket, fileName: desk.files.open(ticket).name, rows: summary.rows, excerpts, setAside, bytes }
  } catch (error) {
    desk.files.release(ticket)
    throw error
  }
}

/** What a hand-out asks its scope for by excerpt. */
function neededOf({ what, format, rows, group }: Handout): readonly ByExcerpt[] {
  if (what === 'memos') return ['documentById', 'themesByExcerpt']
  if (what === 'codebook') return ['themesByExcerpt', 'excerptsByTheme']
  if (what !== 'excerpts') return []
  if (format === 'report') return group === 'theme' ? ['themesByExcerpt', 'excerptsByTheme', 'untagged'] : ['themesByExcerpt']
  return rows === 'quote' ? [] : ['themesByExcerpt', 'excerptsByTheme', 'untagged']
}

/** Others have their turn after each step. */
async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await nextTurn()
  }
}

type Making<T> = (read: ReadStore, chosen: Chosen) => Promise<T>

/**
 * Makes something of what is chosen, from one view of the project. Large projects are chosen from by another process, before the view is there; what was written,
 * or hidden, between its view and this one has it chosen again, here.
 */
async function withChosen<T>(desk: Desk, store: Store, handout: Handout, signal: AbortSignal, make: Making<T>): Promise<T> {
  const seen = () => JSON.stringify([stampOf(store), store.onlyCoder()])
  const before = seen()
  const chosen = await desk.ask(exportQuestions.choose, handout, signal)
  return store.snapshot(read => make(read, seen() === before ? chosen : chooseHandout(read, handout)), { everybody: handout.everybody })
}

function titleOf(read: ReadStore, { what, format, filter }: Handout, words: Words): string {
  if (what === 'document') return onlyPlan(read, filter).title
  return words(titleIds[format === 'report' && what === 'excerpts' ? 'report' : what])
}

/** The document that is printed. @throws EngineError where none or several are named */
function onlyPlan(read: ReadStore, { documents: [document, ...others] }: Handout['filter']): Plan {
  const plan = others.length > 0 ? undefined : readPlans(read).find(({ id }) => id === document)
  if (!plan) throw refuse('printed.oneDocument')
  return plan
}

const titleIds = { excerpts: 'exports.title.excerpts', report: 'exports.title.report', matrix: 'exports.title.matrix', codebook: 'exports.title.codebook', memos: 'exports.title.memos' } as const

type About = { readonly file: WordFile; readonly date: string; readonly subtitles: readonly string[]; readonly words: Words; readonly counted: RowNews }
/** A file as it is written, and how many rows it has. */
type Bytes = Chunks<{ readonly rows: number }>
type Facts = Pick<About, 'words' | 'counted'> & { readonly title: string; readonly language: Handout['language']; readonly author: string; readonly now: string }

function aboutFile(read: ReadStore, scope: Scope, { title, words, counted, language, author, now }: Facts): About {
  const project = readProjectName(read)
  const found = scope.plans.filter(({ id }) => scope.countOfPlan(id) > 0).length
  const date = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' }).format(new Date(now))
  return {
    date,
    file: { language, labels: wordLabels(words), title, author, createdAt: now },
    subtitles: [
      ...(project ? [words('exports.subtitle.project', { project })] : []),
      words('exports.subtitle.scope', { excerpts: scope.excerpts.length, plans: scope.plans.length, found, without: scope.plans.length - found }),
      words('exports.subtitle.made', { date }),
    ],
    words,
    counted,
  }
}

function fileBytes(read: ReadStore, scope: Scope, handout: Handout, about: About): Bytes | Promise<Bytes> {
  switch (handout.what) {
    case 'codebook':
      return codebookBytes(read, scope, handout, about)
    case 'memos':
      return memoBytes(read, scope, handout, about)
    case 'matrix':
      return matrixBytes(read, scope, handout, about)
    case 'document': {
      const printed = readPrintedDocument(read, { plan: onlyPlan(read, handout.filter), scope, words: about.words, language: handout.language, date: about.date })
      return handout.format === 'html' ? writePrinted(printed, handout.language === 'zh' ? 'zh-CN' : 'en') : writeDocument({ ...about.file, printed, counted: about.counted })
    }
    case 'excerpts':
      return excerptBytes(read, scope, handout, about)
  }
}

async function matrixBytes(read: ReadStore, scope: Scope, handout: Handout, about: About): Promise<Bytes> {
  const { format, language } = handout
  const { file, subtitles, words } = about
  const matrix = readHandedMatrix(read, scope, handout, words)
  if (format === 'csv' || format === 'xlsx') return spreadsheet(format, withNews(matrixCsv(matrix), about), about, true)
  if (format === 'table') return withRows(writeTable({ ...file, subtitles, ...frameworkTable(matrix, words, about.counted) }), matrix.rows.length)
  if (format === 'html') return writeMatrixPage(withNews(matrixPage(matrix, { title: file.title, subtitles, words }), about), language === 'zh' ? 'zh-CN' : 'en')
  return withRows(writeReport(matrixReport(await inTurns(reportMatrix(matrix)), about)), matrix.rows.length)
}

function codebookBytes(read: ReadStore, scope: Scope, handout: Handout, about: About): Bytes {
  const { format } = handout
  if (format === 'report') return writeCodebook(codebookReport(read, scope, handout, about))
  if (format === 'csv' || format === 'xlsx') return spreadsheet(format, withNews(codebookCsv(scope), about), about)
  if (format === 'qdc') {
    if (scope.themes.length === 0) throw refuse('exports.qdcEmpty')
    return writeRefiCodebook(about.counted(scope.themes))
  }
  return writeTable({ ...about.file, subtitles: about.subtitles, ...withNews(codebookList(scope, about.words), about) })
}

function memoBytes(read: ReadStore, scope: Scope, handout: Handout, about: About): Bytes {
  const { format, language } = handout
  if (format === 'csv' || format === 'xlsx') return spreadsheet(format, memoTable(read, scope, handout, about), about)
  const { title } = about.file
  const file = memoFile(read, scope, handout, { ...about, title, project: readProjectName(read), made: about.words('exports.subtitle.made', { date: about.date }) })
  if (format === 'md') return writeMemoMarkdown(file)
  return format === 'html' ? writeMemoPage(file, language === 'zh' ? 'zh-CN' : 'en') : writeMemoReport({ ...about.file, ...file })
}

/** A table for spreadsheets, of the same columns whichever way. @param namesRows the first column says what a row is of */
function spreadsheet(format: 'csv' | 'xlsx', table: CsvTable, { file }: About, namesRows = false): Bytes {
  return format === 'csv' ? writeCsv(table) : writeWorkbook({ ...file, columns: sheetColumns(table.header), namesRows, rows: table.rows })
}

/** The same list; while its rows are taken it is told how many are. */
function withNews<List extends { readonly rows: Iterable<unknown> }>(list: List, { counted }: Pick<About, 'counted'>): List {
  return { ...list, rows: counted(list.rows) }
}

async function excerptBytes(read: ReadStore, scope: Scope, handout: Handout, about: About): Promise<Bytes> {
  if (handout.format === 'report') return writeReport(await inTurns(excerptReport(read, scope, handout, about)))
  if (handout.format === 'csv' || handout.format === 'xlsx') return spreadsheet(handout.format, { header: csvHeader(read, handout.columns), rows: about.counted(excerptTable(read, scope, handout)) }, about)
  const moments = momentsIn(handout.language)
  const hasTimes = handout.columns.some(column => column === 'created_at' || column === 'updated_at')
  const subtitles = [...about.subtitles, ...(hasTimes ? [about.words('exports.subtitle.times', { zone: moments.zone })] : [])]
  const columns = excerptListColumns(namedColumns(read, handout.columns), columnHeadings(about.words))
  return writeTable({ ...about.file, subtitles, columns, rows: about.counted(excerptTable(read, scope, handout, moments.say)) })
}

function refuse(id: MessageId): EngineError {
  return new EngineError({ code: 'invalid', message: sentence(id) })
}

/** A report counts excerpts; a matrix has themes for its rows. */
async function* withRows(bytes: AsyncIterable<Uint8Array>, rows: number): AsyncGenerator<Uint8Array, { readonly rows: number }, void> {
  yield* bytes
  return { rows }
}
