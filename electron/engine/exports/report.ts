import type { Handout } from '#contract/exports.ts'
import type { Id } from '#domain/ids.ts'
import { joinPath } from '#domain/themes.ts'
import type { StoredTheme } from '../excerpts/theme-rows.ts'
import type { ReportGroup, WordReport } from '../exporting/word.ts'
import type { WordFile } from '../exporting/word/package.ts'
import type { ReportPlan } from '../exporting/word/plans.ts'
import type { ReadStore } from '../store/database.ts'
import { type Attribute, type Plan, readAttributes } from './queries.ts'
import { openReportExcerpts, type ReportExcerpts } from './report-excerpts.ts'
import type { RowNews } from './row-news.ts'
import type { Scope } from './scope.ts'
import type { Steps } from '../store/lending/steps.ts'
import type { ReportMatrix } from '../exporting/word/matrix.ts'
import { readHandedMatrix } from './matrix/handed-matrix.ts'
import { reportMatrix } from './matrix/matrix-tables.ts'
import type { Words } from '../exporting/words.ts'

type About = { readonly file: WordFile; readonly subtitles: readonly string[]; readonly words: Words; readonly counted: RowNews }

/** A report for print: the plans, the excerpts by theme or by plan, and the matrix of both, made in steps. Excerpts are read as they are written. */
export function* excerptReport(read: ReadStore, scope: Scope, { group, language }: Pick<Handout, 'group' | 'language'>, { file, subtitles, words, counted }: About): Steps<WordReport> {
  const plans = reportPlans(read, scope, words)
  yield 0
  const readExcerpts = openReportExcerpts(read, scope, group)
  const excerptsOf: ReportExcerpts = ids => counted(readExcerpts(ids))
  const groups = group === 'theme' ? themeGroups(excerptsOf, scope, words) : planGroups(excerptsOf, scope, words)
  yield 0
  const hasMatrix = scope.themes.length > 0 && scope.plans.length > 0
  const matrix = hasMatrix ? yield* reportMatrix(readHandedMatrix(read, scope, { by: { kind: 'documents' }, isTurned: false, language }, words)) : null
  return {
    ...file,
    subtitles,
    plans,
    plansNote: words('exporting.count.plans', { count: plans.length }),
    groupedBy: group,
    groups,
    groupsNote: words('exporting.count.excerpts', { count: scope.excerpts.length }),
    matrix,
  }
}

/** The matrix alone. */
export function matrixReport(matrix: ReportMatrix, { file, subtitles }: Pick<About, 'file' | 'subtitles'>): WordReport {
  return { ...file, subtitles, plans: [], plansNote: '', groupedBy: 'theme', groups: null, groupsNote: '', matrix }
}

/** A theme without excerpts stands there only as the heading of those below it. */
function themeGroups(excerptsOf: ReportExcerpts, scope: Scope, words: Words): ReportGroup[] {
  const byTheme = scope.excerptsByTheme
  const usedTops = new Set([...byTheme.keys()].map(theme => scope.pathById.get(theme)?.[0]))
  const groups = [...scope.themeById.values()].flatMap(theme => {
    const found = byTheme.get(theme.id) ?? []
    const path = scope.pathById.get(theme.id) ?? [theme.name]
    if (found.length === 0 && !(path.length === 1 && usedTops.has(theme.name))) return []
    return [themeGroup(excerptsOf, words, { theme, path, found })]
  })
  const { untagged } = scope
  if (untagged.length === 0) return groups
  const note = words('exporting.count.excerpts', { count: untagged.length })
  return [...groups, { title: words('exports.group.untagged'), depth: 0, color: null, description: '', note, excerpts: excerptsOf(untagged) }]
}

type Found = { readonly theme: StoredTheme; readonly path: readonly string[]; readonly found: readonly Id[] }

function themeGroup(excerptsOf: ReportExcerpts, words: Words, { theme, path, found }: Found): ReportGroup {
  return {
    title: joinPath(path.length > 1 ? path.slice(1) : path),
    depth: path.length - 1,
    color: theme.color,
    description: theme.definition,
    note: found.length > 0 ? words('exporting.count.excerpts', { count: found.length }) : '',
    excerpts: excerptsOf(found),
  }
}

function planGroups(excerptsOf: ReportExcerpts, scope: Scope, words: Words): ReportGroup[] {
  const idsByPlan = scope.excerptsByPlan()
  return scope.plans.flatMap(({ id, title }) => {
    const found = idsByPlan.get(id) ?? []
    if (found.length === 0) return []
    const note = words('exporting.count.excerpts', { count: found.length })
    return [{ title, depth: 0, color: null, description: '', note, excerpts: excerptsOf(found) }]
  })
}

function reportPlans(read: ReadStore, scope: Scope, words: Words): ReportPlan[] {
  const attributesByPlan = Map.groupBy(readAttributes(read), ({ document }) => document)
  return scope.plans.map(plan => ({
    title: plan.title,
    shortTitle: plan.short_title,
    note: words('exporting.count.excerpts', { count: scope.countOfPlan(plan.id) }),
    attributes: [...described(plan, words), ...(attributesByPlan.get(plan.id) ?? []).map(({ key, value }: Attribute) => ({ name: key, value }))],
  }))
}

function described(plan: Plan, words: Words): { name: string; value: string }[] {
  const period = [plan.period_from, plan.period_to].filter(date => date !== null).join('–')
  const values = [
    { name: words('exports.attribute.issuer'), value: plan.issuer },
    { name: words('exports.attribute.jurisdiction'), value: plan.jurisdiction },
    { name: words('exports.attribute.kind'), value: plan.kind },
    { name: words('exports.attribute.issuedOn'), value: plan.issued_on },
    { name: words('exports.attribute.period'), value: period },
    { name: words('exports.attribute.language'), value: plan.language },
    { name: words('exports.attribute.source'), value: plan.source },
  ]
  return values.flatMap(({ name, value }) => (value ? [{ name, value }] : []))
}
