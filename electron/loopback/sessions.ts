import { randomBytes, timingSafeEqual } from 'node:crypto'

const newSecret = () => randomBytes(32).toString('base64url')

/** Compares in constant time once the lengths agree. */
export function isSame(given: string, known: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(known)
  return a.length === b.length && timingSafeEqual(a, b)
}

/** A session is known by a cookie (HttpOnly, sent by the browser) and a key (kept by the page, sent in a header); both are needed. */
export type Session = { readonly cookie: string; readonly key: string }

export type Sessions = {
  /** A new link token: good once, for a minute. An older unused one is void from now on. */
  newToken(): string
  /** Trades the link token for a session; undefined when it is wrong, used or too old. */
  redeem(token: string): Session | undefined
  isSession(cookie: string | undefined, key: string | undefined): boolean
  isCookie(cookie: string | undefined): boolean
}

const tokenLifetime = 60_000
const mostSessions = 32

/** @param clock milliseconds */
export function openSessions(clock: () => number = Date.now): Sessions {
  let token: { readonly value: string; readonly until: number } | undefined
  const sessions: Session[] = []
  const byCookie = (cookie: string) => sessions.find(session => isSame(cookie, session.cookie))
  return {
    newToken() {
      token = { value: newSecret(), until: clock() + tokenLifetime }
      return token.value
    },
    redeem(given) {
      if (!token || clock() > token.until || !isSame(given, token.value)) return undefined
      token = undefined
      const session = { cookie: newSecret(), key: newSecret() }
      sessions.push(session)
      if (sessions.length > mostSessions) sessions.shift()
      return session
    },
    isSession(cookie, key) {
      const session = cookie ? byCookie(cookie) : undefined
      return !!session && !!key && isSame(key, session.key)
    },
    isCookie: cookie => !!cookie && !!byCookie(cookie),
  }
}
