/** A memo as it is stored: the editor's state as JSON text ('' for one that came as plain text), and its plain text. */
export type StoredMemo = { readonly body: string; readonly plain: string }

/** One memo with the text of both. Formatting is kept; what came as plain text becomes paragraphs of the other's state. */
export function joinMemos(first: StoredMemo, second: StoredMemo): StoredMemo {
  const plain = [first.plain, second.plain].filter(text => text.trim() !== '').join('\n\n')
  const state = stateOf(first.body) ?? stateOf(second.body)
  if (!state) return { body: '', plain }
  const children = [first, second].flatMap(memo => stateOf(memo.body)?.root.children ?? paragraphs(memo.plain))
  return { body: JSON.stringify({ ...state, root: { ...state.root, children } }), plain }
}

type State = { readonly root: { readonly children: readonly unknown[] } }

/** An editor's state; null when the text is none. */
function stateOf(body: string): State | null {
  if (body === '') return null
  const state = JSON.parse(body) as { root?: { children?: unknown } } | null
  return Array.isArray(state?.root?.children) ? (state as State) : null
}

/** Plain text as the editor would hold it, a line a paragraph. */
function paragraphs(plain: string): readonly unknown[] {
  if (plain.trim() === '') return []
  return plain.split('\n').map(text => ({
    type: 'paragraph', version: 1, direction: null, format: '', indent: 0,
    children: text === '' ? [] : [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
  }))
}
