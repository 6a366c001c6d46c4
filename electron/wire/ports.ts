import type { Port } from './define.ts'

type PostPort = {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  addEventListener(type: 'close', listener: () => void): void
  start?(): void
}

/** A MessagePort (page, worker, Node) as a Port. */
export const messagePort = (port: PostPort): Port => {
  port.start?.()
  return {
    post: message => port.postMessage(message),
    onMessage: listener => port.addEventListener('message', event => listener(event.data)),
    onClose: listener => port.addEventListener('close', () => listener()),
  }
}

type Socket = {
  send(text: string): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  addEventListener(type: 'close', listener: () => void): void
}

/** A WebSocket (browser or `ws`) as a Port; text that is no JSON is dropped. */
export const socketPort = (socket: Socket): Port => ({
  post: message => socket.send(JSON.stringify(message)),
  onMessage: listener =>
    socket.addEventListener('message', event => {
      const value = readJson(event.data)
      if (value !== undefined) listener(value)
    }),
  onClose: listener => socket.addEventListener('close', () => listener()),
})

function readJson(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined
  } catch {
    return undefined
  }
}
