import { type ExcerptRow as Excerpt, fieldOf, isFieldKey } from '#contract/coding/excerpts.ts'
import type { ExcerptColumn, Handout } from '#contract/exports.ts'
import type { Id } from '#domain/ids.ts'
import { joinPath } from '#domain/themes.ts'
import type { Cell } from '../exporting/rows.ts'
import { iterateExcerpts } from '../excerpts/excerpt-rows.ts'
import { readFields, type StoredField } from '../excerpts/field-rows.ts'
import type { ReadStore } from '../store/database.ts'
import type { Plan } from './queries.ts'
import { inOrder, pathText, type Scope } from './scope.ts'

/** Stands between several themes in one place of a table. */
const listSeparator = '; '

/**
 * The excerpts as rows of a table, one for each quote or one for each quote and theme; read as they are asked for.
 * @param sayMoment how times are written; ISO times, as they are stored, when not said
 */
export function* excerptTable(
  read: ReadStore,
  scope: Scope,
  { rows, columns }: Pick<Handout, 'rows' | 'columns'>,
  sayMoment = (iso: string) => iso,
): Generator<readonly Cell[], void> {
  const planById = new Map(scope.plans.map(plan => [plan.id, plan]))
  const shown = new Set(scope.themes.map(({ id }) => id))
  const writerOf = cellWriters(scope, sayMoment)
  const fieldById = new Map(readFields(read).map(field => [field.id, field]))
  const writers = columns.map(column => (isFieldKey(column) ? fieldWriter(fieldById.get(fieldOf(column))) : writerOf[column]))
  for (const excerpt of iterateExcerpts(read, scope.excerpts)) {
    const themes = inOrder(scope, excerpt.themes)
    const plan = planById.get(excerpt.document)
    const named = rows === 'quote' ? [themes] : themes.filter(theme => shown.has(theme)).map(theme => [theme])
    for (const chosen of named.length > 0 ? named : [[]]) {
      const others = rows === 'quote' ? [] : themes.filter(theme => !chosen.includes(theme))
      yield writers.map(write => write(excerpt, plan, { chosen, others }))
    }
  }
}

type Writer = (excerpt: Excerpt, plan: Plan | undefined, themes: Tagged) => Cell

/** A number goes out as one where the file's reader gets back what was written; nothing for a field that is gone. */
function fieldWriter(field: StoredField | undefined): Writer {
  if (!field) return () => null
  const { id, type } = field
  if (type !== 'number') return ({ values }) => values[id] ?? null
  return ({ values }) => {
    const value = values[id]
    return value === undefined ? null : String(Number(value)) === value ? Number(value) : value
  }
}

type Tagged = { readonly chosen: readonly Id[]; readonly others: readonly Id[] }

/**
 * What stands in each column; `start` and `end` count UTF-16 code units of the version's text. Cell by cell: a row as an object of all
 * columns would be made for each excerpt only to be taken apart.
 */
function cellWriters(scope: Scope, sayMoment: (iso: string) => string): Readonly<Record<ExcerptColumn, Writer>> {
  const paths = (ids: readonly Id[]) => joined(ids, id => pathText(scope, id))
  return {
    id: ({ id }) => id,
    document: ({ documentTitle }) => documentTitle,
    issuer: (_, plan) => plan?.issuer ?? null,
    jurisdiction: (_, plan) => plan?.jurisdiction ?? null,
    issued_on: (_, plan) => plan?.issued_on ?? null,
    language: (_, plan) => plan?.language ?? null,
    clause: ({ clause }) => clause,
    heading_path: ({ headingPath }) => joinPath(headingPath),
    citation: ({ citation }) => citation,
    quote: ({ exact }) => exact,
    theme: (_excerpt, _plan, { chosen }) => joined(chosen, id => scope.themeById.get(id)?.name ?? ''),
    theme_path: (_excerpt, _plan, { chosen }) => paths(chosen),
    other_themes: (_excerpt, _plan, { others }) => paths(others),
    memo: ({ memo }) => memo,
    starred: ({ starred }) => starred,
    coder: ({ coder }) => coder,
    created_at: ({ createdAt }) => sayMoment(createdAt),
    updated_at: ({ updatedAt }) => sayMoment(updatedAt),
    start: ({ start }) => start,
    end: ({ end }) => end,
  }
}

function joined(ids: readonly Id[], nameOf: (id: Id) => string): string {
  const [only] = ids
  if (only === undefined) return ''
  return ids.length === 1 ? nameOf(only) : ids.map(nameOf).join(listSeparator)
}
