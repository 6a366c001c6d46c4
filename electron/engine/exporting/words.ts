import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { type MessageId, type MessageLanguage, patternOf } from '#domain/messages/catalogues.ts'

/** Puts a message into words of one language. */
export type Words = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string

const wordsByLanguage = new Map<MessageLanguage, Words>()

/** The words of a file are the language that was asked for, whatever the window or the machine speak. */
export function wordsIn(language: MessageLanguage): Words {
  const words = wordsByLanguage.get(language) ?? openWords(language)
  wordsByLanguage.set(language, words)
  return words
}

function openWords(language: MessageLanguage): Words {
  const i18n = setupI18n({ locale: language, messages: { [language]: {} } })
  const known = new Set<MessageId>()
  return (id, values) => {
    // A pattern is read once: to read it takes longer than to fill it in, and a file of very many rows asks for few of them.
    if (!known.has(id)) i18n.load(language, { [id]: compileMessage(patternOf(id, language) ?? id) })
    known.add(id)
    return i18n._(id, { ...values })
  }
}
