/** Which plans the matrix tells of together: those with one value of an attribute. */
import { foldValue } from '../attributes/conditions.ts'
import type { AttributeType } from '../attributes/values.ts'
import type { MessageLanguage } from '../messages/catalogues.ts'
import { nameOrderIn } from '../order/name-order.ts'

/** Plans with one value, as it was first written; '' for those without one. */
export type ValueColumn = { readonly value: string; readonly plans: readonly string[] }

type Attribute = { readonly type: AttributeType; readonly choices: readonly string[] }

/** What a stored value stands under: of a date its year, of a choice as its list writes it. */
export const columnValue = (type: AttributeType, value: string): string => (type === 'date' ? (/^\d{4}/.exec(value)?.[0] ?? value) : value)

/**
 * Plans by their value, each in one column. Values that conditions take for the same (without case or width) are one, as they were first written. A
 * choice's values stand as its list has them, numbers by size, all others as names do in the language; plans without a value stand last.
 * @param more values that stand there also without a plan
 */
export function valueColumns(plans: readonly { readonly id: string; readonly value: string }[], { type, choices }: Attribute, language: MessageLanguage, more: readonly string[] = []): ValueColumn[] {
  const columnByFolded = new Map<string, { value: string; plans: string[] }>()
  const columnOf = (value: string) => {
    const folded = foldValue(value)
    const known = columnByFolded.get(folded)
    if (known) return known
    const made = { value, plans: [] }
    columnByFolded.set(folded, made)
    return made
  }
  for (const { id, value } of plans) columnOf(columnValue(type, value)).plans.push(id)
  for (const value of more) columnOf(value)
  const rankByChoice = new Map(choices.map((choice, index) => [foldValue(choice), index]))
  const rankOf = ({ value }: ValueColumn) => (value === '' ? Number.POSITIVE_INFINITY : type === 'number' && Number.isFinite(Number(value)) ? Number(value) : (rankByChoice.get(foldValue(value)) ?? choices.length))
  return [...columnByFolded.values()].toSorted((one, other) => {
    const [first, second] = [rankOf(one), rankOf(other)]
    return first === second ? nameOrderIn(language).compare(one.value, other.value) : first - second
  })
}

/** By what key a cell of a set is told: no attribute can begin so in a file. */
export const setsKey = ':set'

type By = { readonly kind: 'documents' | 'sets' } | { readonly kind: 'attribute'; readonly key: string }
type Place = { readonly document: string } | { readonly attribute: string; readonly value: string }

/** The attribute that cells of such columns are told by; undefined where columns are documents. */
const keyOf = (by: By): string | undefined => (by.kind === 'attribute' ? by.key : by.kind === 'sets' ? setsKey : undefined)

/** The id of the column in which a cell stands; undefined where it stands in none of these. */
export function columnOfCell(place: Place, by: By): string | undefined {
  if ('document' in place) return by.kind === 'documents' ? place.document : undefined
  return place.attribute === keyOf(by) ? place.value : undefined
}

/** Where a cell of a column stands; null where columns are values and this one has none: nobody says anything of these. */
export function placeOfColumn(column: string, by: By): Place | null {
  const attribute = keyOf(by)
  if (attribute === undefined) return { document: column }
  return column === '' ? null : { attribute, value: column }
}
