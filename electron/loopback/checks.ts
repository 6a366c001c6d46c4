import type { IncomingMessage } from 'node:http'

/** Where a request may come from; each check answers true when the request may go on. */
export type Place = { readonly host: string; readonly origin: string }

export const placeOf = (port: number): Place => ({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` })

/** Exactly one Host header, exactly ours: a name that an attacker points to 127.0.0.1 (DNS rebinding) is not ours. */
export function isOurHost(request: IncomingMessage, place: Place): boolean {
  const hosts = valuesOf(request, 'host')
  return hosts.length === 1 && hosts[0] === place.host
}

/** For whatever changes something or reads the project: the browser must say that our own page asks. */
export function isOurOrigin(request: IncomingMessage, place: Place): boolean {
  const origins = valuesOf(request, 'origin')
  return origins.length === 1 && origins[0] === place.origin && isSameSite(request, ['same-origin'])
}

/** A page or file may be asked for by the person (none) or by our page (same-origin), never by another site. */
export function isOurNavigation(request: IncomingMessage): boolean {
  return isSameSite(request, ['same-origin', 'none'])
}

/** Browsers that do not send Sec-Fetch-Site are left to the other checks. */
function isSameSite(request: IncomingMessage, allowed: readonly string[]): boolean {
  const sites = valuesOf(request, 'sec-fetch-site')
  return sites.length === 0 || (sites.length === 1 && allowed.includes(sites[0] ?? ''))
}

/** All values of a header as they came; Node's own `headers` would join or drop repeated ones. */
function valuesOf(request: IncomingMessage, name: string): string[] {
  const values: string[] = []
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    if (request.rawHeaders[index]?.toLowerCase() === name) values.push(request.rawHeaders[index + 1] ?? '')
  }
  return values
}
