type Memo = { readonly body: string; readonly plain: string }

/** One memo with the text of both. Formatting is kept when both are the editor's own; otherwise the texts are joined as plain text. */
export function joinMemos(first: Memo, second: Memo): Memo {
  const plain = [first.plain, second.plain].filter(text => text.trim() !== '').join('\n\n')
  const blocks = [blocksOf(first.body), blocksOf(second.body)]
  const [above, below] = blocks
  if (!above || !below) return { body: '', plain }
  const state = JSON.parse(first.body) as { root: object }
  return { body: JSON.stringify({ ...state, root: { ...state.root, children: [...above, ...below] } }), plain }
}

/** The paragraphs and lists of an editor's state; null when the text is no such state. */
function blocksOf(body: string): readonly unknown[] | null {
  if (body === '') return null
  const state = JSON.parse(body) as { root?: { children?: unknown } } | null
  const children = state?.root?.children
  return Array.isArray(children) ? children : null
}
