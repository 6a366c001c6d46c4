/** Law that writes what an article is about in brackets on the line above it, as Japanese law does: `（目的）` above `第1条`. */
import type { Role } from '../role.ts'
import type { Row } from '../../rows.ts'

/** UTF-16 code units: a longer line in brackets is a remark. */
const longestCaption = 60
/** Fewer prove no habit: a remark in brackets may stand below an article as well. */
const fewestCaptions = 2

const supplement = /^附\s*則(?:\s*[(（][^()（）\n]{1,60}[)）])?$/u

/**
 * The lines in brackets right above articles, by their places; none where the first article has none, or most articles have none. An article without one
 * belongs to the caption above.
 */
export function articleCaptions(rows: readonly Row[], roles: readonly Role[]): readonly number[] {
  const isArticle = (i: number) => roles[i] === 'label' && /^第.{1,12}[条條]/u.test(rows[i]?.label?.printed ?? '')
  const articles = [...rows.keys()].filter(isArticle)
  const captions = articles.map(i => i - 1).filter(i => roles[i] === 'text' && rows[i]?.hint?.kind !== 'heading' && isCaption(rows[i]?.text ?? ''))
  const isHabit = captions.length >= fewestCaptions && 2 * captions.length >= articles.length && captions[0] === (articles[0] ?? 0) - 1
  return isHabit ? captions : []
}

/** Where law begins to say from when it holds: `附則`. It stands in no article and no chapter. */
export function supplements(rows: readonly Row[], roles: readonly Role[]): readonly number[] {
  return [...rows.keys()].filter(i => ['text', 'aside', 'section', 'title'].includes(roles[i] ?? '') && rows[i]?.hint?.kind !== 'heading' && supplement.test(rows[i]?.text ?? ''))
}

/** What says who does something and until when has a colon. */
function isCaption(text: string): boolean {
  return text.length <= longestCaption && /^[(（][^\n:：。]{1,60}[)）]$/u.test(text)
}
