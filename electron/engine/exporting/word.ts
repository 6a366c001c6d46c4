import type { Cell } from './rows.ts'
import { excerptXml, type ReportExcerpt } from './word/excerpts.ts'
import { lookAtContent } from './word/content-room.ts'
import type { WordLabels } from './word/labels.ts'
import { hasSums, matrixTables, type ReportMatrix, sheetForMatrix } from './word/matrix.ts'
import { contentsXml, type Heading, headingXml, titleXml } from './word/outline.ts'
import { packWordFile, type WordFile } from './word/package.ts'
import { type Page, pages, sectionEnd, sectionProperties } from './word/pages.ts'
import { planTables, type ReportPlan } from './word/plans.ts'
import { gap, layOut, type ListColumn, type ListLayout, listRows, longTable, textCell } from './word/tables.ts'
import { paragraph, runs } from './word/xml.ts'

export type ReportGroup = {
  /** A theme's name or a plan's title. */
  readonly title: string
  /** 0 stands directly under the chapter, all else below the group before it. */
  readonly depth: number
  /** A theme's colour; null for a plan. */
  readonly color: string | null
  /** A theme's definition; empty for none. */
  readonly description: string
  /** How much is in it ("12 excerpts"). */
  readonly note: string
  /** Read once, one at a time, as the file is written. */
  readonly excerpts: Iterable<ReportExcerpt>
}

export type WordReport = WordFile & {
  /** Lines below the title: the project, the scope, the date. */
  readonly subtitles: readonly string[]
  /** None: the chapter is left out. */
  readonly plans: readonly ReportPlan[]
  /** What stands beside that chapter in the contents list ("5 plans"). */
  readonly plansNote: string
  readonly groupedBy: 'theme' | 'document'
  /** Null: the chapter is left out; empty: it says that there are no excerpts. */
  readonly groups: readonly ReportGroup[] | null
  readonly groupsNote: string
  /** Null: the chapter is left out. */
  readonly matrix: ReportMatrix | null
}

export type WordTable = WordFile & {
  readonly subtitles: readonly string[]
  /** At most 63. */
  readonly columns: readonly ListColumn[]
  /** Columns whose cells are one with those above where all of these say the same: what several rows are read from stands once. */
  readonly joined?: readonly number[]
  /** Read once, one row at a time, as the file is written. */
  readonly rows: Iterable<readonly Cell[]>
}

/** How many excerpts or rows went into the file. */
export type WordSummary = { readonly rows: number }

/**
 * Writes a report for print: title, contents, the plans with their attributes, excerpts by theme or by plan, the matrix of both.
 * @returns the bytes of a `.docx` as they come, and at the end how many excerpts it holds
 */
export function writeReport(report: WordReport): AsyncGenerator<Uint8Array, WordSummary, void> {
  const { first, last } = sheetsOf(report)
  return packWordFile(report, first === last ? [first] : [first, last], reportBody(report))
}

/** Text stands upright; the matrix has a sheet on which it has room, alone in the report from the title on. */
function sheetsOf({ plans, groups, matrix }: WordReport): { readonly first: Page; readonly last: Page } {
  const last = matrix ? sheetForMatrix(matrix) : pages.portrait
  return { first: plans.length === 0 && groups === null ? last : pages.portrait, last }
}

/**
 * Writes one table, on the smallest of three sheets that has room for its columns; many columns have smaller letters.
 * @returns the bytes of a `.docx` as they come, and at the end how many rows it holds
 * @throws RangeError on more columns than Word takes
 */
export async function* writeTable(list: WordTable): AsyncGenerator<Uint8Array, WordSummary, void> {
  const { columns, rows, letGo } = lookAtContent(list.columns, list.rows)
  try {
    const layout = layOut(list.columns, columns)
    return yield* packWordFile({ ...list, cellLetters: layout.letters }, [layout.sheet], tableBody({ ...list, rows }, layout))
  } finally {
    letGo()
  }
}

function* tableBody(list: WordTable, { sheet, widths }: ListLayout): Generator<string, WordSummary, void> {
  yield `${titleXml(list.title, list.subtitles)}${gap}`
  const head = list.columns.map(({ heading, side }) => textCell(heading, side))
  const rows = yield* longTable({ title: list.title, widths, head }, listRows(list.rows, list.labels.yes, list.joined))
  yield `${gap}${sectionProperties(sheet)}`
  return { rows }
}

function* reportBody(report: WordReport): Generator<string, WordSummary, void> {
  const { labels, plans, groups, matrix } = report
  const outline = outlineOf(report)
  yield titleXml(report.title, report.subtitles)
  const headings = Object.values(outline).flat()
  if (headings.length > 1) yield contentsXml(headings, labels)
  for (const chapter of outline.plans) {
    yield headingXml(chapter)
    yield* planTables(plans)
  }
  let rows = 0
  for (const [index, heading] of outline.groups.entries()) {
    yield headingXml(heading)
    const group = index === 0 ? null : groups?.[index - 1]
    if (group) rows += yield* groupBody(group, labels)
    else if (groups?.length === 0) yield paragraph('SectionNote', runs(labels.empty))
  }
  const { first, last } = sheetsOf(report)
  if (last !== first) yield sectionEnd(first)
  for (const chapter of outline.matrix) {
    // The only chapter of a report that is called like it has its title above it already.
    if (headings.length > 1 || chapter.title !== report.title) yield headingXml(chapter)
    yield paragraph('SectionNote', runs(matrix && hasSums(matrix) ? `${labels.matrixNote} ${labels.matrixBelow}` : labels.matrixNote), '<w:keepNext/>')
    if (matrix) yield* matrixTables(matrix, labels)
  }
  yield sectionProperties(last)
  return { rows }
}

type Outline = Readonly<Record<'plans' | 'groups' | 'matrix', readonly Heading[]>>

/** Every heading of the report, chapter by chapter; a chapter without content has none. */
function outlineOf({ labels, plans, plansNote, groupedBy, groups, groupsNote, matrix }: WordReport): Outline {
  let number = 0
  const heading = (level: 1 | 2 | 3, title: string, note: string, color: string | null = null): Heading => {
    number += 1
    return { level, title, note, color, number }
  }
  return {
    plans: plans.length > 0 ? [heading(1, labels.plans, plansNote)] : [],
    groups: groups
      ? [
          heading(1, groupedBy === 'theme' ? labels.byTheme : labels.byPlan, groupsNote),
          ...groups.map(({ depth, title, note, color }) => heading(depth === 0 ? 2 : 3, title, note, color)),
        ]
      : [],
    matrix: matrix ? [heading(1, labels.matrix, '')] : [],
  }
}

function* groupBody(group: ReportGroup, labels: WordLabels): Generator<string, number, void> {
  if (group.description) yield paragraph('SectionNote', runs(group.description), '<w:keepNext/>')
  if (group.note) yield paragraph('SectionNote', runs(group.note), '<w:keepNext/>')
  let count = 0
  for (const excerpt of group.excerpts) {
    yield excerptXml(excerpt, group.color, labels)
    count += 1
  }
  return count
}
