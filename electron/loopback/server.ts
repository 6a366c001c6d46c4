import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { WebSocketServer, type WebSocket } from 'ws'
import { contract, events, type HostHandlers } from '#contract/index.ts'
import { EngineError } from '#wire/fault.ts'
import { socketPort } from '#wire/ports.ts'
import { serve } from '#wire/serve.ts'
import type { OpenedEngine } from '../engine/index.ts'
import { bytesOf, type Asset } from '../hosts/assets.ts'
import { newNonce, securityHeaders } from '../hosts/policy.ts'
import { receiveFile, uploadLimit, UploadTooLarge } from '../hosts/receive.ts'
import { isOurHost, isOurNavigation, isOurOrigin, placeOf, type Place } from './checks.ts'
import { openSessions, type Sessions } from './sessions.ts'

export type LoopbackServer = {
  readonly port: number
  /** A link that opens the workbench once, within a minute: the token is in the fragment, which no browser sends or logs. */
  link(): string
  /** Number of windows that are connected now. */
  windows(): number
  onWindows(listener: (count: number) => void): void
  close(): Promise<void>
}

export type LoopbackOptions = {
  readonly engine: OpenedEngine
  readonly assets: ReadonlyMap<string, Asset>
  readonly version: string
  /** 0 or absent: any free port. */
  readonly port?: number
  /** Lines for the person's terminal: never a token, a path or text of a document. */
  readonly log: (line: string) => void
  /** Shorter times for tests; {@link patience} where nothing is said. */
  readonly patience?: Partial<Record<keyof typeof patience, number>>
}

/**
 * Milliseconds that a request may take with all its bytes, that its headers may take, that an idle connection is kept, and after which
 * it is looked again who took longer (Node's own half minute would let a slow request stay twice as long as it may).
 */
export const patience = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 1_000 } as const

type Room = LoopbackOptions & {
  readonly sessions: Sessions
  readonly place: () => Place
  readonly cookieName: () => string
  /** Tickets of produced files that are on their way. */
  readonly sending: Set<string>
}

/** Serves the workbench to a browser on this machine. Binds 127.0.0.1 and nothing else. */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackServer> {
  const sessions = openSessions()
  const sockets = new Set<WebSocket>()
  const windowListeners = new Set<(count: number) => void>()
  let port = options.port ?? 0
  const room: Room = { ...options, sessions, place: () => placeOf(port), cookieName: () => `clausebook_${port}`, sending: new Set() }

  const server = createServer({ maxHeaderSize: 16_384, ...patience, ...options.patience }, (request, response) => {
    answer(room, request, response).catch(error => {
      options.log(`a request failed: ${error instanceof Error ? error.name : 'error'}`)
      if (!response.headersSent) refuse(response, 500)
      else response.destroy()
    })
  })
  server.maxConnections = 32
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Whoever has had an answer on this connection gets no second one in the midst of it.
    if (!socket.writable || socket.bytesWritten > 0) socket.destroy()
    else socket.end(bareRefusal(statusByError.get(error.code ?? '') ?? 400))
  })
  const socketServer = new WebSocketServer({ noServer: true, maxPayload: 32 * 1024 * 1024, perMessageDeflate: false, handleProtocols: () => 'clausebook' })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!mayConnect(room, request)) return socket.end(bareRefusal(403))
    socketServer.handleUpgrade(request, socket, head, webSocket => {
      sockets.add(webSocket)
      for (const listener of windowListeners) listener(sockets.size)
      webSocket.on('error', () => webSocket.terminate())
      webSocket.on('close', () => {
        sockets.delete(webSocket)
        for (const listener of windowListeners) listener(sockets.size)
      })
      join(room, webSocket)
    })
  })

  port = await listen(server, port)
  return {
    port,
    link: () => `${room.place().origin}/#token=${sessions.newToken()}`,
    windows: () => sockets.size,
    onWindows: listener => void windowListeners.add(listener),
    async close() {
      const ended = new Promise<void>(resolve => server.close(() => resolve()))
      await Promise.all([...sockets].map(partFrom))
      server.closeAllConnections()
      await ended
    },
  }
}

/** Milliseconds that a window has to send what it had begun to send. */
const partingTime = 1_000

