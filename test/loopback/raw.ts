import { connect } from 'node:net'

export type RawAnswer = { readonly status: number; readonly headers: ReadonlyMap<string, string[]>; readonly body: string; readonly text: string }

/** Sends bytes as they are to a port and reads until the server closes; what no well-behaved client would send can be sent so. */
export function sendRaw(port: number, text: string, host = '127.0.0.1'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host })
    const chunks: Buffer[] = []
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(parse(Buffer.concat(chunks).toString('utf8'))))
    socket.on('connect', () => socket.write(text))
  })
}

function parse(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = new Map<string, string[]>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n'), text }
}

/** A request's text; `headers` in order, repeated ones allowed. `Connection: close` is added so that the answer ends. */
export function request(method: string, path: string, headers: readonly (readonly [string, string])[], body = ''): string {
  const all = [...headers, ['Connection', 'close'] as const, ...(body ? [['Content-Length', String(Buffer.byteLength(body))] as const] : [])]
  return `${method} ${path} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
}
