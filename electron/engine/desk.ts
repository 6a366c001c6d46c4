import type { Settings } from '#contract/settings.ts'
import type { MessageLanguage } from '#domain/messages/catalogues.ts'
import type { FileTickets } from './files/tickets.ts'
import type { Store } from './store/database.ts'
import type { Aligner } from './workers/aligning/aligner.ts'
import type { StartWorker } from './workers/port.ts'
import type { Ask } from './workers/reader.ts'

/** What a room's handlers work with; each room gets the same one from engine/index.ts and keeps it for the engine's life. */
export type Desk = {
  /** The open project's store. Ask for it in each call, never keep it. Throws EngineError `missing` when no project is open. */
  store(): Store
  readonly files: FileTickets
  readonly startWorker: StartWorker
  /** Answers questions that take longer the more highlights a project has. */
  readonly ask: Ask
  /** The process that compares texts clause by clause; rooms share it, since it keeps what it compared. */
  readonly aligner: Aligner
  /** Processes that read files side by side at the most. */
  readonly readers: number
  /** This person's settings as they are now. */
  settings(): Settings
  /** Whose names stand first in what is sorted by name: the language of the interface or the command. */
  language(): MessageLanguage
  /** One line for the log: names and numbers, never anything from a document. */
  log(line: string): void
}
