import type { AnnotationRow } from '#contract/coding/annotations.ts'
import { firstWords } from '#domain/text/first-words.ts'
import { boundaryBefore } from '#domain/graphemes.ts'
import type { Settings } from '#contract/settings.ts'
import type { Say } from '../../state/language.ts'
import type { ThemeLooks } from '../themes/theme-looks.ts'

/** First words that are read out, in words or Han characters. */
const spokenWords = 12
/** No quote or memo is read out beyond this, UTF-16 code units: it stands in the list, where one can read on. */
const longestSpoken = 600

/**
 * What a screen reader is told of a highlight. `short`: its themes; `middle`: its first words, too; `full`: all its words, themes, star, memo and whose it is.
 */
export function describeHighlight(row: AnnotationRow, looks: ThemeLooks, say: Say, spoken: Settings['spoken']): string {
  const names = row.themes.flatMap(theme => looks.get(theme)?.name ?? [])
  const themes = { themes: names.join(say('ui.between')), count: names.length }
  if (spoken === 'short') return say('reader.announce.highlightThemes', themes)
  if (spoken === 'middle') return say('reader.announce.highlight', { ...themes, words: firstWords(row.exact, spokenWords) })
  const parts = [
    say('reader.announce.highlight', { ...themes, words: spokenText(row.exact) }),
    row.starred ? say('reader.announce.starred') : '',
    row.memo.trim() ? say('reader.announce.memo', { memo: spokenText(row.memo) }) : '',
    row.coder ? say('reader.announce.coder', { coder: row.coder }) : '',
  ]
  return parts.filter(part => part !== '').join(' ')
}

function spokenText(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return flat.length > longestSpoken ? `${flat.slice(0, boundaryBefore(flat, longestSpoken))}…` : flat
}
