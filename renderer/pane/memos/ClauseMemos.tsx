import { Button } from 'react-aria-components'
import { useAnswer } from '../../state/asking/answers.ts'
import { useSay } from '../../state/language.ts'
import { openSheet } from '../../state/sheets.ts'
import './mentioned-in.css'

/** The memos on a document's clauses, those too whose clause is in an earlier text only; nothing where there are none. */
export function ClauseMemos({ document }: { readonly document: string }) {
  const say = useSay()
  const { value: all = [] } = useAnswer(`memos ${document}`, ['memo', 'document', 'clause_correction', 'theme'], (engine, signal) => engine.memos.list({ document }, { signal }))
  const memos = all.flatMap(row => ('clause' in row.owner ? [{ ...row, clause: row.owner.clause }] : []))
  if (memos.length === 0) return null
  const title = say('memos.onClauses', { count: memos.length })
  return (
    <section className="mentioned" aria-label={title}>
      <h2 className="ui-label">{title}</h2>
      <ul>
        {memos.map(({ clause, name, beginning }) => (
          <li key={clause}>
            <Button className="mentioned-row" onPress={() => openSheet({ name: 'clauseMemo', clause })}>
              <span className="mentioned-name">{name}</span>
              <span className="mentioned-beginning">{beginning}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
