import type { MatrixBy } from '#contract/comparing/columns.ts'
import { valueColumns } from '#domain/comparing/columns.ts'
import type { Id } from '#domain/ids.ts'
import type { MessageLanguage } from '#domain/messages/catalogues.ts'
import { orderSets, type SetNode, setPaths, setsWithin } from '#domain/sets.ts'
import { joinPath } from '#domain/themes.ts'
import { attributeValues } from '../choosing/plan-filter.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

type NamedPlan = { readonly id: Id; readonly title: string; readonly short_title: string | null }

/** Plans that stand together in the matrix; see the contract. */
export type PlanGroup = { readonly id: string; readonly title: string; readonly shortTitle: string; readonly plans: readonly Id[] }

/** The columns of the matrix over these plans, in their order. @param language in which names stand @param summarised keys and values of cells that somebody wrote in */
export function planGroups(read: ReadStore, plans: readonly NamedPlan[], by: MatrixBy, language: MessageLanguage, summarised: readonly { readonly attribute: string; readonly value: string }[]): readonly PlanGroup[] {
  switch (by.kind) {
    case 'documents':
      return plans.map(({ id, title, short_title }) => ({ id, title, shortTitle: short_title || title, plans: [id] }))
    case 'sets':
      return setGroups(read, plans, language)
    case 'attribute': {
      const { valueByDocument, ...attribute } = attributeValues(read, by.key)
      const more = summarised.flatMap(({ attribute, value }) => (attribute === by.key ? [value] : []))
      const columns = valueColumns(plans.map(({ id }) => ({ id, value: valueByDocument.get(id) ?? '' })), attribute, language, more)
      return columns.map(({ value, plans }) => ({ id: value, title: value, shortTitle: value, plans }))
    }
  }
}

/** Each set with the plans in it and in those that lie in it; at the end those that are in none. */
function setGroups(read: ReadStore, plans: readonly NamedPlan[], language: MessageLanguage): PlanGroup[] {
  const sets = orderSets(read.all<SetNode>(sql`SELECT id, parent, name FROM document_set`), language)
  const paths = setPaths(sets)
  const members = Map.groupBy(read.all<{ document: Id; set: Id }>(sql`SELECT document, document_set AS "set" FROM document_in_set`), ({ set }) => set)
  const inAny = new Set<Id>()
  const groups = sets.map(({ id, name }): PlanGroup => {
    const within = new Set([...setsWithin(sets, [id])].flatMap(set => (members.get(set) ?? []).map(({ document }) => document)))
    const found = plans.filter(plan => within.has(plan.id)).map(plan => plan.id)
    for (const plan of found) inAny.add(plan)
    return { id, title: joinPath(paths.get(id) ?? [name]), shortTitle: name, plans: found }
  })
  const outside = plans.filter(({ id }) => !inAny.has(id)).map(({ id }) => id)
  return outside.length > 0 ? [...groups, { id: '', title: '', shortTitle: '', plans: outside }] : groups
}

