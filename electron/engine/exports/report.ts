import type { Handout } from '#contract/exports.ts'
import type { Id } from '#domain/ids.ts'
import { joinPath } from '#domain/themes.ts'
import { openCitedExcerpts } from '../excerpts/excerpt-rows.ts'
import type { StoredTheme } from '../excerpts/theme-rows.ts'
import type { ReportGroup, WordReport } from '../exporting/word.ts'
import type { ReportExcerpt, ReportTheme } from '../exporting/word/excerpts.ts'
import type { WordFile } from '../exporting/word/package.ts'
import type { ReportPlan } from '../exporting/word/plans.ts'
import type { ReadStore } from '../store/database.ts'
import { type Attribute, type Plan, readAttributes } from './queries.ts'
import { excerptsByTheme, pathText, type Scope, untaggedExcerpts } from './scope.ts'
import { reportMatrix } from './theme-tables.ts'
import type { Words } from './words.ts'

/** Where the excerpts come from, and their themes as they are printed: the same ones for all groups of a report. */
type Source = { readonly excerptsOf: ReturnType<typeof openCitedExcerpts>; readonly themesOf: (excerpt: Id) => readonly ReportTheme[] }

type About = { readonly file: WordFile; readonly subtitles: readonly string[]; readonly words: Words }

/** A report for print: the plans, the excerpts by theme or by plan, and the matrix of both. Excerpts are read as they are written. */
export function excerptReport(read: ReadStore, scope: Scope, { group }: Pick<Handout, 'group'>, { file, subtitles, words }: About): WordReport {
  const plans = reportPlans(read, scope, words)
  const themeById = new Map(Array.from(scope.themeById.values(), theme => [theme.id, reportTheme(scope, theme)]))
  const { themesByExcerpt } = scope
  const source: Source = { excerptsOf: openCitedExcerpts(read), themesOf: id => printed(themesByExcerpt.get(id) ?? [], themeById) }
  return {
    ...file,
    subtitles,
    plans,
    plansNote: words('exporting.count.plans', { count: plans.length }),
    groupedBy: group,
    groups: group === 'theme' ? themeGroups(source, scope, words) : planGroups(source, scope, words),
    groupsNote: words('exporting.count.excerpts', { count: scope.excerpts.length }),
    matrix: scope.themes.length > 0 && scope.plans.length > 0 ? reportMatrix(scope) : null,
  }
}

/** The matrix alone. */
export function matrixReport(scope: Scope, { file, subtitles }: About): WordReport {
  return { ...file, subtitles, plans: [], plansNote: '', groupedBy: 'theme', groups: null, groupsNote: '', matrix: reportMatrix(scope) }
}

/** A theme without excerpts stands there only as the heading of those below it. */
function themeGroups(source: Source, scope: Scope, words: Words): ReportGroup[] {
  const byTheme = excerptsByTheme(scope)
  const usedTops = new Set([...byTheme.keys()].map(theme => scope.pathById.get(theme)?.[0]))
  const groups = [...scope.themeById.values()].flatMap(theme => {
    const found = byTheme.get(theme.id) ?? []
    const path = scope.pathById.get(theme.id) ?? [theme.name]
    if (found.length === 0 && !(path.length === 1 && usedTops.has(theme.name))) return []
    return [themeGroup(source, words, { theme, path, found })]
  })
  const untagged = untaggedExcerpts(scope)
  if (untagged.length === 0) return groups
  const note = words('exporting.count.excerpts', { count: untagged.length })
  return [...groups, { title: words('exports.group.untagged'), depth: 0, color: null, description: '', note, excerpts: reportExcerpts(source, untagged) }]
}

type Found = { readonly theme: StoredTheme; readonly path: readonly string[]; readonly found: readonly Id[] }

function themeGroup(source: Source, words: Words, { theme, path, found }: Found): ReportGroup {
  return {
    title: joinPath(path.length > 1 ? path.slice(1) : path),
    depth: path.length - 1,
    color: theme.color,
    description: theme.definition,
    note: found.length > 0 ? words('exporting.count.excerpts', { count: found.length }) : '',
    excerpts: reportExcerpts(source, found),
  }
}

function planGroups(source: Source, scope: Scope, words: Words): ReportGroup[] {
  const idsByPlan = excerptsByPlan(scope)
  return scope.plans.flatMap(({ id, title }) => {
    const found = idsByPlan.get(id) ?? []
    if (found.length === 0) return []
    const note = words('exporting.count.excerpts', { count: found.length })
    return [{ title, depth: 0, color: null, description: '', note, excerpts: reportExcerpts(source, found) }]
  })
}

function excerptsByPlan({ excerpts, documentById }: Scope): Map<Id | undefined, Id[]> {
  return Map.groupBy(excerpts, id => documentById.get(id))
}

function* reportExcerpts({ excerptsOf, themesOf }: Source, ids: readonly Id[]): Generator<ReportExcerpt, void> {
  for (const { id, exact, citation, memo, starred } of excerptsOf(ids)) {
    yield { quote: exact, citation, themes: themesOf(id), memo: memo || null, starred }
  }
}

function printed(themes: readonly Id[], themeById: ReadonlyMap<Id, ReportTheme>): readonly ReportTheme[] {
  return themes.map(id => themeById.get(id)).filter(theme => theme !== undefined)
}

function reportTheme(scope: Scope, { id, name, color }: StoredTheme): ReportTheme {
  return { name: scope.sharedNames.has(name) ? pathText(scope, id) : name, color }
}

function reportPlans(read: ReadStore, scope: Scope, words: Words): ReportPlan[] {
  const idsByPlan = excerptsByPlan(scope)
  const attributesByPlan = Map.groupBy(readAttributes(read), ({ document }) => document)
  return scope.plans.map(plan => ({
    title: plan.title,
    shortTitle: plan.short_title,
    note: words('exporting.count.excerpts', { count: idsByPlan.get(plan.id)?.length ?? 0 }),
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
