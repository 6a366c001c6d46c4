import type { StartWorker, WorkerPort } from './port.ts'

/** Starts workers as given and remembers those that run, so that none outlives the engine. */
export function keepWorkers(start: StartWorker): { readonly start: StartWorker; endAll(): void } {
  const running = new Set<WorkerPort>()
  return {
    start(entry) {
      const port = start(entry)
      running.add(port)
      port.onExit(() => running.delete(port))
      return port
    },
    endAll() {
      for (const port of running) port.kill()
      running.clear()
    },
  }
}
