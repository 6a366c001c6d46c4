import type { DocumentRow } from '#contract/documents/documents.ts'
import type { Project } from '../command.ts'
import { plainLine } from '../output/table.ts'
import { wrongUsage } from '../stop.ts'

/**
 * The document that `DOC` names: by its id, by the beginning of one, or by its exact title, in this order.
 * @throws Stop when there is none, or more than one
 */
export async function findDocument({ engine }: Pick<Project, 'engine'>, text: string): Promise<DocumentRow> {
  const rows = await engine.documents.list({})
  const wanted = text.trim().toLowerCase()
  const ways = [
    (row: DocumentRow) => row.id === wanted,
    (row: DocumentRow) => row.title === text.normalize('NFC') || row.title === text,
    (row: DocumentRow) => /^[0-9a-f][0-9a-f-]*$/.test(wanted) && row.id.startsWith(wanted),
  ]
  for (const fits of ways) {
    const found = rows.filter(fits)
    const [first] = found
    if (first && found.length === 1) return first
    if (found.length > 1) {
      const candidates = found.slice(0, 10).map(({ id, title }) => `\n  ${id}  ${plainLine(title)}`).join('')
      throw wrongUsage('cli.documentAmbiguous', { text, count: found.length, candidates })
    }
  }
  throw wrongUsage('cli.documentUnknown', { text })
}

/**
 * The id of the text that `--version N` names; undefined for the one that is read now.
 * @throws Stop when there is none of that number
 */
export async function findVersion({ engine }: Pick<Project, 'engine'>, { id: document, title }: DocumentRow, number: number | undefined): Promise<string | undefined> {
  if (number === undefined) return undefined
  const found = (await engine.documents.versions({ document })).find(row => row.number === number)
  if (!found) throw wrongUsage('cli.versionUnknown', { title, number })
  return found.version
}

/** A document as the command line shows it. */
export function documentJson(row: DocumentRow) {
  const described = {
    short_title: row.shortTitle, issuer: row.issuer, jurisdiction: row.jurisdiction, kind: row.kind, issued_on: row.issuedOn,
    period_from: row.periodFrom, period_to: row.periodTo, language: row.language, source: row.source,
  }
  const set = Object.fromEntries(Object.entries(described).filter(([, value]) => value !== null))
  return {
    id: row.id,
    title: row.title,
    characters: row.characters,
    clauses: row.clauses,
    annotations: row.annotations,
    attributes: { ...set, ...row.attributes },
    ...described,
    file: row.fileName,
    media_type: row.mediaType,
    encoding: row.encoding,
    version: row.version,
    created_at: row.createdAt,
  }
}
