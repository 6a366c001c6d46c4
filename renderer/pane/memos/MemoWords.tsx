import type { MemoOwner } from '#contract/coding/memos.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import './memo-field.css'

/** A memo's words, all of them, where nothing may be written; a dash where there are none. */
export function MemoWords({ owner }: { readonly owner: MemoOwner }) {
  const { value } = useAnswer(`whole ${JSON.stringify(owner)}`, ['memo'], (engine, signal) => engine.memos.read({ owner, whole: true }, { signal }))
  return <p className="memo-words">{value?.plain || '–'}</p>
}
