import { protocol, type Session } from 'electron'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { FileTickets } from '../engine/index.ts'
import { bytesOf, type Asset } from '../hosts/assets.ts'
import { newNonce, securityHeaders } from '../hosts/policy.ts'
import { receiveFile, uploadLimit, UploadTooLarge } from '../hosts/receive.ts'
import { appOrigin, appScheme, isOwnUrl } from './walls/origin.ts'

export type Served = {
  readonly assets: ReadonlyMap<string, Asset>
  readonly files: FileTickets
  readonly log: (line: string) => void
}

/** Makes `app:` a scheme with an origin of its own, like https, with no way around the content policy. Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

export function serveApp(session: Session, served: Served): void {
  session.protocol.handle(appScheme, request =>
    answerRequest(request, served).catch((error: unknown) => {
      served.log(`a request failed: ${error instanceof Error ? error.name : 'error'}`)
      return refuse(500)
    }),
  )
}

/**
 * Answers one request of the page. Files are found by looking the path up as it stands among the names of the built page; no part of a
 * URL is ever joined to a folder. `POST /files` takes a file that was dropped or picked in the page and answers with its ticket.
 */
export async function answerRequest(request: Request, { assets, files }: Served): Promise<Response> {
  if (!isOwnUrl(request.url) || !isOurs(request)) return refuse(404)
  const { pathname, search } = new URL(request.url)
  if (search !== '') return refuse(404)
  if (request.method === 'POST') return pathname === '/files' ? takeFile(request, files) : refuse(404)
  const asset = assets.get(pathname)
  if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) return refuse(404)
  const nonce = newNonce()
  const body = request.method === 'HEAD' ? null : new Uint8Array(bytesOf(asset, nonce))
  return new Response(body, { headers: { ...securityHeaders(nonce), 'content-type': asset.type } })
}

/** Electron names the origin that asked, which no page can forge; it is absent only for what the program itself loads. */
function isOurs(request: Request & { readonly initiatorOrigin?: string }): boolean {
  return request.initiatorOrigin === appOrigin || (request.initiatorOrigin === undefined && request.method === 'GET')
}

async function takeFile(request: Request, files: FileTickets): Promise<Response> {
  if (request.headers.get('content-type') !== 'application/octet-stream') return refuse(404)
  if (Number(request.headers.get('content-length') ?? 0) > uploadLimit) return refuse(413)
  const body = request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([])
  try {
    const ticket = await receiveFile(files, request.headers.get('x-file-name') ?? undefined, request.headers.get('x-in-folder') === '1', body)
    return Response.json({ ticket }, { headers: securityHeaders(newNonce()) })
  } catch (error) {
    if (error instanceof UploadTooLarge) return refuse(413)
    throw error
  }
}

function refuse(status: 404 | 413 | 500): Response {
  return new Response(`${status}\n`, { status, headers: { ...securityHeaders(newNonce()), 'content-type': 'text/plain; charset=utf-8' } })
}
