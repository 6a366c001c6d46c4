import { type MessageId, type MessageLanguage, sentence } from '#domain/messages/catalogues.ts'
import type { Sentence } from '#wire/fault.ts'
import { sentencesIn } from '../hosts/words.ts'

/** Puts messages into words of one language. */
export type Words = {
  (id: MessageId, values?: Readonly<Record<string, string | number>>): string
  /** A sentence that came from the engine. */
  readonly sentence: (sentence: Sentence) => string
}

export function commandWords(language: MessageLanguage): Words {
  const say = sentencesIn(language)
  return Object.assign((id: MessageId, values?: Readonly<Record<string, string | number>>) => say(sentence(id, values)), { sentence: say })
}
