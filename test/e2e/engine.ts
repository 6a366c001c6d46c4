import { WebSocket } from 'ws'
import { contract, events, type Engine } from '#contract/index.ts'
import { connect } from '#wire/connect.ts'
import { socketPort } from '#wire/ports.ts'
import type { Page } from '@playwright/test'

export type Session = { readonly origin: string; readonly key: string; readonly cookie: string }

/** What the page's own connection to its host is made with; undefined where the page shows no host's page. */
export async function sessionOf(page: Page): Promise<Session | undefined> {
  const { origin, hostname } = new URL(page.url())
  if (hostname !== '127.0.0.1') return undefined
  const key = await page.evaluate(() => sessionStorage.getItem('clausebook.key'))
  const cookies = await page.context().cookies(origin)
  return key === null ? undefined : { origin, key, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

/** Calls the engine as the page does, on a connection of its own. */
export async function withEngine<T>({ origin, key, cookie }: Session, use: (engine: Engine) => Promise<T>): Promise<T> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/ws`, ['clausebook', key], { headers: { cookie, origin } })
  await new Promise<void>((resolve, reject) => void socket.once('open', resolve).once('error', reject))
  try {
    return await use(connect(contract, events, socketPort(socket)).engine)
  } finally {
    socket.close()
  }
}
