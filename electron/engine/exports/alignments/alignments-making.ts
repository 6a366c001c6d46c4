import type { AlignmentsHandout, exports as calls } from '#contract/exports.ts'
import type { Context } from '#wire/serve.ts'
import type { Desk } from '../../desk.ts'
import { writeCsv } from '../../exporting/csv.ts'
import type { Chunks } from '../../exporting/saving.ts'
import { wordLabels } from '../../exporting/word/labels.ts'
import { writeTable } from '../../exporting/word.ts'
import { writeWorkbook } from '../../exporting/workbook.ts'
import { wordsIn } from '../../exporting/words.ts'
import { produceFile } from '../produced-file.ts'
import { readPlans } from '../queries.ts'
import { rowNews } from '../row-news.ts'
import { sheetColumns } from '../sheet-columns.ts'
import { alignmentsList, alignmentsTable } from './alignments-file.ts'

/** Which clauses of two documents belong together is worked out by the process that compares texts, and then written; a file of it knows nothing of excerpts. */
export async function makeAlignments(desk: Desk, { left, right, format, language, title: given }: AlignmentsHandout, { signal, progress }: Context<(typeof calls)['alignments']>) {
  const store = desk.store()
  const words = wordsIn(language)
  const title = given.trim() || words('alignments.title')
  const tell = (done: number, total: number) => progress({ stage: 'compare.stage.aligning', item: title, done, total })
  const { rows } = await desk.aligner.ask(store, { about: 'rows', left, right }, signal, tell)
  const counted = rowNews(progress, { item: title, total: rows.length })
  const file = { language, labels: wordLabels(words), title, author: store.coder(), createdAt: store.now() }
  const bytesOf = (): Chunks<{ readonly rows: number }> => {
    if (format === 'table') {
      const [one, other] = [left, right].map(document => readPlans(store).find(({ id }) => id === document)?.title ?? '')
      const paired = rows.filter(row => row.left && row.right && row.status !== 'rejected').length
      const subtitles = [
        words('alignments.between', { left: one ?? '', right: other ?? '' }),
        words('alignments.summary', { pairs: paired, alone: rows.filter(row => !row.left || !row.right).length }),
        words('exports.subtitle.made', { date: new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' }).format(new Date(store.now())) }),
      ]
      const list = alignmentsList(rows, words)
      return writeTable({ ...file, subtitles, columns: list.columns, rows: counted(list.rows) })
    }
    const table = alignmentsTable(rows, words)
    return format === 'csv' ? writeCsv({ ...table, rows: counted(table.rows) }) : writeWorkbook({ ...file, columns: sheetColumns(table.header), rows: counted(table.rows) })
  }
  return produceFile(desk.files, title, format === 'table' ? 'docx' : format, bytesOf, signal)
}
