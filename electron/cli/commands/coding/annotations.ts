import { annotationsJson } from '../../annotations.ts'
import type { Command } from '../../command.ts'
import { readGone } from '../../arguments/asking.ts'
import { readExcerpts, selection, selectionOptions } from '../../arguments/selection.ts'
import { formatTable } from '../../output/table.ts'
import { readCodebook } from '../../arguments/themes.ts'

export const annotationsCommand: Command = {
  usage: '[--saved NAME] [--theme PATH] [--all-of PATH] [--none-of PATH] [--near PATH --within HOW] [--document DOC] [--where KEY=VALUE] [--set SET] [--star]',
  help: 'cli.help.annotations',
  options: selectionOptions,
  least: 0,
  most: 0,
  async run({ args, project, words }) {
    args.free()
    const { found, gone } = await project('read', async opened => {
      const codebook = await readCodebook(opened)
      const rows = await readExcerpts(opened, await selection(opened, codebook, args))
      return { found: await annotationsJson(opened, rows, codebook), gone: await readGone(opened, args) }
    })
    const columns = [
      { heading: words('cli.column.citation'), most: 40 },
      { heading: words('cli.column.quote') },
      { heading: words('cli.column.themes'), most: 40 },
      { heading: words('cli.column.star') },
      { heading: words('cli.column.id') },
    ]
    return {
      json: found,
      warnings: gone ? [words('cli.searchGone', gone)] : [],
      text: () =>
        found.length === 0
          ? words('cli.nothing')
          : formatTable(
              columns,
              found.map(row => [row.citation, row.quote, row.themes.join('; '), row.starred ? '★' : '', row.id]),
            ),
    }
  },
}
