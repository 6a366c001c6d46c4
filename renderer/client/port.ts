import type { Port } from '#wire/define.ts'
import { EngineError } from '#wire/fault.ts'
import { messagePort, socketPort } from '#wire/ports.ts'
import { inOwnWindow, startSession } from './session.ts'

/** Opens the one port to the engine that this host offers. Rejects with an EngineError when there is none. */
export function openPort(): Promise<Port> {
  return inOwnWindow() ? askPreload() : openSocket()
}

/** The preload answers `clausebook:ready` with `clausebook:port` and one MessagePort. */
function askPreload(): Promise<Port> {
  return new Promise(resolve => {
    const hear = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== 'clausebook:port' || !port) return
      window.removeEventListener('message', hear)
      resolve(messagePort(port))
    }
    window.addEventListener('message', hear)
    window.postMessage('clausebook:ready', location.origin)
  })
}

async function openSocket(): Promise<Port> {
  const key = await startSession()
  const address = new URL('/ws', location.href)
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address, ['clausebook', key])
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true })
    socket.addEventListener('close', () => reject(new EngineError({ code: 'missing', message: { id: 'app.connection.noAnswer' } })), { once: true })
  })
  return socketPort(socket)
}
