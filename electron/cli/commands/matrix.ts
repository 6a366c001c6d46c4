import { joinPath } from '#domain/themes.ts'
import type { Command } from '../command.ts'
import { planOptions, readPlanFilter } from '../arguments/plan-filter.ts'
import { formatTable } from '../table.ts'

export const matrixCommand: Command = {
  usage: '[--where KEY=VALUE] [--set SET] [--children] [--boilerplate]',
  help: 'cli.help.matrix',
  options: { children: { value: null, help: 'cli.option.countChildren' }, boilerplate: { value: null, help: 'cli.option.withBoilerplate' }, ...planOptions },
  least: 0,
  most: 0,
  async run({ args, project, words }) {
    args.free()
    const counting = { withChildren: args.has('children'), boilerplate: args.has('boilerplate') }
    const { themes, documents, cells } = await project('read', async opened => opened.engine.compare.matrix({ ...counting, ...(await readPlanFilter(opened, args)) }))
    const inBoilerplate = documents.reduce((sum, document) => sum + document.inBoilerplate, 0)
    const counts = new Map(cells.map(({ theme, document, count }) => [`${theme} ${document}`, count]))
    const countOf = (theme: string, document: string) => counts.get(`${theme} ${document}`) ?? 0
    return {
      json: {
        themes: themes.map(({ id, path, color }) => ({ id, path: joinPath(path), name: path.at(-1) ?? '', color })),
        documents: documents.map(({ id, title, shortTitle }) => ({ id, title, short_title: shortTitle })),
        cells: themes.flatMap(theme =>
          documents.map(document => ({ theme: theme.id, document: document.id, count: countOf(theme.id, document.id), summary: null, silent: false })),
        ),
      },
      warnings: inBoilerplate > 0 && !counting.boilerplate ? [words('cli.highlightsSetAside', { count: inBoilerplate })] : [],
      text: () =>
        themes.length === 0
          ? words('cli.nothing')
          : formatTable(
              [{ heading: words('cli.column.theme') }, ...documents.map(({ shortTitle }) => ({ heading: shortTitle, side: 'right' as const, most: 24 }))],
              themes.map(({ id, path }) => [joinPath(path), ...documents.map(document => String(countOf(id, document.id)))]),
            ),
    }
  },
}
