import { findClause } from '../../arguments/clauses.ts'
import { findDocument } from '../../arguments/documents.ts'
import { findThemes, readCodebook } from '../../arguments/themes.ts'
import type { Answer, Running } from '../../command.ts'
import { wrongUsage } from '../../stop.ts'
import { formatTable } from '../../output/table.ts'

const actions = ['reject', 'unreject', 'rejected'] as const
type Action = (typeof actions)[number]

export const isAboutRejections = (action: string): action is Action => actions.some(known => known === action)

/** Rejects themes for a clause, takes that back, or lists what was rejected; always told is what is rejected afterwards. */
export async function rejectionsAnswer({ args, project, words }: Running, action: Action, name: string | undefined): Promise<Answer> {
  const wanted = args.text('clause')
  const paths = args.texts('theme')
  if (action !== 'rejected' && (name === undefined || wanted === undefined || paths.length === 0)) throw wrongUsage('cli.rejectWhat')
  const rows = await project(action === 'rejected' ? 'read' : 'write', async opened => {
    const { engine } = opened
    const codebook = await readCodebook(opened)
    const row = name === undefined ? undefined : await findDocument(opened, name)
    if (action !== 'rejected' && row && wanted !== undefined) {
      const { start, textEnd: end } = await findClause(opened, row, wanted)
      const themes = findThemes(codebook, paths)
      const { place } = await engine.suggestions.at({ document: row.id, start, end })
      const rejections = themes.map(theme => ({ document: row.id, clauseHash: place?.clauseHash ?? '', theme }))
      if (action === 'unreject') await engine.suggestions.unreject({ rejections })
      else for (const rejection of rejections) await engine.suggestions.reject(rejection)
    }
    const titles = new Map((await engine.documents.list({})).map(({ id, title }) => [id, title]))
    return (await engine.suggestions.rejected(row ? { document: row.id } : {})).map(({ document, theme, place }) => {
      return { document, title: titles.get(document) ?? '', theme: codebook.pathOf(theme), clause: place?.clause ?? null, start: place?.start ?? null, end: place?.end ?? null, words: place?.words ?? null }
    })
  })
  const columns = [{ heading: words('cli.column.title'), most: 40 }, { heading: words('cli.column.theme') }, { heading: words('cli.column.text') }] as const
  return {
    json: rows.map(({ title: _, ...row }) => row),
    text: () => (rows.length === 0 ? words('suggestions.noneRejected') : formatTable(columns, rows.map(({ title, theme, words: said }) => [title, theme, said ?? words('suggestions.clauseGone')]))),
  }
}
