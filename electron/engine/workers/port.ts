/** One end of a worker in a process of its own. Values are cloned on the way, so bytes and plain objects may cross. */
export type WorkerPort = {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Adds a listener, which is called once when the process is gone for whatever reason; `code` is null when a signal ended it. */
  onExit(listener: (code: number | null) => void): void
  /** Ends the process at once. */
  kill(): void
  /** Resident memory of the process in bytes, where the host can tell. */
  memory?(): number | null
}

/** Each entry is a file that runs in a process of its own: of a folder here with the engine's end of it, or, where it joins rooms, of the engine's own. */
export type WorkerEntry = 'align' | 'check' | 'copy' | 'find' | 'parse' | 'read' | 'relocate' | 'suggest' | 'write'
export type StartWorker = (entry: WorkerEntry) => WorkerPort
