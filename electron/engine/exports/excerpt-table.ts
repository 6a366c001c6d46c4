import type { ExcerptRow as Excerpt } from '#contract/excerpts.ts'
import type { Handout } from '#contract/exports.ts'
import type { Id } from '#domain/ids.ts'
import { joinPath } from '#domain/themes.ts'
import { type Cell, cellsOf, type ExcerptRow } from '../exporting/rows.ts'
import { iterateExcerpts } from '../excerpts/excerpt-rows.ts'
import type { ReadStore } from '../store/database.ts'
import type { Plan } from './queries.ts'
import { inOrder, pathText, type Scope } from './scope.ts'

/** Stands between several themes in one place of a table. */
const listSeparator = '; '

/** The excerpts as rows of a table, one for each quote or one for each quote and theme; read as they are asked for. */
export function* excerptTable(read: ReadStore, scope: Scope, { rows, columns }: Pick<Handout, 'rows' | 'columns'>): Generator<readonly Cell[], void> {
  const planById = new Map(scope.plans.map(plan => [plan.id, plan]))
  const shown = new Set(scope.themes.map(({ id }) => id))
  for (const excerpt of iterateExcerpts(read, scope.excerpts)) {
    const themes = inOrder(scope, excerpt.themes)
    const plan = planById.get(excerpt.document)
    const named = rows === 'quote' ? [themes] : themes.filter(theme => shown.has(theme)).map(theme => [theme])
    for (const chosen of named.length > 0 ? named : [[]]) {
      const others = rows === 'quote' ? [] : themes.filter(theme => !chosen.includes(theme))
      yield cellsOf(toRow(scope, excerpt, plan, { chosen, others }), columns)
    }
  }
}

function toRow(scope: Scope, excerpt: Excerpt, plan: Plan | undefined, themes: { readonly chosen: readonly Id[]; readonly others: readonly Id[] }): ExcerptRow {
  const paths = (ids: readonly Id[]) => ids.map(id => pathText(scope, id)).join(listSeparator)
  return {
    id: excerpt.id,
    document: excerpt.documentTitle,
    issuer: plan?.issuer ?? null,
    jurisdiction: plan?.jurisdiction ?? null,
    issued_on: plan?.issued_on ?? null,
    language: plan?.language ?? null,
    clause: excerpt.clause,
    heading_path: joinPath(excerpt.headingPath),
    citation: excerpt.citation,
    quote: excerpt.exact,
    theme: themes.chosen.map(id => scope.themeById.get(id)?.name ?? '').join(listSeparator),
    theme_path: paths(themes.chosen),
    other_themes: paths(themes.others),
    memo: excerpt.memo,
    starred: excerpt.starred,
    coder: excerpt.coder,
    created_at: excerpt.createdAt,
    updated_at: excerpt.updatedAt,
    start: excerpt.start,
    end: excerpt.end,
  }
}
