import type { ListedMemo, MemoOwner } from '#contract/coding/memos.ts'
import { firstWords } from '#domain/text/first-words.ts'
import { openClauseFinder } from '../excerpts/mentions/clause-places.ts'
import { withNames } from '../excerpts/mentions/current-memos.ts'
import { nameOwners, ownerOf } from '../excerpts/mentions/memo-owners.ts'
import type { ReadStore } from '../store/database.ts'
import { type OwnedMemo, readClausesWithMemo, readOwnerName } from './queries.ts'

/** So much of a memo is shown in a list, words or Han characters. */
const beginningWords = 40

/**
 * The owner under which a clause's memo is stored, if one is: memos were written on a clause of the text of then, and belong to the clause
 * that it is now. One of another clause that was merged into it comes after its own.
 */
export function storedOwner(read: ReadStore, owner: MemoOwner): MemoOwner {
  if (!('clause' in owner)) return owner
  const find = openClauseFinder(read)
  const place = find(owner.clause)
  const all = place ? readClausesWithMemo(read, place.document) : []
  if (!place || all.length === 0 || all.includes(owner.clause)) return owner
  const same = all.find(clause => find(clause)?.clause.id === place.clause.id)
  return same === undefined ? owner : { clause: same }
}

/** Memos as a list shows them; those whose owner was taken away (a removed document's) are left out. */
export function listedMemos<Memo extends OwnedMemo>(read: ReadStore, memos: readonly Memo[]): (ListedMemo & { readonly memo: Memo })[] {
  const owners = memos.map(ownerOf)
  const named = nameOwners(read, owners)
  return withNames(read, memos).flatMap((memo, index) => {
    const owner = owners[index] ?? { project: true }
    const own = named[index]
    if (own?.gone) return []
    const name = own?.name ?? memo.day ?? readOwnerName(read, { project: true }) ?? ''
    return [{ owner, name, beginning: firstWords(memo.plain, beginningWords), characters: memo.plain.length, updatedAt: memo.updated_at, coder: memo.coder, place: own?.place ?? null, memo }]
  })
}
