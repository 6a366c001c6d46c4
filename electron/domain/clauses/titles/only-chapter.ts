/** A plan of which one chapter is published by itself: a title, and below it a heading that holds everything. */

import { withoutMarks } from '../shapes.ts'
import { isFrontMatter, namesPaper } from './known.ts'

/** `06 Themes and actions`, `3. Measures`. */
const numbered = /^\p{Nd}{1,2}(?:[.:)]\s*|\s+)\p{L}/u

/**
 * Whether a heading below a title is a chapter of it and no part of the title: it is an introduction, it is numbered, or the title says what paper this is
 * (`… Strategy`) and the heading does not. Else it may as well be the paper's title below that of its publisher.
 * @param titles headings above it, from the first one
 */
export function isOnlyChapter(heading: string, titles: readonly string[]): boolean {
  const words = withoutMarks(heading)
  // `2027 No. 44`: which paper it is.
  if (!/\p{L}{3}|\p{Script=Han}/u.test(words)) return false
  return titles.length > 0 && (isFrontMatter(words) || numbered.test(words) || (!namesPaper(words) && titles.some(namesPaper)))
}
