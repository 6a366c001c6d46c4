import type { TargetRow } from '#contract/targets.ts'
import { findDocument } from '../arguments/documents.ts'
import { planOptions, readPlanFilter } from '../arguments/plan-filter.ts'
import type { Command } from '../command.ts'
import { formatTable, plainLine } from '../table.ts'

export const targetsCommand: Command = {
  usage: '[DOC…] [--where KEY=VALUE] [--set SET]',
  help: 'cli.help.targets',
  options: { ...planOptions },
  least: 0,
  most: Number.POSITIVE_INFINITY,
  async run({ args, project, words, signal }) {
    const names = args.free()
    const rows = await project('read', async opened => {
      const documents: string[] = []
      for (const name of names) documents.push((await findDocument(opened, name)).id)
      return opened.engine.targets.read({ documents, ...(await readPlanFilter(opened, args)) }, { signal })
    })
    const columns = [
      { heading: words('cli.column.citation'), most: 36 }, { heading: words('cli.column.kind') }, { heading: words('cli.column.value'), most: 32 },
      { heading: words('cli.column.deadline') }, { heading: words('cli.column.responsible'), most: 32 }, { heading: words('cli.column.quote'), most: 80 },
    ]
    return {
      json: rows.map(jsonOf),
      text: () =>
        rows.length === 0
          ? words('cli.nothing')
          : formatTable(
              columns,
              rows.map(row => [
                row.citation, words(`targets.kind.${row.kind}`), amountOf(row), row.deadline ?? '', row.responsible.map(({ name }) => name).join('; '), plainLine(row.quote),
              ]),
            ),
    }
  },
}

function jsonOf(row: TargetRow) {
  const { document, documentTitle, start, end, quote, clause, label, citation, kind, comparator, value, valueTo, unit, currency, baseline, isYearly, amount, deadline, due, responsible, strength } = row
  return {
    document, title: documentTitle, start, end, kind, comparator, value, valueTo, unit, currency, baseline, yearly: isYearly, amount,
    deadline, due, responsible: responsible.map(({ name }) => name), strength, clause: label || null, clause_id: clause, citation, text: quote,
  }
}

/** `at least 1,250,000 CNY`, as plain words for a terminal. */
function amountOf({ comparator, value, valueTo, unit, currency }: TargetRow): string {
  if (value === null) return ''
  const number = valueTo === null ? String(value) : `${value}–${valueTo}`
  const what = currency ?? (unit === 'count' ? '' : (unit ?? ''))
  return [comparator === 'exactly' || comparator === 'between' ? '' : comparator, number, what].filter(Boolean).join(' ')
}
