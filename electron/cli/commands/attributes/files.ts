import type { Answer, Running } from '../../command.ts'
import { fullPath } from '../../project-file.ts'
import { formatTable } from '../../output/table.ts'

/** All that documents are described by, as a CSV file. */
export async function attributesToFile({ project, words, signal }: Running, file: string): Promise<Answer> {
  const path = fullPath(file)
  const made = await project('read', async opened => {
    const { ticket, rows } = await opened.engine.attributes.toFile({}, { signal })
    return { file, rows, bytes: await opened.save(ticket, path) }
  })
  return { json: made, text: () => words('cli.written', made) }
}

/** Takes over what a CSV file says; with `--preview` only tells what would change. */
export async function attributesFromFile({ args, project, words }: Running, file: string): Promise<Answer> {
  const path = fullPath(file)
  const isPreview = args.has('preview')
  const { rows, changes, problems, newAttributes } = await project(isPreview ? 'read' : 'write', opened => {
    const input = { file: opened.ticket(path) }
    return isPreview ? opened.engine.attributes.previewFile(input) : opened.engine.attributes.fromFile(input)
  })
  const errors = problems.map(({ row, message }) => ({ row, message: words.sentence(message) }))
  const documents = new Set(changes.map(({ document }) => document)).size
  const columns = [
    { heading: words('cli.column.row'), side: 'right' }, { heading: words('cli.column.title') }, { heading: words('cli.column.attribute') }, { heading: words('cli.column.before') }, { heading: words('cli.column.after') },
  ] as const
  const summary = words(isPreview ? 'cli.attributesWould' : 'cli.attributesTaken', { changes: changes.length, documents, rows })
  return {
    json: { file, applied: !isPreview, rows, changes: changes.map(({ row, document, title, key, before, after }) => ({ row, document, title, key, before, after })), errors, new_attributes: newAttributes },
    text: () => (changes.length === 0 ? summary : `${formatTable(columns, changes.map(({ row, title, key, before, after }) => [String(row), title, key, before, after]))}\n\n${summary}`),
    failed: errors.length > 0,
    warnings: errors.map(({ row, message }) => `${words('cli.row', { row })}: ${message}`),
  }
}
