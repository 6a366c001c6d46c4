import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { type MessageId, type MessageLanguage, patternOf } from '#domain/messages/catalogues.ts'

type Values = Readonly<Record<string, string | number>>

/** The interface's words in one language, as tests look for them: from the same catalogue, so that no test holds a wording of its own. */
export type Words = {
  readonly language: MessageLanguage
  (id: MessageId, values?: Values): string
  /** A pattern for a message whose named values nobody knows beforehand: a time, a name. */
  like(id: MessageId, unknown: readonly string[], values?: Values): RegExp
}

/** Stands in a sentence for what is not known. */
const anything = '\u{e000}'
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

function wordsIn(language: MessageLanguage): Words {
  const i18n = setupI18n()
  i18n.setMessagesCompiler(compileMessage)
  i18n.load(language, {})
  i18n.activate(language)
  const say = (id: MessageId, values?: Values) => i18n._(id, values, { message: patternOf(id, language) ?? id })
  const like = (id: MessageId, unknown: readonly string[], values?: Values) => {
    const sentence = say(id, { ...values, ...Object.fromEntries(unknown.map(name => [name, anything])) })
    return new RegExp(`^${sentence.split(anything).map(escaped).join('.*')}$`)
  }
  return Object.assign(say, { language, like })
}

export const english = wordsIn('en')
export const chinese = wordsIn('zh')
