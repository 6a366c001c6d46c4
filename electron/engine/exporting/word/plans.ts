import { pages } from './pages.ts'
import { cellParagraph, gap, quiet, table, type TableRow } from './tables.ts'
import { runs, singleLine } from './xml.ts'

export type ReportPlan = {
  readonly title: string
  /** As citations name it; null where that is the title. */
  readonly shortTitle: string | null
  /** How much of it stands in the report ("12 excerpts"); empty for nothing to say. */
  readonly note: string
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
}

const nameWidth = 2200
const widths = [nameWidth, pages.portrait.textWidth - nameWidth]

/** A table a plan with what is known about it: plans have different attributes, and any number of them. Its title heads each page of it. */
export function* planTables(plans: readonly ReportPlan[]): Generator<string, void, void> {
  for (const plan of plans) {
    const head = [{ content: planHead(plan), span: widths.length }]
    yield* table({ title: singleLine(plan.title), widths, head, entry: true }, attributeRows(plan))
    yield gap
  }
}

function planHead({ title, shortTitle, note }: ReportPlan): string {
  const beside = [shortTitle ?? '', note].filter(Boolean).map(singleLine).join(' · ')
  return cellParagraph(runs(singleLine(title)), 'left', keep) + (beside ? cellParagraph(quiet(beside), 'left', keep) : '')
}

const keep = '<w:keepNext/>'

/** Up to this many rows of a plan stay on one page. */
const rowsTogether = 15

function* attributeRows({ attributes }: ReportPlan): Generator<TableRow, void, void> {
  for (const [index, { name, value }] of attributes.entries()) {
    const look = index < attributes.length - 1 && attributes.length <= rowsTogether ? keep : ''
    const cells = [{ content: cellParagraph(quiet(singleLine(name)), 'left', look) }, { content: cellParagraph(runs(value), 'left', look) }]
    yield { cells, whole: value.length < 600 }
  }
}
