/** What a careful reader finds promised or reported in a clause; what is left out was not marked there and is not scored. */
export type MarkedClause = {
  /** UTF-16 code units of the canonical text. */
  readonly start: number
  readonly amounts?: readonly MarkedAmount[]
  /** ISO 8601. */
  readonly deadlines?: readonly string[]
  readonly bodies?: readonly string[]
}
export type MarkedAmount = readonly [comparator: string, value: number, valueTo: number | null, unit: string | null, currency: string | null]

const amount = /^(?<comparator>[a-z ]+?) (?<value>[\d.]+)(?: (?<to>[\d.]+))? (?<unit>\S.*)$/u

/**
 * A plan whose lines are followed by their marks: `= at least 3000 mu` an amount, `@ 2027-06-30` a deadline, `& City Council` a responsible body.
 * Every line without marks is marked as having none.
 * @throws Error for a mark that is none
 */
export function readMarkedPromises(marked: string): { readonly text: string; readonly clauses: readonly MarkedClause[] } {
  const lines: string[] = []
  const clauses: { start: number; amounts: MarkedAmount[]; deadlines: string[]; bodies: string[] }[] = []
  let start = 0
  for (const line of marked.trimEnd().split('\n')) {
    const last = clauses.at(-1)
    if (line.startsWith('= ')) last?.amounts.push(amountOf(line.slice(2)))
    else if (line.startsWith('@ ')) last?.deadlines.push(line.slice(2))
    else if (line.startsWith('& ')) last?.bodies.push(line.slice(2))
    else {
      if (line !== '') clauses.push({ start, amounts: [], deadlines: [], bodies: [] })
      lines.push(line)
      start += line.length + 1
    }
  }
  return { text: lines.join('\n'), clauses }
}

function amountOf(mark: string): MarkedAmount {
  const { comparator = '', value, to, unit = '' } = amount.exec(mark)?.groups ?? {}
  if (value === undefined) throw new Error(`No amount: ${mark}`)
  const isCurrency = /^[A-Z]{3}$/u.test(unit)
  return [comparator, Number(value), to === undefined ? null : Number(to), isCurrency ? null : unit, isCurrency ? unit : null]
}
