import { z } from 'zod'
import { EngineError } from '#wire/fault.ts'

const storageName = 'clausebook.key'
const Key = z.object({ key: z.string().min(1).max(200) })

/** True inside Clausebook's own window, where the page comes from `app://` and needs no key. */
export const inOwnWindow = (): boolean => location.protocol === 'app:'

/** The header token that goes with the session's cookie; '' in Clausebook's own window. */
let held = ''
export const sessionKey = (): string => held

/**
 * Makes or finds this tab's session with the loopback host. The link carries a single-use token in its fragment, which never reaches a
 * server log: it is taken out of the address at once and traded for an HttpOnly cookie and a header token; a reload finds the token in
 * sessionStorage. Rejects with an EngineError that says where a fresh link comes from.
 */
export async function startSession(): Promise<string> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (token) {
    history.replaceState(null, '', location.pathname)
    const key = await trade(token)
    if (key) sessionStorage.setItem(storageName, key)
  }
  held = sessionStorage.getItem(storageName) ?? ''
  if (!held) throw new EngineError({ code: 'missing', message: { id: token ? 'app.connection.usedLink' : 'app.connection.noLink' } })
  return held
}

async function trade(token: string): Promise<string | undefined> {
  const answer = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-clausebook': '1' },
    body: JSON.stringify({ token }),
  }).catch(() => {
    throw new EngineError({ code: 'missing', message: { id: 'app.connection.noAnswer' } })
  })
  if (!answer.ok) return undefined
  const parsed = Key.safeParse(await answer.json().catch(() => undefined))
  return parsed.success ? parsed.data.key : undefined
}
