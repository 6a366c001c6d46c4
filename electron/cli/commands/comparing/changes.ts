import type { EditionChange, EditionChanges, EditionClause } from '#contract/comparing/editions.ts'
import { longestTitle } from '#contract/exports.ts'
import { findDocument, findVersion } from '../../arguments/documents.ts'
import type { Arguments } from '../../arguments/arguments.ts'
import type { Answer, Command, Project, Running } from '../../command.ts'
import { fullOutputPath } from '../../project-file.ts'
import { notYet, refuseTooLong, wrongUsage } from '../../stop.ts'
import { formatTable, plainLine } from '../../output/table.ts'

const usage = 'OLD-DOC NEW-DOC | DOC --from N [--to N]'
const options = { from: { value: 'N', help: 'cli.option.fromVersion' }, to: { value: 'N', help: 'cli.option.toVersion' } } as const

/** What changed from one edition to the next: of two documents, or of two texts of one. */
export const changesCommand: Command = {
  usage,
  help: 'cli.help.changes',
  options,
  least: 1,
  most: 2,
  async run({ args, project, words, signal }) {
    const names = args.free()
    const found = await project('read', async opened => opened.engine.editions.changes(await findEditions(opened, args, names), { signal }))
    return { json: jsonOf(found), text: () => tableOf(found, words) }
  },
}

/** The changes as a file, for `export --what changes`. */
export function exportChanges(running: Running, format: string): Promise<Answer> {
  return writeComparison(running, 'changes', format, async (opened, about, signal) =>
    opened.engine.exports.changes({ ...(await findEditions(opened, running.args, running.args.texts('document'))), ...about }, { signal }),
  )
}

/** Which clauses of two documents belong together as a file, for `export --what alignments`. */
export function exportAlignments(running: Running, format: string): Promise<Answer> {
  return writeComparison(running, 'alignments', format, async (opened, about, signal) => {
    const [one, other, ...more] = running.args.texts('document')
    if (one === undefined || other === undefined || more.length > 0) throw wrongUsage('cli.whichPair')
    const [left, right] = [await findDocument(opened, one), await findDocument(opened, other)]
    return opened.engine.exports.alignments({ left: left.id, right: right.id, ...about }, { signal })
  })
}

type About = { readonly format: 'table' | 'csv' | 'xlsx'; readonly title: string; readonly language: 'en' | 'zh' }

/** Writes a file about two texts. @throws Stop for a format that it does not have */
async function writeComparison(
  { args, project, words, signal }: Running, what: string, format: string, make: (opened: Project, about: About, signal: AbortSignal) => Promise<{ readonly ticket: string; readonly rows: number }>,
): Promise<Answer> {
  if (format !== 'docx' && format !== 'csv' && format !== 'xlsx') throw notYet(`--what ${what} --format ${format}`)
  const file = args.needed('out')
  const path = fullOutputPath(file)
  const about: About = { format: format === 'docx' ? 'table' : format, title: args.text('title') ?? '', language: args.oneOf('language', ['en', 'zh'], 'en') }
  refuseTooLong('--title', about.title, longestTitle)
  const written = await project('read', async opened => {
    const { ticket, rows } = await make(opened, about, signal)
    return { file, rows, bytes: await opened.save(ticket, path) }
  })
  return { json: written, text: () => words('cli.written', written) }
}

/** @throws Stop unless two documents are named, or one with `--from` */
async function findEditions(opened: Project, args: Arguments, [one, other, ...more]: readonly string[]) {
  const [from, to] = [args.number('from'), args.number('to')]
  const isOne = from !== undefined && other === undefined
  if (one === undefined || more.length > 0 || (!isOne && (other === undefined || from !== undefined || to !== undefined))) throw wrongUsage('cli.whichEditions', { usage: `changes ${usage}` })
  const document = await findDocument(opened, one)
  if (!isOne) return { old: { document: document.id }, now: { document: (await findDocument(opened, other ?? '')).id } }
  const [old, now] = [await findVersion(opened, document, from), await findVersion(opened, document, to)]
  return { old: { document: document.id, ...(old && { version: old }) }, now: { document: document.id, ...(now && { version: now }) } }
}

function jsonOf({ changes, counts }: EditionChanges) {
  const clause = ({ clause: id, label, start, end, citation, text }: EditionClause) => ({ id, label: label || null, start, end, citation, text })
  return {
    changes: changes.map(({ kinds, old, now, runs, numbers, deadline, responsible, strengths }) => ({
      kinds, old: old.map(clause), new: now.map(clause), runs,
      numbers: { old: numbers.old, new: numbers.now }, deadline: { old: deadline.old, new: deadline.now }, responsible: { old: responsible.old, new: responsible.now },
      strength: strengths.map(({ old: before, now: after, oldWord, nowWord }) => ({ old: before, new: after, old_word: oldWord, new_word: nowWord })),
    })),
    counts,
  }
}

/** All but what was kept, which is counted. */
function tableOf({ changes, counts }: EditionChanges, words: Running['words']): string {
  const named = (clauses: readonly EditionClause[]) => plainLine(clauses.map(({ text }) => text.slice(0, 120)).join(' + ')) || '–'
  const rows = changes.filter(({ kinds }) => !kinds.includes('kept')).map((change: EditionChange) => [change.kinds.map(kind => words(`editions.kind.${kind}`)).join(', '), named(change.old), named(change.now)])
  const columns = [{ heading: words('cli.column.change') }, { heading: words('cli.column.first'), most: 50 }, { heading: words('cli.column.second'), most: 50 }]
  const summary = words('editions.summary', { changed: rows.length, kept: counts.kept })
  return rows.length === 0 ? summary : `${formatTable(columns, rows)}\n${summary}`
}
