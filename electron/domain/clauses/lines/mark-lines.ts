/**
 * Lines of nothing but marks, as they stand between the paragraphs of Markdown: breaks, fences, anchors, tags. They belong to the paragraph above; below a heading,
 * whose words are shown by themselves, they stay what they are.
 */

import type { ClauseHint } from '../draft.ts'

/** UTF-16 code units. */
const longest = 300

/** What opens a box or shows a picture stays a line of its own, as do the attributes of a paragraph. */
const markLine = /^(?:\\|`{3,}[\w-]{0,20}|\[\]\{#[^{}\n]{1,80}\}|<\/[a-z][a-z0-9]{0,11}>|<(?:br|[uod]l|li|p|article|blockquote|center|t(?:able|head|body|r|d))(?:\s[^<>]{0,200})?>|\s)+$/iu

function isMarks(words: string): boolean {
  return words.length <= longest && /^[\\`[<]/u.test(words) && markLine.test(words)
}

type Joined = { readonly text: string; readonly end: number; readonly isLeftover: boolean; readonly hint: ClauseHint | null }

/** The same rows, where such lines are part of what stands above them; the words of that stay as they are. */
export function joinMarkLines<T extends Joined>(rows: readonly T[]): T[] {
  const joined: T[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    if (above && !above.isLeftover && above.hint?.kind !== 'heading' && isMarks(row.text)) joined[joined.length - 1] = { ...above, end: row.end }
    else joined.push(row)
  }
  return joined
}
