import { readCodebook } from '../../arguments/themes.ts'
import type { Answer, Running } from '../../command.ts'
import { formatTable } from '../../output/table.ts'

/** How right first suggestions are, measured on what the project has tagged. */
export async function precisionAnswer({ project, words }: Running): Promise<Answer> {
  const { measured, rows } = await project('read', async opened => {
    const { pathOf } = await readCodebook(opened)
    const measured = await opened.engine.suggestions.precision({})
    return { measured, rows: measured.byTheme.map(({ theme, ...counts }) => ({ theme: pathOf(theme), ...counts })).sort((one, other) => other.suggested - one.suggested) }
  })
  const { basis, asTagged, onOthers } = measured
  return {
    json: { described: basis.described, learned_from: basis.tagged, as_tagged: asTagged, on_others: onOthers, themes: rows },
    text: () => {
      const told = [words('suggestions.asTagged', asTagged), words(onOthers ? 'suggestions.onOthers' : 'suggestions.onOthersNone', onOthers ?? {})]
      const columns = [
        { heading: words('cli.column.theme') }, { heading: words('cli.column.firstSuggested'), side: 'right' }, { heading: words('cli.column.right'), side: 'right' },
      ] as const
      const table = rows.length === 0 ? [] : ['', formatTable(columns, rows.map(({ theme, suggested, right }) => [theme, String(suggested), String(right)]))]
      return [...told, ...table].join('\n')
    },
  }
}
