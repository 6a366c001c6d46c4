import type { ChangesHandout, exports as calls } from '#contract/exports.ts'
import type { Context } from '#wire/serve.ts'
import type { Desk } from '../../desk.ts'
import { writeCsv } from '../../exporting/csv.ts'
import type { Chunks } from '../../exporting/saving.ts'
import { writeChanges } from '../../exporting/word/changes.ts'
import { wordLabels } from '../../exporting/word/labels.ts'
import { writeWorkbook } from '../../exporting/workbook.ts'
import { changedOnly, changeRows, changesTable } from './changes-file.ts'
import { produceFile } from '../produced-file.ts'
import { readPlans } from '../queries.ts'
import { rowNews } from '../row-news.ts'
import { sheetColumns } from '../sheet-columns.ts'
import { wordsIn } from '../../exporting/words.ts'

/** The changes between two editions are worked out by the process that compares texts, and then written; a file of them knows nothing of excerpts. */
export async function makeChanges(desk: Desk, { old, now, format, language, title: given }: ChangesHandout, { signal, progress }: Context<(typeof calls)['changes']>) {
  const store = desk.store()
  const words = wordsIn(language)
  const title = given.trim() || words('editions.title')
  const tell = (done: number, total: number) => progress({ stage: 'compare.stage.aligning', item: title, done, total })
  const found = await desk.aligner.ask(store, { about: 'changes', old, now }, signal, tell)
  const changes = changedOnly(found)
  const counted = rowNews(progress, { item: title, total: changes.length })
  const titles = [old, now].map(({ document }) => readPlans(store).find(({ id }) => id === document)?.title ?? '')
  const file = { language, labels: wordLabels(words), title, author: store.coder(), createdAt: store.now() }
  const subtitles = [
    words('editions.between', { old: titles[0] ?? '', now: titles[1] ?? '' }),
    words('editions.summary', { changed: changes.length, kept: found.counts.kept }),
    words('exports.subtitle.made', { date: new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' }).format(new Date(store.now())) }),
  ]
  const bytesOf = (): Chunks<{ readonly rows: number }> => {
    if (format !== 'table') {
      const table = changesTable(changes, words)
      const rows = counted(table.rows)
      return format === 'csv' ? writeCsv({ ...table, rows }) : writeWorkbook({ ...file, columns: sheetColumns(table.header), rows })
    }
    const headings = [words('editions.column.number'), words('editions.column.kind'), words('editions.column.old'), words('editions.column.now')] as const
    return writeChanges({ ...file, subtitles, legend: words('editions.legend'), headings, rows: counted(changeRows(changes, words)) })
  }
  return produceFile(desk.files, title, format === 'table' ? 'docx' : format, bytesOf, signal)
}
