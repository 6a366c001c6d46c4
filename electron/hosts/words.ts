import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { catalogue, type MessageLanguage } from '#domain/messages/catalogues.ts'
import type { Sentence } from '#wire/fault.ts'

/** Puts sentences into words of one language, for a terminal or a system dialog. */
export function wordsIn(language: MessageLanguage): (sentence: Sentence) => string {
  const i18n = setupI18n({ locale: language, messages: { [language]: catalogue(language) } })
  i18n.setMessagesCompiler(compileMessage)
  return ({ id, values }) => i18n._(id, values)
}

/** The language of this person's system. */
export function systemLanguage(): MessageLanguage {
  const named = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale
  return /^zh/i.test(named) ? 'zh' : 'en'
}
