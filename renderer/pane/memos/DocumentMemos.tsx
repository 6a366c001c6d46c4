import type { ReactNode } from 'react'
import { useAnswer } from '../../state/asking/answers.ts'
import { useSay } from '../../state/language.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { MemoRows } from './MemoRows.tsx'
import { MentionRows } from './MentionedIn.tsx'

/**
 * The memos on a document's clauses, those too whose clause is in an earlier text only, and those that speak of it. What stands below waits
 * for both, so that nothing that can be pressed is pushed away by rows that come a moment later.
 */
export function DocumentMemos({ document, children }: { readonly document: string; readonly children: ReactNode }) {
  const say = useSay()
  const { value, error } = useAnswer(`memos ${document}`, ['memo', 'document', 'clause_correction', 'theme', 'annotation', 'journal_entry'], (engine, signal) =>
    Promise.all([engine.memos.list({ document }, { signal }), engine.memos.mentioning({ target: { kind: 'document', id: document } }, { signal })]))
  if (!value) return error ? children : null
  const [all, mentions] = value
  const rows = all.flatMap(({ owner, name, beginning }) =>
    'clause' in owner ? [{ key: owner.clause, name, beginning, open: () => openSheet({ name: 'clauseMemo', clause: owner.clause }) }] : [])
  return (
    <>
      <MemoRows title={say('memos.onClauses', { count: rows.length })} rows={rows} />
      <MentionRows memos={mentions} />
      {children}
    </>
  )
}
