import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { startBackupClock } from '../store/backups/backups.ts'
import type { Store } from '../store/database.ts'
import { buildProject, makeProject, type OpenChoice, openProject, realFile, type Surroundings } from './opening.ts'

type Opened = { readonly store: Store; readonly choice: OpenChoice; readonly stopBackups: () => void }

/** The one open project, or none. Switching is one at a time, however many ask. */
export class CurrentProject {
  readonly #surroundings: Surroundings
  readonly #listeners: ((store: Store | null) => void)[] = []
  #opened: Opened | null = null
  #last: Promise<unknown> = Promise.resolve()

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** @throws EngineError `missing` when no project is open */
  store(): Store {
    return this.#needed().store
  }

  optional(): Store | null {
    return this.#opened?.store ?? null
  }

  /** Hears of each switch. */
  onSwitch(listener: (store: Store | null) => void): void {
    this.#listeners.push(listener)
  }

  /** Opens a project in place of the one that is open. When it cannot be opened, the one before stays. */
  open(file: string, choice: OpenChoice): Promise<Store> {
    return this.#inTurn(() => this.#open(file, choice))
  }

  /** Makes a project and opens it. */
  create(file: string, name: string, allowSyncedFolder: boolean): Promise<Store> {
    return this.#inTurn(async () => {
      await makeProject(file, name, allowSyncedFolder, this.#surroundings)
      return this.#open(file, { readOnly: false, allowSyncedFolder })
    })
  }

  /** Makes a project, has it filled, and opens it; nothing is left of it when filling fails. */
  build(file: string, name: string, fill: (store: Store) => Promise<void>): Promise<Store> {
    return this.#inTurn(async () => {
      await buildProject(file, name, fill, this.#surroundings)
      return this.#open(file, { readOnly: false, allowSyncedFolder: true })
    })
  }

  /** @param isLast whether the program ends, see `Store.close` */
  close(isLast = false): Promise<void> {
    return this.#inTurn(async () => {
      const left = this.#opened
      if (left) this.#become(null)
      await end(left, isLast)
    })
  }

  /** Closes the project, does something to its file, and opens it again whatever happened. */
  replace(body: (file: string) => Promise<void>): Promise<Store> {
    return this.#inTurn(async () => {
      const left = this.#needed()
      await this.#reopen(left, { ...left.choice, allowSyncedFolder: true }, body)
      return this.store()
    })
  }

  #needed(): Opened {
    if (this.#opened) return this.#opened
    throw new EngineError({ code: 'missing', message: sentence('projects.noneOpen') })
  }

  #inTurn<T>(body: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(body)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  #become(opened: Opened | null): void {
    this.#opened = opened
    for (const listener of this.#listeners) listener(opened?.store ?? null)
  }

  async #start(file: string, choice: OpenChoice): Promise<Opened> {
    const store = await openProject(file, choice, this.#surroundings)
    const isBackedUp = !choice.readOnly && this.#surroundings.backupsFolder !== null
    return { store, choice, stopBackups: isBackedUp ? startBackupClock(store, this.#logFailure) : () => undefined }
  }

  async #open(file: string, choice: OpenChoice): Promise<Store> {
    const left = this.#opened
    if (left?.store.file !== realFile(file)) {
      this.#become(await this.#start(file, choice))
      await end(left).catch(this.#logFailure)
    } else if (left.store.readOnly !== choice.readOnly) {
      // Its own lock would be in the way.
      await this.#reopen(left, choice, async () => undefined)
    }
    return this.store()
  }

  /** Closes the project and opens it again after `between`; when any of it fails, as it was open before. */
  async #reopen(left: Opened, choice: OpenChoice, between: (file: string) => Promise<void>): Promise<void> {
    const { file } = left.store
    this.#opened = null
    try {
      await end(left)
      await between(file)
      this.#become(await this.#start(file, choice))
    } catch (error) {
      this.#become(await this.#start(file, left.choice).catch(() => null))
      throw error
    }
  }

  readonly #logFailure = (error: unknown): void => {
    const reason = error instanceof EngineError ? error.sentence.id : 'internal'
    this.#surroundings.log(`a project was not backed up or closed as it should be: ${reason}`)
  }
}

async function end(opened: Opened | null, isLast = false): Promise<void> {
  opened?.stopBackups()
  await opened?.store.close(isLast)
}
