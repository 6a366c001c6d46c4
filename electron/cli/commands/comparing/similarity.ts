import type { Shared, Similarity } from '#contract/comparing/similarity.ts'
import { readTable, similarityBases } from '#domain/comparing/similarity.ts'
import { findDocument } from '../../arguments/documents.ts'
import { planOptions, readPlanFilter } from '../../arguments/plan-filter.ts'
import type { Answer, Command, Running } from '../../command.ts'
import { fullOutputPath } from '../../project-file.ts'
import { wrongUsage } from '../../stop.ts'
import { formatTable, plainLine } from '../../output/table.ts'

const usage = '[DOC DOC] [--by words|themes] [--children] [--out FILE] [--where KEY=VALUE] [--set SET]'

/** How alike documents are; of two, what they share. */
export const similarityCommand: Command = {
  usage,
  help: 'cli.help.similarity',
  options: {
    by: { value: 'HOW', help: 'cli.option.similarBy' }, children: { value: null, help: 'cli.option.countChildren' }, out: { value: 'FILE', help: 'cli.option.outSheet' }, ...planOptions,
  },
  least: 0,
  most: 2,
  run(running) {
    const { args } = running
    const names = args.free()
    const file = args.text('out')
    if (names.length === 1 || (names.length === 2 && file !== undefined)) throw wrongUsage('cli.wrongArguments', { command: 'similarity', usage: `similarity ${usage}` })
    const [left, right] = names
    if (left !== undefined && right !== undefined) return explain(running, left, right)
    return file === undefined ? tell(running) : write(running, file)
  },
}

const howOf = ({ args }: Running) => ({ by: args.oneOf('by', similarityBases, 'words'), withChildren: args.has('children') })

async function tell(running: Running): Promise<Answer> {
  const { args, project, words, signal } = running
  const how = howOf(running)
  const found = await project('read', async opened => opened.engine.compare.similarity({ ...how, ...(await readPlanFilter(opened, args)) }, { signal, onProgress: tellReading(running) }))
  return { json: jsonOf(found), text: () => (found.documents.length === 0 ? words('cli.nothing') : tableOf(found, words)) }
}

const tellReading = ({ words, progress }: Running) => ({ done, total }: { readonly done: number; readonly total: number }) => progress(words('cli.similarity.reading', { done, total }))

function jsonOf({ by, documents, rows }: Similarity) {
  const table = readTable(rows)
  return {
    by,
    documents: documents.map(({ id, title, shortTitle, language, mean }) => ({ id, title, short_title: shortTitle, language: language || null, mean: told(mean) })),
    pairs: documents.flatMap((right, at) => documents.slice(0, at).map((left, before) => ({ left: left.id, right: right.id, similarity: told(table.of(at, before)) }))),
  }
}

const told = (thousandths: number | null) => (thousandths === null ? null : thousandths / 1000)
const written = (thousandths: number | null) => (thousandths === null ? '–' : (thousandths / 1000).toFixed(2))

function tableOf({ documents, rows }: Similarity, words: Running['words']): string {
  const table = readTable(rows)
  return formatTable(
    [{ heading: words('cli.column.title') }, ...documents.map(({ shortTitle }) => ({ heading: shortTitle, side: 'right' as const, most: 16 }))],
    documents.map(({ shortTitle }, at) => [shortTitle, ...documents.map((_, other) => (at === other ? '1' : written(table.of(at, other))))]),
  )
}

async function write(running: Running, file: string): Promise<Answer> {
  const { args, project, words, signal } = running
  const how = howOf(running)
  const path = fullOutputPath(file)
  const format = file.toLowerCase().endsWith('.xlsx') ? 'xlsx' as const : 'csv' as const
  const json = await project('read', async opened => {
    const { ticket, rows } = await opened.engine.compare.similarityFile({ ...how, format, ...(await readPlanFilter(opened, args)) }, { signal })
    return { file, rows, bytes: await opened.save(ticket, path) }
  })
  return { json, text: () => words('cli.written', json) }
}

async function explain(running: Running, leftName: string, rightName: string): Promise<Answer> {
  const { args, project, words, signal } = running
  const how = howOf(running)
  const { left, right, found } = await project('read', async opened => {
    const [one, other] = [await findDocument(opened, leftName), await findDocument(opened, rightName)]
    return { left: one, right: other, found: await opened.engine.compare.shared({ ...how, left: one.id, right: other.id, ...(await readPlanFilter(opened, args)) }, { signal }) }
  })
  return {
    json: { by: found.by, left: left.id, right: right.id, similarity: told(found.thousandths), shared: found.shared },
    text: () => (found.shared.length === 0 ? words('cli.nothing') : sharedTable(found, words)),
  }
}

function sharedTable({ thousandths, shared }: Shared, words: Running['words']): string {
  const both = ({ left, right }: Shared['shared'][number]) => plainLine(left.written.toLowerCase() === right.written.toLowerCase() ? left.written : `${left.written} = ${right.written}`)
  const table = formatTable(
    [{ heading: words('cli.column.term'), most: 60 }, { heading: words('cli.column.first'), side: 'right' }, { heading: words('cli.column.second'), side: 'right' }, { heading: '%', side: 'right' }],
    shared.map(row => [both(row), String(row.left.count), String(row.right.count), row.part.toFixed(1)]),
  )
  return `${words('cli.similarity.of', { number: written(thousandths) })}\n${table}`
}
