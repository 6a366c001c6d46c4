/** One thing that tests in a process share; made when it is first asked for. */
export class Keeper<T extends { close(): Promise<void> }> {
  #kept: T | undefined

  async get(make: () => Promise<T>): Promise<T> {
    this.#kept ??= await make()
    return this.#kept
  }

  /** Closes what is kept: the next that asks gets a new one. */
  async close(): Promise<void> {
    const kept = this.#kept
    this.#kept = undefined
    await kept?.close()
  }
}