/** Closes a window's socket when all is heard that the window sent before: cut off, its last words would be lost unread. */
function partFrom(socket: WebSocket): Promise<void> {
  return new Promise(resolve => {
    const deadline = setTimeout(() => socket.terminate(), partingTime)
    socket.once('close', () => {
      clearTimeout(deadline)
      resolve()
    })
    socket.close(1001)
  })
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Gives a window its end of the contract, and news of the engine until it closes. */
function join(room: Room, webSocket: WebSocket): void {
  const host: HostHandlers = {
    files: {
      host: () => ({ kind: 'browser', dialogs: false, version: room.version }),
      pick: noDialog,
      place: noDialog,
      save: noDialog,
      pdf: noDialog,
    },
  }
  const push = serve(contract, events, { ...room.engine.handlers, ...host }, socketPort(webSocket), {
    onInternal: (error, call) => room.log(`${call} failed unexpectedly: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  })
  const stop = room.engine.onEvent((name, value) => push(name, value))
  webSocket.on('close', stop)
}

function noDialog(): never {
  throw new EngineError({ code: 'missing', message: { id: 'loopback.noDialog' } })
}

/** WebSocket only: our host, our page's origin, and a session's cookie and key before anything is upgraded. */
function mayConnect(room: Room, request: IncomingMessage): boolean {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map(part => part.trim())
  return (
    request.url === '/ws' && isOurHost(request, room.place()) && isOurOrigin(request, room.place()) &&
    offered.length === 2 && offered[0] === 'clausebook' && room.sessions.isSession(cookieOf(room, request), offered[1])
  )
}

async function answer(room: Room, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurHost(request, room.place())) return refuse(response, 403)
  const path = request.url ?? ''
  if (request.method === 'GET' || request.method === 'HEAD') {
    if (!isOurNavigation(request)) return refuse(response, 403)
    const asset = room.assets.get(path)
    if (asset) return send(response, asset, request.method === 'HEAD')
    if (path.startsWith('/files/') && request.method === 'GET') return sendProduced(room, request, response, path.slice('/files/'.length))
    return refuse(response, 404)
  }
  if (request.method !== 'POST') return refuse(response, 403)
  if (!isOurOrigin(request, room.place())) return refuse(response, 403)
  if (path === '/session') return startSession(room, request, response)
  if (path === '/files') return takeFile(room, request, response)
  return refuse(response, 404)
}

function send(response: ServerResponse, asset: Asset, headOnly: boolean): void {
  const nonce = newNonce()
  const bytes = bytesOf(asset, nonce)
  response.writeHead(200, { ...securityHeaders(nonce), 'content-type': asset.type, 'content-length': bytes.length })
  response.end(headOnly ? undefined : bytes)
}

/** Trades the link's token for the cookie and the key. The page sends its own header, which no form of another site can. */
async function startSession(room: Room, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers['x-clausebook'] !== '1' || request.headers['content-type'] !== 'application/json') return refuse(response, 403)
  const body = await readSmall(request, 1_000)
  const session = room.sessions.redeem(readToken(body))
  if (!session) return refuse(response, 401)
  sendJson(response, { key: session.key }, { 'set-cookie': `${room.cookieName()}=${session.cookie}; HttpOnly; SameSite=Strict; Path=/` })
}

async function takeFile(room: Room, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const key = request.headers['x-clausebook']
  if (typeof key !== 'string' || !room.sessions.isSession(cookieOf(room, request), key)) return refuse(response, 401)
  if (request.headers['content-type'] !== 'application/octet-stream') return refuse(response, 403)
  if (Number(request.headers['content-length'] ?? 0) > uploadLimit) return refuse(response, 413)
  const name = request.headers['x-file-name']
  try {
    sendJson(response, { ticket: await receiveFile(room.engine.files, typeof name === 'string' ? name : undefined, request.headers['x-in-folder'] === '1', request) })
  } catch (error) {
    if (error instanceof UploadTooLarge) return refuse(response, 413)
    throw error
  }
}

/**
 * A produced file, once: its ticket is void while it is sent and after; one that broke off may be asked for again. The cookie says that it
 * is our page's download.
 */
async function sendProduced(room: Room, request: IncomingMessage, response: ServerResponse, ticket: string): Promise<void> {
  if (!room.sessions.isCookie(cookieOf(room, request))) return refuse(response, 401)
  if (room.sending.has(ticket)) return refuse(response, 404)
  let file
  try {
    file = room.engine.files.open(ticket)
  } catch (error) {
    if (error instanceof EngineError) return refuse(response, 404)
    throw error
  }
  response.writeHead(200, {
    ...securityHeaders(newNonce()),
    'content-type': 'application/octet-stream',
    'content-length': file.size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeExtended(file.name)}`,
  })
  room.sending.add(ticket)
  try {
    await pipeline(createReadStream(file.path), response)
    room.engine.files.release(ticket)
  } finally {
    room.sending.delete(ticket)
  }
}

/** A header value in the extended notation of RFC 8187, which allows fewer characters than a URL does. */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

function sendJson(response: ServerResponse, value: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(200, { ...securityHeaders(newNonce()), ...headers, 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}

function refuse(response: ServerResponse, status: 401 | 403 | 404 | 413 | 500): void {
  response.writeHead(status, { ...securityHeaders(newNonce()), 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end(`${status}\n`)
}

/** What a request is that Node itself gives up, by the code of its error; everything else is 400. */
const statusByError: ReadonlyMap<string, number> = new Map([['HPE_HEADER_OVERFLOW', 431], ['ERR_HTTP_REQUEST_TIMEOUT', 408]])

/** A refusal as it goes over the line, where there is no response to write it with: it carries the headers of every other answer. */
function bareRefusal(status: number): string {
  const headers = { ...securityHeaders(newNonce()), connection: 'close', 'content-length': '0' }
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

function cookieOf(room: Room, request: IncomingMessage): string | undefined {
  const start = `${room.cookieName()}=`
  return request.headers.cookie?.split(';').map(part => part.trim()).find(part => part.startsWith(start))?.slice(start.length)
}

async function readSmall(request: IncomingMessage, most: number): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > most) return ''
  }
  return text
}

function readToken(body: string): string {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && 'token' in value && typeof value.token === 'string' ? value.token : ''
  } catch {
    return ''
  }
}
