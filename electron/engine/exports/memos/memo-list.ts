import { ExcerptFilter } from '#contract/coding/excerpts.ts'
import type { Id } from '#domain/ids.ts'
import { filteredThemes } from '../../excerpts/choosing/choosing.ts'
import { nameTargets } from '../../excerpts/mentions/target-names.ts'
import type { MemoOn } from '../../exporting/memos/handed-memo.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { readProjectName } from '../queries.ts'
import type { Scope } from '../scope.ts'

/** A memo that is handed out, without what it says. `name`: the project's, a day, a theme's path, a document's title, a clause's citation; '' for an excerpt. */
export type MemoPlace = { readonly memo: Id; readonly on: MemoOn; readonly owner: Id | null; readonly name: string; readonly color: string | null }
export type MemoSection = { readonly kind: 'project' | 'journal' | 'themes' | 'document'; readonly title: string; readonly places: readonly MemoPlace[] }

type Stored = { readonly id: Id; readonly annotation: Id | null; readonly document: Id | null; readonly theme: Id | null; readonly clause: Id | null; readonly entry: Id | null; readonly day: string | null }

/**
 * The memos that a filter lets through, in the order of the file: the project's, the journal's by day, themes' as in the codebook, then of each
 * document its own, those on its clauses, and those on its excerpts. Memos on excerpts are those of the scope's excerpts; on documents and clauses those of its documents;
 * on themes those of themes that it names. The project's and the journal's belong to the whole: they go out when nothing is filtered. Summaries of cells go out with the matrix.
 */
export function listMemos(read: ReadStore, scope: Scope, filter: ExcerptFilter): readonly MemoSection[] {
  const stored = read.all<Stored>(sql`
    SELECT m.id, m.annotation, m.document, m.theme, m.clause, m.journal_entry AS entry, j.day FROM memo m LEFT JOIN journal_entry j ON j.id = m.journal_entry
    WHERE m.cell IS NULL AND trim(m.plain) <> '' ORDER BY j.day, j.created_at, m.id`)
  const isWhole = lacksConditions(filter)
  const place = (memo: Id, on: MemoOn, owner: Id | null, name: string, color: string | null = null): MemoPlace => ({ memo, on, owner, name, color })
  const byTheme = new Map(stored.flatMap(({ id, theme }) => (theme === null ? [] : [[theme, id] as const])))
  const chosenThemes = isWhole || filteredThemes(read, filter) !== null ? scope.themes : []
  const sections: MemoSection[] = [
    { kind: 'project', title: readProjectName(read), places: isWhole ? stored.flatMap(row => (isOnProject(row) ? [place(row.id, 'project', null, readProjectName(read))] : [])) : [] },
    { kind: 'journal', title: '', places: isWhole ? stored.flatMap(({ id, entry, day }) => (entry === null ? [] : [place(id, 'entry', entry, day ?? '')])) : [] },
    {
      kind: 'themes', title: '',
      places: chosenThemes.flatMap(theme => {
        const memo = byTheme.get(theme.id)
        return memo === undefined ? [] : [place(memo, 'theme', theme.id, scope.pathTextById.get(theme.id) ?? theme.name, theme.color)]
      }),
    },
    ...documentSections(read, scope, stored),
  ]
  return sections.filter(({ places }) => places.length > 0)
}

/** How many memos a filter lets through. */
export function countMemos(read: ReadStore, scope: Scope, filter: ExcerptFilter): number {
  return listMemos(read, scope, filter).reduce((sum, { places }) => sum + places.length, 0)
}

const isOnProject = ({ annotation, document, theme, clause, entry }: Stored) => [annotation, document, theme, clause, entry].every(owner => owner === null)

function documentSections(read: ReadStore, scope: Scope, stored: readonly Stored[]): MemoSection[] {
  const places = new Map<Id, MemoPlace[]>(scope.plans.map(({ id }) => [id, []]))
  for (const { id, document } of stored) {
    if (document !== null) places.get(document)?.push({ memo: id, on: 'document', owner: document, name: scope.plans.find(plan => plan.id === document)?.title ?? '', color: null })
  }
  const onClauses = stored.flatMap(({ id, clause }) => (clause === null ? [] : [{ id, clause }]))
  const named = nameTargets(read, onClauses.map(({ clause }) => ({ kind: 'clause', id: clause })))
  const found = onClauses.map((row, index) => ({ ...row, target: named[index] })).toSorted((one, other) => startOf(one.target) - startOf(other.target))
  for (const { id, clause, target } of found) {
    if (target?.place) places.get(target.place.document)?.push({ memo: id, on: 'clause', owner: clause, name: target.name, color: null })
  }
  const byAnnotation = new Map(stored.flatMap(({ id, annotation }) => (annotation === null ? [] : [[annotation, id] as const])))
  for (const excerpt of scope.excerpts) {
    const memo = byAnnotation.get(excerpt)
    const document = scope.documentById.get(excerpt)
    if (memo !== undefined && document !== undefined) places.get(document)?.push({ memo, on: 'excerpt', owner: excerpt, name: '', color: null })
  }
  return scope.plans.map(({ id, title }) => ({ kind: 'document', title, places: places.get(id) ?? [] }))
}

/** By where a clause stands; one that is in an earlier text only comes first. */
const startOf = (target: { readonly place: { readonly start: number } | null } | undefined) => target?.place?.start ?? 0

/** Whether a filter lets everything through; boilerplate is no condition of memos. */
function lacksConditions(filter: ExcerptFilter): boolean {
  return JSON.stringify(ExcerptFilter.parse({ ...filter, boilerplate: true })) === JSON.stringify(ExcerptFilter.parse({}))
}
