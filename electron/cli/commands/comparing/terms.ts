import { mostTermsApart } from '#contract/comparing/apart.ts'
import { findDocument } from '../../arguments/documents.ts'
import { planOptions, readPlanFilter } from '../../arguments/plan-filter.ts'
import type { Command } from '../../command.ts'
import { wrongUsage } from '../../stop.ts'
import { formatTable, plainLine } from '../../output/table.ts'

const usual = 30

export const termsCommand: Command = {
  usage: 'DOC [--limit N] [--where KEY=VALUE] [--set SET]',
  help: 'cli.help.terms',
  options: { limit: { value: 'N', help: 'cli.option.limit', helpValues: { count: usual } }, ...planOptions },
  least: 1,
  most: 1,
  async run({ args, project, words, signal }) {
    const [name = ''] = args.free()
    const limit = args.number('limit') ?? usual
    if (limit < 1 || limit > mostTermsApart) throw wrongUsage('cli.numberRange', { option: '--limit', value: limit, least: 1, most: mostTermsApart })
    const { document, against, terms } = await project('read', async opened => {
      const { id } = await findDocument(opened, name)
      return { document: id, ...(await opened.engine.compare.apart({ document: id, limit, ...(await readPlanFilter(opened, args)) }, { signal })) }
    })
    return {
      json: { document, against, terms },
      warnings: against.length === 0 ? [words('cli.terms.alone')] : [],
      text: () =>
        terms.length === 0
          ? words('cli.nothing')
          : formatTable(
              [{ heading: words('cli.column.term'), most: 60 }, { heading: words('cli.column.here'), side: 'right' }, { heading: words('cli.column.elsewhere'), side: 'right' }, { heading: 'G²', side: 'right' }],
              terms.map(({ term, count, others, score }) => [plainLine(term), String(count), String(others), score.toFixed(1)]),
            ),
    }
  },
}
