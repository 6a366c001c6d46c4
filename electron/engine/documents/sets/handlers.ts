import type { Handlers } from '#contract/index.ts'
import type { SetRow } from '#contract/attributes/sets.ts'
import { oneLine } from '#domain/attributes/values.ts'
import type { Id } from '#domain/ids.ts'
import { setPaths, setsWithin } from '#domain/sets.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import type { Desk } from '../../desk.ts'
import { documentRows } from '../queries.ts'
import { deleteSet, insertSet, putIntoSet, setRows, takeOutOfSet, updateSet } from './queries.ts'

const mostSets = 2_000
/** Sets in sets in sets; a path of more names helps nobody. */
const mostLevels = 12

/** Documents put together under names, apart from what they are described by. */
export function setsHandlers(desk: Desk): Handlers['sets'] {
  return {
    list: () => setRows(desk.store(), desk.language()),
    create({ name: written, parent }) {
      const store = desk.store()
      const rows = setRows(store, desk.language())
      if (rows.length >= mostSets) throw refuse('invalid', 'sets.tooMany', { limit: mostSets })
      const set: SetRow = { id: store.newId(), parent, name: checkPlace(rows, oneLine(written), parent), documents: [] }
      store.operation(sentence('sets.create', { name: set.name }), write => insertSet(write, set))
      return set
    },
    update({ set: id, name: written, parent: wanted }) {
      const store = desk.store()
      const rows = setRows(store, desk.language())
      const before = known(rows, id)
      const parent = wanted === undefined ? before.parent : wanted
      const name = checkPlace(rows, written === undefined ? before.name : oneLine(written), parent, id)
      store.operation(sentence(name === before.name ? 'sets.move' : 'sets.rename', { name: before.name }), write => updateSet(write, { id, name, parent }))
      return { ...before, name, parent }
    },
    remove({ set }) {
      const store = desk.store()
      const { name } = known(setRows(store, desk.language()), set)
      store.operation(sentence('sets.remove', { name }), write => deleteSet(write, set))
      return {}
    },
    add: ({ set, documents }) => ({ changed: changeMembers(desk, set, documents, 'add') }),
    take: ({ set, documents }) => ({ changed: changeMembers(desk, set, documents, 'take') }),
  }
}

function changeMembers(desk: Desk, set: Id, documents: readonly Id[], what: 'add' | 'take'): number {
  const store = desk.store()
  const { name, documents: members } = known(setRows(store, desk.language()), set)
  const present = documentRows(store, documents)
  if (present.length !== new Set(documents).size) throw refuse('missing', 'documents.missing')
  const affected = present.map(({ id }) => id).filter(id => members.includes(id) === (what === 'take'))
  const change = what === 'add' ? putIntoSet : takeOutOfSet
  store.operation(sentence(`sets.${what}`, { name, count: affected.length }), write => change(write, set, affected))
  return affected.length
}

/** The name, when a set of it may lie there. */
function checkPlace(rows: readonly SetRow[], name: string, parent: Id | null, self?: Id): string {
  if (name === '') throw refuse('invalid', 'sets.nameEmpty')
  if (parent !== null) {
    known(rows, parent)
    if (self !== undefined && setsWithin(rows, [self]).has(parent)) throw refuse('invalid', 'sets.intoItself', { name })
    if (depthUnder(rows, parent, self) > mostLevels) throw refuse('invalid', 'sets.tooDeep', { limit: mostLevels })
  }
  if (rows.some(row => row.id !== self && row.parent === parent && row.name === name)) throw refuse('conflict', 'sets.nameTaken', { name })
  return name
}

/** How many levels there would be down to the deepest set of `self`, lay it in `parent`. */
function depthUnder(rows: readonly SetRow[], parent: Id, self: Id | undefined): number {
  const paths = setPaths(rows)
  const depthOf = (id: Id) => paths.get(id)?.length ?? 1
  const below = self === undefined ? 1 : Math.max(...[...setsWithin(rows, [self])].map(id => depthOf(id) - depthOf(self) + 1))
  return depthOf(parent) + below
}

function known(rows: readonly SetRow[], id: Id): SetRow {
  const row = rows.find(row => row.id === id)
  if (!row) throw refuse('missing', 'sets.missing')
  return row
}

function refuse(code: FaultCode, id: MessageId, values?: Readonly<Record<string, string | number>>): EngineError {
  return new EngineError({ code, message: sentence(id, values) })
}
