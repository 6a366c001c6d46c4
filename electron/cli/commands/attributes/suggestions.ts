import type { Answer, Running } from '../../command.ts'
import { findDocument } from '../../arguments/documents.ts'
import { formatTable } from '../../output/table.ts'

const actions = ['suggestions', 'accept', 'dismiss'] as const
type Action = (typeof actions)[number]

export const isAboutSuggestions = (action: string): action is Action => actions.some(known => known === action)

/** What texts say plainly of documents and nobody has said yet: listed, accepted or dismissed; of all documents when none is named. */
export async function suggestionsAnswer({ project, words }: Running, action: Action, names: readonly string[]): Promise<Answer> {
  const { rows, titles } = await project(action === 'suggestions' ? 'read' : 'write', async opened => {
    const { engine } = opened
    const documents: string[] = []
    for (const name of names) documents.push((await findDocument(opened, name)).id)
    const rows = await engine.attributes.suggestions(documents.length > 0 ? { documents } : {})
    if (rows.length > 0 && action !== 'suggestions') await engine.attributes[action]({ suggestions: rows })
    return { rows, titles: new Map((await engine.documents.list({})).map(({ id, title }) => [id, title])) }
  })
  const columns = [
    { heading: words('cli.column.title') }, { heading: words('cli.column.attribute') }, { heading: words('cli.column.value') }, { heading: words('cli.column.text') },
  ] as const
  const said = { suggestions: 'cli.suggested', accept: 'cli.suggestionsAccepted', dismiss: 'cli.suggestionsDismissed' } as const
  return {
    json: rows.map(({ document, key, value, quote }) => ({ document, key, value, quote })),
    text: () => {
      if (rows.length === 0) return words('cli.nothing')
      return `${formatTable(columns, rows.map(({ document, key, value, quote }) => [titles.get(document) ?? '', key, value, quote]))}\n\n${words(said[action], { count: rows.length })}`
    },
  }
}
