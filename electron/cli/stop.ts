import { sentence, type MessageId } from '#domain/messages/catalogues.ts'
import { longestLine } from '#contract/values.ts'
import type { Sentence } from '#wire/fault.ts'

/** How the command line ends: done, some inputs failed, wrong usage, the project can't be opened. */
export const exits = { done: 0, failed: 1, usage: 2, project: 3 } as const
export type Exit = (typeof exits)[keyof typeof exits]

/** An end of the command with a sentence and an exit code of its own. */
export class Stop extends Error {
  readonly exit: Exit
  readonly code: string
  readonly sentence: Sentence
  /** For programs that read the value on the output. */
  readonly details: Readonly<Record<string, number>>
  constructor(exit: Exit, code: string, sentence: Sentence, details: Stop['details'] = {}) {
    super(sentence.id)
    this.exit = exit
    this.code = code
    this.sentence = sentence
    this.details = details
  }
}

/** A call that can't be meant as it was written. */
export function wrongUsage(id: MessageId, values: Readonly<Record<string, string | number>> = {}): Stop {
  const shown = Object.entries(values).map(([name, value]) => [name, ours.has(name) || typeof value === 'number' ? value : shortened(value)] as const)
  return new Stop(exits.usage, 'usage', sentence(id, Object.fromEntries(shown)))
}

/** Values that are the program's own words, and a path, of which each part may matter. */
const ours: ReadonlySet<string> = new Set(['allowed', 'candidates', 'file', 'usage'])
/** So much stands of what a person wrote in the sentence about it, in UTF-16 code units. */
const longestShown = 200

function shortened(value: string): string {
  return value.length > longestShown ? `${value.slice(0, longestShown - 1).toWellFormed()}…` : value
}

/** A value that a command hands to the engine as one line. @throws Stop when it is longer than `most` UTF-16 code units */
export function refuseTooLong(key: string, value: string, most = longestLine): void {
  if (value.length > most) throw new Stop(exits.failed, 'invalid', sentence('cli.tooLong', { key }))
}

/** A command or format that this version does not have. */
export function notYet(what: string): Stop {
  return new Stop(exits.usage, 'usage', sentence('cli.notYet', { what }))
}
