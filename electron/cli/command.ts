import type { Engine } from '#contract/index.ts'
import type { MessageId } from '#domain/messages/catalogues.ts'
import type { Arguments, Call } from './arguments/arguments.ts'
import type { TellProgress } from './output/pace.ts'
import type { Words } from './words.ts'

/** An open project, as commands see it: the engine's calls, and files by their paths, which no call takes. */
export type Project = {
  readonly engine: Omit<Engine, 'files'>
  /** A ticket for a file that the person named, or that was found in a folder that they named. */
  ticket(path: string, finding?: { readonly isFound: boolean }): string
  /** The text of a file that the person named, as UTF-8. @throws EngineError when it can't be read */
  readText(path: string): string
  /** The files below a path, a file standing for itself. */
  expand(path: string): readonly string[]
  /** Puts a produced file in its place and says how many bytes it has. @throws Stop when a project lies there */
  save(ticket: string, path: string): Promise<number>
  /** The same, for a copy of the project, which may replace an older one. */
  saveOver(ticket: string, path: string): Promise<number>
}

/** `read` works beside a window that has the project; `create` makes it when it is missing. */
export type Access = 'read' | 'write' | 'create'

export type Running = {
  readonly args: Arguments
  /** Opens the project of `--project` for the time of `body`. */
  project<T>(access: Access, body: (project: Project) => Promise<T>): Promise<T>
  /** Puts a copy in the place of the project, which must not be open; says where what was there is now. */
  restore(backupFile: string): Promise<{ readonly kept: { readonly path: string } | null; readonly setAside: string | null }>
  /** The path of `--project`, absolute. */
  projectFile(): string
  readonly words: Words
  /** Says what is being done, and how far it is, on the error stream. */
  readonly progress: TellProgress
  readonly signal: AbortSignal
}

/** What a command has to say. */
export type Answer = {
  readonly json: unknown
  /** For people; made only when it is asked for. */
  readonly text: () => string
  /** The bytes are the answer: nothing is added at their end. */
  readonly exact?: boolean
  /** Some inputs failed; what is printed says which. */
  readonly failed?: boolean
  /** Sentences for the error stream. */
  readonly warnings?: readonly string[]
}

export type Command = Omit<Call, 'name'> & { readonly help: MessageId; run(running: Running): Promise<Answer> }
