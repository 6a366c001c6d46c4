import type { Handlers } from '#contract/index.ts'
import type { MemoOwner, MemoRow } from '#contract/memos.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { shownMemo } from '#domain/memos/memo-body.ts'
import { canonicalText } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import type { ReadStore } from '../store/database.ts'
import { deleteMemo, insertMemo, readMemo, readOwnerName, touchOwner, updateMemo } from './queries.ts'

/** Notes on highlights, documents, themes and the project. */
export function memosHandlers(desk: Desk): Handlers['memos'] {
  return {
    read({ owner }) {
      const store = desk.store()
      ownerName(store, owner)
      return rowOf(store, owner)
    },
    write({ owner, ...written }) {
      const store = desk.store()
      const name = ownerName(store, owner)
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
          const at = store.now()
          if (!before) insertMemo(write, { id: store.newId(), owner, body, plain, at })
          else if (empty) deleteMemo(write, before.id)
          else updateMemo(write, { id: before.id, body, plain, at })
          touchOwner(write, owner, at)
        },
        { mergeKey },
      )
      return rowOf(store, owner)
    },
  }
}

function rowOf(read: ReadStore, owner: MemoOwner): MemoRow {
  const memo = readMemo(read, owner)
  return memo ? { ...shownMemo(memo), updatedAt: memo.updated_at } : { body: '', plain: '', updatedAt: null, fault: null }
}

function ownerName(read: ReadStore, owner: MemoOwner): string {
  const name = readOwnerName(read, owner)
  if (name === undefined) throw new EngineError({ code: 'missing', message: sentence('memos.noOwner') })
  return name
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
  return sentence(empty ? 'memos.remove.project' : 'memos.write.project')
}
