import { ipcMain, MessageChannelMain, type BrowserWindow, type IpcMainEvent, type MessagePortMain, type WebFrameMain } from 'electron'
import { contract, events, type HostHandlers } from '#contract/index.ts'
import type { Port } from '#wire/define.ts'
import { serve } from '#wire/serve.ts'
import type { OpenedEngine } from '../engine/index.ts'
import { appOrigin } from './walls/origin.ts'
import { isWireValue } from './walls/wire-value.ts'

export const portChannel = 'clausebook:port'

export type PortsOptions = {
  readonly engine: OpenedEngine
  /** The window with this web contents' id, undefined for any that Clausebook did not open itself. */
  readonly windowOf: (contentsId: number) => BrowserWindow | undefined
  readonly host: (window: BrowserWindow) => HostHandlers
  readonly log: (line: string) => void
}

/**
 * Gives each of our windows one port to the engine when its preload asks for it: the only message that the main process listens to.
 * A page that was loaded again gets a new port, and its old one is closed.
 */
export function givePorts({ engine, windowOf, host, log }: PortsOptions): void {
  const closeByContents = new Map<number, () => void>()
  ipcMain.on(portChannel, (event, ...payload: readonly unknown[]) => {
    const window = windowOf(event.sender.id)
    const frame = window && trustedFrame(event, payload)
    if (!window || !frame) return log('a request for a port was refused')
    closeByContents.get(event.sender.id)?.()
    const { port1, port2 } = new MessageChannelMain()
    const end = adaptPort(port1)
    const push = serve(contract, events, { ...engine.handlers, ...host(window) }, end.port, {
      onInternal: (error, call) =>
        log(`${call} failed unexpectedly: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    })
    end.port.onClose(engine.onEvent((name, value) => push(name, value)))
    closeByContents.set(event.sender.id, end.close)
    port1.start()
    frame.postMessage(portChannel, null, [port2])
  })
}

/** The frame that asks, when it is a window's own top frame showing our page and the message is exactly the one that our preload sends. */
export function trustedFrame(event: IpcMainEvent, payload: readonly unknown[]): WebFrameMain | undefined {
  if (payload.length !== 1 || payload[0] !== null || event.ports.length !== 0) return undefined
  // Null once the frame has gone somewhere else: then nobody knows who asked.
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.origin === appOrigin ? frame : undefined
}

/** Electron's end of a channel as a Port of the wire; what no honest page sends is answered with a fault or dropped. */
function adaptPort(port: MessagePortMain): { readonly port: Port; close(): void } {
  const closeListeners: (() => void)[] = []
  const tellClosed = () => {
    for (const listener of closeListeners.splice(0)) listener()
  }
  port.on('close', tellClosed)
  return {
    port: {
      post: message => port.postMessage(message),
      onMessage: listener =>
        void port.on('message', ({ data, ports }) => {
          if (ports.length === 0 && isWireValue(data)) return listener(data)
          for (const extra of ports) extra.close()
          const id = callId(data)
          if (id !== undefined)
            port.postMessage({ type: 'failed', id, fault: { code: 'invalid', message: { id: 'electron.messageRefused' } } })
        }),
      onClose: listener => void closeListeners.push(listener),
    },
    close() {
      port.close()
      tellClosed()
    },
  }
}

/** The number of a refused call, so that its caller hears of it instead of waiting. */
function callId(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== 'call') return undefined
  return 'id' in message && Number.isSafeInteger(message.id) ? (message.id as number) : undefined
}
