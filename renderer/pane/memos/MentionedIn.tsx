import { Button } from 'react-aria-components'
import type { Target } from '#domain/memos/mentions.ts'
import { targetKey } from '#domain/memos/mentions.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { openOwner } from './opening.ts'
import './mentioned-in.css'

/** The memos that speak of something, each leading to what it is on; nothing where there are none. */
export function MentionedIn({ target, onOpen }: { readonly target: Target; readonly onOpen?: () => void }) {
  const say = useSay()
  const engine = useEngine()
  const { value: memos = [] } = useAnswer(targetKey(target), ['memo', 'theme', 'document', 'annotation', 'journal_entry'], (engine, signal) =>
    engine.memos.mentioning({ target: { kind: target.kind, id: target.id } }, { signal }))
  if (memos.length === 0) return null
  const title = say('memos.mentioned', { count: memos.length })
  return (
    <section className="mentioned" aria-label={title}>
      <h2 className="ui-label">{title}</h2>
      <ul>
        {memos.map(({ owner, name, beginning }) => (
          <li key={JSON.stringify(owner)}>
            <Button className="mentioned-row" onPress={() => {
                onOpen?.()
                void openOwner(engine, owner).catch(notifyProblem)
              }}
            >
              <span className="mentioned-name">{name}</span>
              <span className="mentioned-beginning">{beginning}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
