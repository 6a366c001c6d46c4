import { type MessageId, type MessageLanguage, sentence } from '#domain/messages/catalogues.ts'
import type { Sentence } from '#wire/fault.ts'
import { sentencesIn } from '../hosts/words.ts'

/** Puts messages into words of one language. */
export type Words = {
  (id: MessageId, values?: Readonly<Record<string, string | number>>): string
  /** A sentence that came from the engine. */
  readonly sentence: (sentence: Sentence) => string
}

/** Sentences of the engine that tell people in a window what to do, and what they read instead where they call commands. */
const commandSentences: Readonly<Record<string, MessageId>> = { 'files.gone': 'cli.fileGone', 'importing.pdfLocked': 'cli.pdfLocked' }

function forCommands(said: Sentence): Sentence {
  const id = Object.hasOwn(commandSentences, said.id) ? commandSentences[said.id] : undefined
  return id === undefined ? said : sentence(id, said.values)
}

export function commandWords(language: MessageLanguage): Words {
  const say = sentencesIn(language)
  return Object.assign((id: MessageId, values?: Readonly<Record<string, string | number>>) => say(sentence(id, values)), { sentence: (said: Sentence) => say(forCommands(said)) })
}
