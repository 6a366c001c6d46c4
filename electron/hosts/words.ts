import type { MessageId, MessageLanguage } from '#domain/messages/catalogues.ts'
import type { Sentence } from '#wire/fault.ts'
import { wordsIn } from '../engine/index.ts'

/** Puts sentences into words of one language, for a terminal or a system dialog. */
export function sentencesIn(language: MessageLanguage): (sentence: Sentence) => string {
  const words = wordsIn(language)
  // A sentence that crossed a port names its message as plain text; an id that no catalogue knows comes out as it stands.
  return ({ id, values }) => words(id as MessageId, values)
}

/** The language of this person's system. */
export function systemLanguage(): MessageLanguage {
  const named = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale
  return /^zh/i.test(named) ? 'zh' : 'en'
}
