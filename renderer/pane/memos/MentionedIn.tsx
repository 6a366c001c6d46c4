import type { Target } from '#domain/memos/mentions.ts'
import { targetKey } from '#domain/memos/mentions.ts'
import type { Engine } from '../../client/engine.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { MemoRows } from './MemoRows.tsx'
import { openOwner } from './opening.ts'

/** The memos that speak of something, each leading to what it is on; nothing where there are none. */
export function MentionedIn({ target, onOpen }: { readonly target: Target; readonly onOpen?: () => void }) {
  const { value: memos = [] } = useAnswer(targetKey(target), ['memo', 'theme', 'document', 'annotation', 'journal_entry'], (engine, signal) =>
    engine.memos.mentioning({ target: { kind: target.kind, id: target.id } }, { signal }))
  return <MentionRows memos={memos} {...(onOpen && { onOpen })} />
}

type MentionRowsProps = { readonly memos: Awaited<ReturnType<Engine['memos']['mentioning']>>; readonly onOpen?: () => void }

/** Memos that speak of the same thing. */
export function MentionRows({ memos, onOpen }: MentionRowsProps) {
  const say = useSay()
  const engine = useEngine()
  const rows = memos.map(({ owner, name, beginning }) => ({
    key: JSON.stringify(owner), name, beginning,
    open: () => {
      onOpen?.()
      void openOwner(engine, owner).catch(notifyProblem)
    },
  }))
  return <MemoRows title={say('memos.mentioned', { count: rows.length })} rows={rows} />
}
