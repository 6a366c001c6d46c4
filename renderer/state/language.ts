import { setupI18n, type I18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { useSyncExternalStore } from 'react'
import type { Sentence } from '#wire/fault.ts'
import { patternOf, type MessageId, type MessageLanguage } from '#domain/messages/catalogues.ts'
import { nameOrderIn } from '#domain/order/name-order.ts'

type Compiled = ReturnType<typeof compileMessage>

const compiledByPattern = new Map<string, Compiled>()

/** Each pattern once, when it is first said: left to itself, the library would parse it anew each time, and all at once hold up the first list. */
function compileOnce(pattern: string): Compiled {
  const compiled = compiledByPattern.get(pattern) ?? compileMessage(pattern)
  compiledByPattern.set(pattern, compiled)
  return compiled
}

const i18n: I18n = setupI18n()
i18n.setMessagesCompiler(compileOnce)
// The library is given each pattern with its message.
i18n.load({ en: {}, zh: {} })
i18n.activate('en')

/** The interface's language as the system says it. */
export function systemLanguage(): MessageLanguage {
  return /^zh\b/i.test(navigator.language) ? 'zh' : 'en'
}

export function activateLanguage(language: MessageLanguage): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  i18n.activate(language)
}

/** The language in which the window speaks. */
export function activeLanguage(): MessageLanguage {
  return i18n.locale === 'zh' ? 'zh' : 'en'
}

/** How names stand in the window's lists: those in the script of its language first. */
export function compareNames(left: string, right: string): number {
  return nameOrderIn(activeLanguage()).compare(left, right)
}

export type Say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string

const say: Say = (id, values) => i18n._(id, values, { message: patternOf(id, activeLanguage()) ?? id })
const sayByLanguage: Record<MessageLanguage, Say> = { en: (id, values) => say(id, values), zh: (id, values) => say(id, values) }

/** Puts messages into words; a component that calls it is drawn again when the language changes. */
export function useSay(): Say {
  const language = useSyncExternalStore(listener => i18n.on('change', listener), activeLanguage)
  return sayByLanguage[language]
}

/** A sentence that came from the engine (operation names, faults, warnings). */
export function saySentence(sentence: Sentence): string {
  return i18n._(sentence.id, sentence.values, { message: patternOf(sentence.id, activeLanguage()) ?? sentence.id })
}
