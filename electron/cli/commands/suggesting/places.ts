import { clauseName } from '#domain/text/first-words.ts'
import { findClause } from '../../arguments/clauses.ts'
import { findDocument } from '../../arguments/documents.ts'
import { readCodebook } from '../../arguments/themes.ts'
import type { Answer, Running } from '../../command.ts'
import { formatTable } from '../../output/table.ts'

/** Themes for the clauses of a document, or for one that `--clause` names. */
export async function placesAnswer({ args, project, words }: Running, name: string): Promise<Answer> {
  const wanted = args.text('clause')
  const { rows, basis } = await project('read', async opened => {
    const { engine } = opened
    const row = await findDocument(opened, name)
    const document = row.id
    const codebook = await readCodebook(opened)
    const clauses = new Map((await engine.documents.clauses({ document })).map(clause => [clause.id, clause]))
    const { text } = await engine.documents.text({ document })
    const clause = wanted === undefined ? undefined : await findClause(opened, row, wanted)
    const asked = clause ? await engine.suggestions.at({ document, start: clause.start, end: clause.textEnd }) : await engine.suggestions.ofDocument({ document })
    const places = 'places' in asked ? asked.places : asked.place ? [asked.place] : []
    const rows = places.map(place => {
      const found = place.clause === null ? undefined : clauses.get(place.clause)
      return {
        clause: place.clause,
        path: found?.path ?? [],
        name: found ? found.path.join(' ') || clauseName(text, found) : '',
        start: place.start,
        end: place.end,
        words: text.slice(place.start, place.end),
        suggestions: place.suggestions.map(({ theme, score, isLikely, words: because }) => {
          return { id: theme, theme: codebook.pathOf(theme), score: Math.round(score * 1_000) / 1_000, likely: isLikely, because: [...because] }
        }),
        rejected: place.rejected.map(codebook.pathOf),
      }
    })
    return { rows, basis: asked.basis }
  })
  const columns = [{ heading: words('cli.column.path'), most: 24 }, { heading: words('cli.column.text'), most: 48 }, { heading: words('cli.column.suggested'), most: 90 }] as const
  const isEmpty = rows.every(({ suggestions }) => suggestions.length === 0)
  return {
    json: rows.map(({ name: _, words: __, ...row }) => row),
    text: () => {
      if (isEmpty) return words(basis.described === 0 ? 'suggestions.needs' : 'cli.nothingSuggested')
      const lines = rows.filter(({ suggestions }) => suggestions.length > 0).map(row => [row.name, row.words, row.suggestions.map(({ theme, likely }) => (likely ? theme : `${theme} ?`)).join('; ')])
      return formatTable(columns, lines)
    },
  }
}
