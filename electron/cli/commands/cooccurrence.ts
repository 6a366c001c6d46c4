import { Meeting } from '#contract/coding/excerpts.ts'
import { joinPath } from '#domain/themes.ts'
import { selection, selectionOptions } from '../arguments/selection.ts'
import { readCodebook } from '../arguments/themes.ts'
import type { Command } from '../command.ts'
import { fullOutputPath } from '../project-file.ts'
import { formatTable } from '../output/table.ts'

export const cooccurrenceCommand: Command = {
  usage: '[--by excerpt|overlap|clause] [--out FILE] [--theme PATH] [--where KEY=VALUE] […]',
  help: 'cli.help.cooccurrence',
  options: { by: { value: 'HOW', help: 'cli.option.meetBy' }, out: { value: 'FILE', help: 'cli.option.outSheet' }, ...selectionOptions },
  least: 0,
  most: 0,
  async run({ args, project, words, signal }) {
    args.free()
    const by = args.oneOf('by', Meeting.options, 'excerpt')
    const file = args.text('out')
    const path = file === undefined ? undefined : fullOutputPath(file)
    const { counted, written } = await project('read', async opened => {
      const filter = await selection(opened, await readCodebook(opened), args)
      if (file === undefined || path === undefined) return { counted: await opened.engine.excerpts.cooccurrence({ filter, by }), written: null }
      const { ticket, rows } = await opened.engine.excerpts.cooccurrenceFile({ filter, by, format: file.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv' }, { signal })
      return { counted: null, written: { file, rows, bytes: await opened.save(ticket, path) } }
    })
    if (!counted) return { json: written, text: () => words('cli.written', written ?? {}) }
    const counts = new Map(counted.cells.map(({ theme, other, count }) => [`${theme} ${other}`, count]))
    const cellOf = (theme: (typeof counted.themes)[number], other: string) => (theme.id === other ? theme.count : (counts.get(`${theme.id} ${other}`) ?? 0))
    return {
      json: {
        by,
        themes: counted.themes.map(({ id, path: names, count }) => ({ id, path: joinPath(names), count })),
        cells: counted.cells,
      },
      text: () =>
        counted.themes.length === 0
          ? words('cli.nothing')
          : formatTable(
              [{ heading: words('cli.column.theme') }, ...counted.themes.map(({ path: names }) => ({ heading: names.at(-1) ?? '', side: 'right' as const, most: 16 }))],
              counted.themes.map(theme => [joinPath(theme.path), ...counted.themes.map(({ id }) => String(cellOf(theme, id)))]),
            ),
    }
  },
}
