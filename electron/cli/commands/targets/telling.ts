import type { Linked, TargetRow } from '#contract/targets.ts'
import { formatTable, plainLine } from '../../output/table.ts'
import type { Words } from '../../words.ts'

/** A row as the command line shows it. */
export function rowJson(row: TargetRow) {
  const { document, documentTitle, start, end, quote, clause, label, citation, kind, comparator, value, valueTo, unit, currency, baseline, isYearly, amount, deadline, due, responsible, strength } = row
  return {
    document, title: documentTitle, start, end, kind, comparator, value, valueTo, unit, currency, baseline, yearly: isYearly, amount,
    deadline, due, responsible, strength, clause: label || null, clause_id: clause || null, citation, text: quote,
    id: row.id, what: row.what, status: row.standing, status_suggested: row.suggested?.standing ?? null, reason: row.suggested?.reason ?? null,
    outcomes: row.outcomes.map(linkedJson), targets: row.targets.map(linkedJson),
    verdict: row.verdict, corrected: row.said, read: row.isStored ? row.seen : null, added: row.origin === 'hand', note: row.note, coder: row.coder, updated_at: row.updatedAt, gaps: row.gaps, responsible_from: row.responsibleFrom, plan_end: row.planEnd,
    waiting: row.waiting && { status: row.waiting.status, start: row.waiting.start, end: row.waiting.end, text: row.waiting.quote, left: row.waiting.isLeft },
  }
}

function linkedJson({ id, document, documentTitle, citation, quote, fields: { value, valueTo, unit, currency }, status, suggested, note, coder, at }: Linked) {
  return { id, document, title: documentTitle, citation, text: quote, value, valueTo, unit, currency, status, status_suggested: suggested.standing, reason: suggested.reason, share: suggested.share, note, coder, updated_at: at }
}

/** Rows as a table for people. */
export function rowsTable(rows: readonly TargetRow[], words: Words): string {
  if (rows.length === 0) return words('cli.nothing')
  const columns = [
    { heading: words('cli.column.id'), most: 8 }, { heading: words('cli.column.citation'), most: 36 }, { heading: words('cli.column.kind') }, { heading: words('cli.column.value'), most: 32 },
    { heading: words('cli.column.deadline') }, { heading: words('cli.column.responsible'), most: 32 }, { heading: words('cli.column.status') }, { heading: words('cli.column.quote'), most: 80 },
  ]
  return formatTable(columns, rows.map(row => [
    row.id.slice(0, 8), row.citation, words(`targets.kind.${row.kind}`), amountOf(row), row.deadline ?? (row.planEnd ? words('targets.planEnd', { year: row.planEnd.slice(0, 4) }) : ''), row.responsible.join('; '), standingOf(row, words), plainLine(row.quote),
  ]))
}

/** What people said of how it stands; what is only suggested has a question mark. */
function standingOf({ standing, suggested, verdict }: TargetRow, words: Words): string {
  if (verdict === 'refused') return words('cli.targetRefused')
  if (standing) return words(`targets.standing.${standing}`)
  return suggested ? `${words(`targets.standing.${suggested.standing}`)}?` : ''
}

/** `at least 1,250,000 CNY`, as plain words for a terminal. */
export function amountOf({ comparator, value, valueTo, unit, currency }: Pick<TargetRow, 'comparator' | 'value' | 'valueTo' | 'unit' | 'currency'>): string {
  if (value === null) return ''
  const number = valueTo === null ? String(value) : `${value}–${valueTo}`
  const what = currency ?? (unit === 'count' ? '' : (unit ?? ''))
  return [comparator === 'exactly' || comparator === 'between' ? '' : comparator, number, what].filter(Boolean).join(' ')
}
