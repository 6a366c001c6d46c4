import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import { startLoopback } from '../../electron/loopback/server.ts'
import { openSessions } from '../../electron/loopback/sessions.ts'
import { request, sendRaw } from './raw.ts'
import { bytes, engine, host, json, log, origin, port, server, startSession, token, upload } from './running.ts'

describe('L1, L2 where it listens', () => {
  test('only on 127.0.0.1', async () => {
    const others = Object.values(networkInterfaces()).flat().filter(address => address && !address.internal && address.family === 'IPv4')
    if (others.length === 0) console.log('no other address on this machine: the refusal there was not tried')
    for (const address of others) await expect(sendRaw(port, request('GET', '/', [host()]), address?.address)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await expect(sendRaw(port, request('GET', '/', [host()]), '127.0.0.2')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
  test('on a free port that is another one at each start', async () => {
    const second = await startLoopback({ engine, assets: new Map(), version: '1', log: () => undefined })
    expect(second.port).not.toBe(port)
    await second.close()
  })
})

describe('L3, L4, L5 the link’s token', () => {
  test('has 256 bits, is new each time, and stands in the fragment only', () => {
    const link = new URL(server.link())
    expect(Buffer.from(link.hash.slice('#token='.length), 'base64url')).toHaveLength(32)
    expect(link.search).toBe('')
    expect(link.pathname).toBe('/')
    expect(server.link()).not.toBe(link.href)
  })
  test('is good once', async () => {
    const body = JSON.stringify({ token: token() })
    const ask = () => sendRaw(port, request('POST', '/session', [host(), origin(), json, ['x-clausebook', '1']], body))
    expect((await ask()).status).toBe(200)
    expect((await ask()).status).toBe(401)
  })
  test('is void after a minute and when a newer one was made', () => {
    let now = 0
    const sessions = openSessions(() => now)
    const late = sessions.newToken()
    now = 60_001
    expect(sessions.redeem(late)).toBeUndefined()
    const older = sessions.newToken()
    const newer = sessions.newToken()
    expect(sessions.redeem(older)).toBeUndefined()
    expect(sessions.redeem(newer)).toBeDefined()
  })
  test.each(['', 'x', '{}', '{"token":1}', '{"token":"wrong"}', '[]', 'null', `{"token":"${'a'.repeat(5000)}"}`])('%j is no token', async body => {
    expect((await sendRaw(port, request('POST', '/session', [host(), origin(), json, ['x-clausebook', '1']], body || ' '))).status).toBe(401)
  })
  test('neither token, cookie nor key reaches the log', async () => {
    const used = token()
    const session = await startSession()
    for (const secret of [used, session.cookie.split('=')[1] ?? '', session.key]) expect(log.join('\n')).not.toContain(secret)
  })
})

describe('L6 the cookie', () => {
  test('is HttpOnly, SameSite=Strict, for the whole host, and named after the port', async () => {
    const answer = await sendRaw(port, request('POST', '/session', [host(), origin(), json, ['x-clausebook', '1']], JSON.stringify({ token: token() })))
    expect(answer.headers.get('set-cookie')).toEqual([expect.stringMatching(new RegExp(`^clausebook_${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`))])
  })
})

describe('L7 the Host header', () => {
  const foreign = ['evil.com', 'localhost.evil.com', '127.0.0.1.nip.io', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]', '127.0.0.1:PORT.', '127.0.0.1:PORT@evil.com', '']
  test.each(foreign)('%j is refused before anything is looked up', async name => {
    const answer = await sendRaw(port, request('GET', '/', [['Host', name.replace('PORT', String(port))]]))
    expect([400, 403]).toContain(answer.status)
  })
  test('none and two are refused', async () => {
    expect((await sendRaw(port, `GET / HTTP/1.0\r\n\r\n`)).status).toBe(403)
    expect([400, 403]).toContain((await sendRaw(port, request('GET', '/', [host(), ['Host', 'evil.com']]))).status)
    expect([400, 403]).toContain((await sendRaw(port, request('GET', '/', [['Host', 'evil.com'], host()]))).status)
  })
  test('ours is let in', async () => expect((await sendRaw(port, request('GET', '/', [host()]))).status).toBe(200))
})

describe('L8, L9 whoever changes something', () => {
  const wrongOrigins: readonly (readonly (readonly [string, string])[])[] = [
    [], [['Origin', 'null']], [['Origin', 'https://evil.com']], [['Origin', 'http://127.0.0.1']], [['Origin', 'http://127.0.0.1:1']],
    [['Origin', 'http://localhost:PORT']], [['Origin', 'https://127.0.0.1:PORT']], [['Origin', 'http://127.0.0.1:PORT'], ['Origin', 'https://evil.com']],
    [['Origin', 'http://127.0.0.1:PORT'], ['Sec-Fetch-Site', 'cross-site']], [['Origin', 'http://127.0.0.1:PORT'], ['Sec-Fetch-Site', 'same-site']],
    [['Origin', 'http://127.0.0.1:PORT'], ['Sec-Fetch-Site', 'none']],
  ]
  test.each(wrongOrigins.map(headers => [JSON.stringify(headers), headers] as const))('is refused with %s', async (_name, headers) => {
    const session = await startSession()
    const filled = headers.map(([name, value]) => [name, value.replace('PORT', String(port))] as const)
    const answer = await sendRaw(port, request('POST', '/files', [host(), ...filled, bytes, ['Cookie', session.cookie], ['x-clausebook', session.key]], 'x'))
    expect(answer.status).toBe(403)
  })
  test('is let in with origin, cookie and key, and only with all of them', async () => {
    const session = await startSession()
    expect((await sendRaw(port, upload(session))).status).toBe(200)
    expect((await sendRaw(port, upload({ ...session, key: '' }))).status).toBe(401)
    expect((await sendRaw(port, upload({ ...session, cookie: '' }))).status).toBe(401)
    const other = await startSession()
    expect((await sendRaw(port, upload({ cookie: session.cookie, key: other.key }))).status).toBe(401)
  })
  test('no form of another site can send what is asked for', async () => {
    const session = await startSession()
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
      const head = [host(), origin(), ['Content-Type', type], ['Cookie', session.cookie], ['x-clausebook', session.key]] as const
      expect((await sendRaw(port, request('POST', '/files', head, 'x'))).status).toBe(403)
      expect((await sendRaw(port, request('POST', '/session', [host(), origin(), ['Content-Type', type], ['x-clausebook', '1']], '{}'))).status).toBe(403)
    }
  })
})

describe('L9 the header of our own page', () => {
  test('no token is traded without it, and it stays good for whoever sends it', async () => {
    const body = JSON.stringify({ token: token() })
    const ask = (...more: (readonly [string, string])[]) => sendRaw(port, request('POST', '/session', [host(), origin(), json, ...more], body))
    expect((await ask()).status).toBe(403)
    expect((await ask(['x-clausebook', '0'])).status).toBe(403)
    expect((await ask(['x-clausebook', '1'])).status).toBe(200)
  })
})
