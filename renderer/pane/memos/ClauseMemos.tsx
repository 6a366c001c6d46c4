import { useAnswer } from '../../state/asking/answers.ts'
import { useSay } from '../../state/language.ts'
import { openSheet } from '../../state/sheets.ts'
import { MemoRows } from './MemoRows.tsx'

/** The memos on a document's clauses, those too whose clause is in an earlier text only; nothing where there are none. */
export function ClauseMemos({ document }: { readonly document: string }) {
  const say = useSay()
  const { value: all = [] } = useAnswer(`memos ${document}`, ['memo', 'document', 'clause_correction', 'theme'], (engine, signal) => engine.memos.list({ document }, { signal }))
  const rows = all.flatMap(({ owner, name, beginning }) =>
    'clause' in owner ? [{ key: owner.clause, name, beginning, open: () => openSheet({ name: 'clauseMemo', clause: owner.clause }) }] : [])
  return <MemoRows title={say('memos.onClauses', { count: rows.length })} rows={rows} />
}
