import { useMemo } from 'react'
import type { MatrixBy, MatrixColumn } from '#contract/comparing/columns.ts'
import { fieldByKey, isFixedKey } from '#domain/attributes/values.ts'
import { allFields, ownFieldId, sayValue, type TableField } from './fields.ts'
import { useAttributeRows } from './use-attribute-rows.ts'
import { useRecords } from '../../state/asking/records.ts'
import { useSay, type Say } from '../../state/language.ts'

/** Parts of every description by which plans are put together, in the order in which they are offered. */
const offered = ['jurisdiction', 'issued_on', 'kind', 'language', 'issuer', 'period_from', 'period_to'] as const

/** What columns are, as a choice names it: `documents`, `sets`, `attribute:issuer`. */
export const choiceOf = (by: MatrixBy): string => (by.kind === 'attribute' ? `attribute:${by.key}` : by.kind)
export const byOfChoice = (choice: string): MatrixBy => (choice === 'documents' || choice === 'sets' ? { kind: choice } : { kind: 'attribute', key: choice.slice('attribute:'.length) })

const fieldOf = (fields: readonly TableField[], key: string) => fields.find(({ id }) => id === (isFixedKey(key) ? fieldByKey[key] : ownFieldId(key)))

/** What columns can be: plans, sets, values of attributes; an attribute that is chosen and is gone stands there still. */
export function useColumnChoices(by: MatrixBy): readonly { readonly id: string; readonly label: string }[] {
  const say = useSay()
  const own = useAttributeRows()
  const fields = useFields()
  return useMemo(() => {
    const keys = [...offered, ...(own ?? []).map(({ name }) => name)]
    const all = by.kind === 'attribute' && !keys.includes(by.key) ? [...keys, by.key] : keys
    return [
      { id: 'documents', label: say('compare.matrix.by.documents') },
      ...all.map(key => ({ id: `attribute:${key}`, label: key === 'issued_on' ? say('compare.matrix.by.year') : say('compare.matrix.by', { name: fieldOf(fields, key)?.label ?? key }) })),
      { id: 'sets', label: say('compare.matrix.by.sets') },
    ]
  }, [say, own, fields, by])
}

function useFields(): readonly TableField[] {
  const say = useSay()
  const own = useAttributeRows()
  const documents = useRecords(records => records.documents)
  return useMemo(() => allFields(own ?? [], documents, say), [own, documents, say])
}

type ColumnName = { readonly title: string; readonly shortTitle: string; readonly note?: string }

/** What columns are called: a plan by its titles, a value in words with the number of its plans. */
export function useColumnName(by: MatrixBy): (column: MatrixColumn) => ColumnName {
  const say = useSay()
  const fields = useFields()
  return useMemo(() => (column: MatrixColumn) => columnName(say, fields, by, column), [say, fields, by])
}

function columnName(say: Say, fields: readonly TableField[], by: MatrixBy, { id, title, shortTitle, documents }: MatrixColumn): ColumnName {
  if (by.kind === 'documents') return { title, shortTitle }
  const note = say('compare.matrix.plans', { count: documents.length })
  if (id === '') {
    const name = say(by.kind === 'sets' ? 'compare.matrix.noSet' : 'compare.matrix.noValue')
    return { title: name, shortTitle: name, note }
  }
  if (by.kind === 'sets') return { title, shortTitle, note }
  const field = fieldOf(fields, by.key)
  const name = field ? sayValue(say, field, id) : id
  return { title: name, shortTitle: name, note }
}
