import type { Id } from '#domain/ids.ts'
import { keepByVersion } from '../kept.ts'
import { type PassageText, passageText } from '../locating.ts'
import { type Passages, rangeOf } from './passages.ts'

/**
 * The texts of passages, cut out of their version's when they are first looked through. They are kept for as long as there are no others.
 * @param most UTF-16 code units that are kept together
 */
export function openPassageTexts(most: number): (passages: Passages, textIn: (version: Id) => string) => (version: Id, number: number) => PassageText {
  const make = () => keepByVersion<PassageText, number>(most, ({ text }) => text.length)
  let kept: { readonly passages: Passages; readonly keep: ReturnType<typeof make> } | undefined
  return (passages, textIn) => {
    if (kept?.passages !== passages) kept = { passages, keep: make() }
    const { keep } = kept
    return (version, number) => keep(number, () => passageText(textIn(version), rangeOf(passages, number)))
  }
}
