import { EventEmitter } from 'node:events'

/** One end of a channel. Messages are cloned, wait for `start` and come one after the other, as with Electron's own. */
export class FakePort extends EventEmitter {
  other: FakePort | undefined
  open = true
  #started = false
  readonly #waiting: { data: unknown; ports: FakePort[] }[] = []
  postMessage(message: unknown, ports: FakePort[] = []) {
    if (!this.open || !this.other?.open) return
    this.other.#waiting.push({ data: structuredClone(message), ports })
    this.other.#deliver()
  }
  start() {
    this.#started = true
    this.#deliver()
  }
  close() {
    if (!this.open) return
    this.open = false
    const { other } = this
    setImmediate(() => other?.emit('close'))
  }
  #deliver() {
    if (!this.#started) return
    for (const event of this.#waiting.splice(0)) setImmediate(() => this.open && this.emit('message', event))
  }
  // What the page's end has instead of `on`.
  addEventListener(type: string, listener: (event: { data?: unknown }) => void) {
    this.on(type, listener)
  }
}

export class MessageChannelMain {
  readonly port1 = new FakePort()
  readonly port2 = new FakePort()
  constructor() {
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}
