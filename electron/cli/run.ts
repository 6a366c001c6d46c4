import { resolve } from 'node:path'
import { EngineError, type Sentence } from '#wire/fault.ts'
import { toFault } from '#wire/serve.ts'
import type { EngineOptions } from '../engine/index.ts'
import { systemLanguage } from '../hosts/words.ts'
import { Arguments, splitCommand } from './arguments/arguments.ts'
import type { Answer } from './command.ts'
import { commands, isCommand } from './commands.ts'
import { helpFor, helpForAll } from './help.ts'
import { paceFor } from './output/pace.ts'
import { restoreFrom, withProject } from './session.ts'
import { type Exit, exits, Stop, wrongUsage } from './stop.ts'
import { commandWords, type Words } from './words.ts'

/** What a call prints and how it ends. */
export type Outcome = { readonly out: string; readonly exit: Exit }

export type Surroundings = {
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /** Starts processes of their own for what takes long. */
  readonly startWorker: EngineOptions['startWorker']
  /** One line for the error stream. */
  readonly tell: (line: string) => void
  /** Whether that is a terminal: elsewhere only now and then a line says how far a command is. */
  readonly isWatched: boolean
}

/** One call of the command line, from its arguments to what is printed. Never throws. */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const { tell } = surroundings
  const dashes = argv.indexOf('--')
  const json = argv.slice(0, dashes < 0 ? argv.length : dashes).includes('--json')
  // Programs read the JSON, so its words do not depend on whose terminal it is.
  const words = commandWords(json ? 'en' : systemLanguage())
  try {
    const special = specialAnswer(argv, surroundings.version, words)
    if (special !== null) return { out: `${json ? JSON.stringify(special) : special}\n`, exit: exits.done }
    return outcomeOf(await answer(argv, surroundings, words), json, tell)
  } catch (error) {
    return failure(error, json, words, surroundings)
  }
}

/** Help and the version, which need no project. */
function specialAnswer(argv: readonly string[], version: string, words: Words): string | null {
  const { command, rest } = splitCommand(argv)
  if (command === null && rest.includes('--version')) return version
  const asked = rest.includes('--help') || rest.includes('-h')
  if (command === null) return asked ? helpForAll(words) : null
  if (command !== 'help' && !(asked && isCommand(command))) return null
  const name = command === 'help' ? splitCommand(rest).command : command
  if (name === null) return helpForAll(words)
  if (isCommand(name)) return helpFor(name, words)
  throw wrongUsage('cli.unknownCommand', { command: name })
}

async function answer(argv: readonly string[], { signal, startWorker, tell, isWatched }: Surroundings, words: Words): Promise<Answer> {
  const { command: name, rest } = splitCommand(argv)
  if (name === null) throw wrongUsage('cli.noCommand')
  if (!isCommand(name)) throw wrongUsage('cli.unknownCommand', { command: name })
  const command = commands[name]
  const args = new Arguments(rest, { name, ...command })
  args.free()
  const place = {
    file: projectFile(args),
    allowSyncedFolder: args.has('allow-synced-folder'),
    startWorker,
    tell: (problem: Sentence) => tell(words('cli.closing', { problem: words.sentence(problem) })),
  }
  return command.run({
    args,
    words,
    signal,
    progress: paceFor(isWatched, tell),
    project: (access, body) => withProject(place, access, body),
    restore: backupFile => restoreFrom(place, backupFile),
    projectFile: () => place.file,
  })
}

function projectFile(args: Arguments): string {
  const file = args.text('project')
  if (!file) throw wrongUsage('cli.projectMissing')
  return resolve(file)
}

function outcomeOf({ json, text, exact = false, failed = false, warnings = [] }: Answer, asJson: boolean, tell: (line: string) => void): Outcome {
  for (const warning of warnings) tell(warning)
  const exit = failed ? exits.failed : exits.done
  if (asJson) return { out: `${JSON.stringify(json)}\n`, exit }
  const written = text()
  return { out: exact || written === '' ? written : `${written}\n`, exit }
}

/** A failure as a sentence, and with `--json` as a value too, so that whoever reads the output always finds one. */
function failure(error: unknown, json: boolean, words: Words, { env, signal, tell }: Surroundings): Outcome {
  const { exit, code, message, details } = describeFailure(error, words, signal)
  if (code === 'internal' && env.CLAUSEBOOK_DEBUG) tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
  tell(message)
  return { out: json ? `${JSON.stringify({ error: { code, message, ...details } })}\n` : '', exit }
}

type Described = { readonly exit: Exit; readonly code: string; readonly message: string; readonly details?: Stop['details'] }

function describeFailure(error: unknown, words: Words, signal: AbortSignal): Described {
  if (error instanceof Stop) return { exit: error.exit, code: error.code, message: words.sentence(error.sentence), details: error.details }
  if (signal.aborted) return { exit: exits.failed, code: 'cancelled', message: words('cli.stopped') }
  const fault = toFault(error)
  return { exit: exits.failed, code: error instanceof EngineError ? error.code : fault.code, message: words.sentence(fault.message) }
}
