import type { Session } from 'electron'
import { isOwnUrl } from './origin.ts'

/** The only two things of the system that the page may use without asking; everything else that Chromium has a name for is denied. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen'])
const locked = new WeakSet<Session>()

/**
 * Takes the network, the devices and the system's services from a session. The answers without these handlers would be "yes".
 * Both permission handlers are needed: pages check first and ask only then.
 * (`enableNetworkEmulation({ offline: true })` is left out: it has been reported to touch no request at all, electron/electron#21250.)
 * @param devTools whether the developer tools' own pages may load
 */
export function lockSession(session: Session, devTools: boolean): void {
  if (locked.has(session)) return
  locked.add(session)
  session.setPermissionRequestHandler((_contents, permission, answer, { isMainFrame, requestingUrl }) =>
    answer(granted.has(permission) && isMainFrame && isOwnUrl(requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => granted.has(permission) && isOwnUrl(requestingOrigin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  // Chromium's own spell-check fetches dictionaries.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.on('will-download', event => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowedRequest(url, devTools) }))
  // Whatever slips by the filter meets a proxy that is not there; the bypass rule takes back the exception for loopback addresses.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' })
  if (!session.protocol.isProtocolHandled('file')) session.protocol.handle('file', () => new Response(null, { status: 404 }))
}

/** Whether a request may go on: the page's own files and blobs, pictures written into the page (never SVG, which is a document). */
export function isAllowedRequest(url: string, devTools: boolean): boolean {
  const parsed = URL.parse(url)
  switch (parsed?.protocol) {
    case 'app:':
      return isOwnUrl(url)
    case 'blob:':
      return isOwnUrl(parsed.pathname)
    case 'data:':
      return /^image\/(png|jpeg|gif|webp)[;,]/.test(parsed.pathname)
    case 'devtools:':
      return devTools
    default:
      return false
  }
}
