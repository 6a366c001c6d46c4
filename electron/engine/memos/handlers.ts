import type { Handlers } from '#contract/index.ts'
import type { MatrixCell, MemoOwner, MemoRow } from '#contract/coding/memos.ts'
import { shownMemo } from '#domain/memos/memo-body.ts'
import type { Target } from '#domain/memos/mentions.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { openClauseFinder } from '../excerpts/mentions/clause-places.ts'
import { withNames } from '../excerpts/mentions/current-memos.ts'
import { nameCell } from '../excerpts/mentions/memo-owners.ts'
import { withMerged } from '../excerpts/mentions/merged.ts'
import { nameTargets } from '../excerpts/mentions/target-names.ts'
import type { ReadStore, Store } from '../store/database.ts'
import { addEntry, dateEntry, journalFile, listJournal, removeEntry } from './journal.ts'
import { listedMemos, storedOwner } from './owners.ts'
import { deleteMemo, insertMemo, readMemo, readMemos, readMentionedClauses, readMentioning, readOwnerName, touchOwner, updateMemo } from './queries.ts'
import { memoQuestions } from './questions.ts'

/** Notes on highlights, documents, clauses, themes, the project and its journal's entries, and what they speak of. */
export function memosHandlers(desk: Desk): Handlers['memos'] {
  return {
    read({ owner: asked, whole }) {
      const store = desk.store()
      ownerName(store, asked)
      const owner = storedOwner(store.everybody, asked)
      const memo = whole ? readMemo(store, owner) : undefined
      if (!memo) return rowOf(store, owner)
      return { body: '', plain: withNames(store, [memo])[0]?.plain ?? '', updatedAt: memo.updated_at, coder: memo.coder, fault: null }
    },
    write({ owner: asked, ...written }) {
      const store = desk.store()
      const name = ownerName(store, asked)
      const owner = storedOwner(store.everybody, asked)
      if (isHidden(store, owner)) throw new EngineError({ code: 'conflict', message: sentence('memos.hidden.refused') })
      const plain = canonicalText(written.plain)
      const body = checkBody(written.body)
      const before = readMemo(store, owner)
      if ((before?.plain ?? '') === plain && (before?.body ?? '') === body) return rowOf(store, owner)
      const empty = plain.trim() === ''
      if (empty && !before) return rowOf(store, owner)
      // The key names the owner, so that typing goes on in the same undo step while nothing else was done in between.
      const mergeKey = empty ? undefined : `memo ${JSON.stringify(owner)}`
      store.operation(
        labelOf(owner, name, empty),
        write => {
          const by = { coder: store.coder(), at: store.now() }
          if (!before) insertMemo(write, { id: store.newId(), owner, body, plain, ...by })
          else if (empty) deleteMemo(write, before.id)
          else updateMemo(write, { id: before.id, body, plain, ...by })
          touchOwner(write, owner, by.at)
        },
        { mergeKey },
      )
      return rowOf(store, owner)
    },
    list({ document }) {
      const store = desk.store()
      return listedMemos(store, readMemos(store, document)).map(({ memo: _, ...row }) => row)
    },
    targets: (input, { signal }) => desk.ask(memoQuestions.targets, input, signal),
    find: (input, { signal }) => desk.ask(memoQuestions.find, input, signal),
    journal: () => listJournal(desk.store()),
    addEntry: ({ id, day }) => addEntry(desk.store(), id, day),
    dateEntry: ({ entry, day }) => dateEntry(desk.store(), entry, day),
    removeEntry: ({ entry }) => removeEntry(desk.store(), entry),
    journalFile: () => journalFile(desk),
    mentioning({ target }) {
      const store = desk.store()
      return listedMemos(store, readMentioning(store, sameTargets(store, target))).map(({ memo, ...row }) => ({ ...row, count: memo.count }))
    },
  }
}

/** Somebody else's memo, not to be seen while coding blind. */
const isHidden = (store: Store, owner: MemoOwner) => !readMemo(store, owner) && readMemo(store.everybody, owner) !== undefined

/** The ids under which memos speak of something: a clause has another one in each version, and what was merged into it had its own. */
function sameTargets(read: ReadStore, target: Target): Target[] {
  if (target.kind !== 'clause') return withMerged(read, [target.id]).map(id => ({ kind: target.kind, id }))
  const find = openClauseFinder(read)
  const place = find(target.id)
  if (!place) return [target]
  const same = readMentionedClauses(read, place.document).filter(id => find(id)?.clause.id === place.clause.id)
  return [...new Set([target.id, ...same])].map(id => ({ kind: 'clause', id }))
}

function rowOf(store: Store, owner: MemoOwner): MemoRow {
  const memo = readMemo(store, owner)
  if (memo) return { ...shownMemo(memo), updatedAt: memo.updated_at, coder: memo.coder }
  return { body: '', plain: '', updatedAt: null, coder: '', fault: isHidden(store, owner) ? 'hidden' : null }
}

function ownerName(read: ReadStore, owner: MemoOwner): string {
  const name = 'clause' in owner ? clauseCitation(read, owner.clause) : 'cell' in owner ? cellName(read, owner.cell) : readOwnerName(read, owner)
  if (name === undefined) throw new EngineError({ code: 'missing', message: sentence('memos.noOwner') })
  return name
}

function clauseCitation(read: ReadStore, clause: string): string | undefined {
  const [row] = nameTargets(read, [{ kind: 'clause', id: clause }])
  return row && !row.gone ? row.name : undefined
}

function cellName(read: ReadStore, cell: MatrixCell): string | undefined {
  const { name, gone } = nameCell(read, cell)
  return gone ? undefined : name
}

/** An editor's state is JSON; what is no JSON would make the memo unreadable later, so it is refused now. */
function checkBody(body: string): string {
  if (body === '') return ''
  try {
    return JSON.stringify(JSON.parse(body))
  } catch {
    throw new EngineError({ code: 'invalid', message: sentence('memos.broken') })
  }
}

function labelOf(owner: MemoOwner, name: string, empty: boolean) {
  if ('annotation' in owner) return sentence(empty ? 'memos.remove.annotation' : 'memos.write.annotation')
  if ('document' in owner) return sentence(empty ? 'memos.remove.document' : 'memos.write.document', { title: name })
  if ('theme' in owner) return sentence(empty ? 'memos.remove.theme' : 'memos.write.theme', { theme: name })
  if ('clause' in owner) return sentence(empty ? 'memos.remove.clause' : 'memos.write.clause', { clause: name })
  if ('cell' in owner) return sentence(empty ? 'memos.remove.cell' : 'memos.write.cell', { cell: name })
  if ('entry' in owner) return sentence(empty ? 'memos.remove.entry' : 'memos.write.entry', { day: name })
  return sentence(empty ? 'memos.remove.project' : 'memos.write.project')
}
