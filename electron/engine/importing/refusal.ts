import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'

/** A file that cannot be read, with the sentence that says why and what to do. */
export function refusal(id: MessageId, values?: Readonly<Record<string, string | number>>): EngineError {
  return new EngineError({ code: 'invalid', message: sentence(id, values) })
}
