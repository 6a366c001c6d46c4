import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Another web server on this machine, that lets any page read it. */
export async function serveElsewhere(): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    if (request.headers.origin) response.setHeader('access-control-allow-origin', request.headers.origin)
    response.setHeader('access-control-allow-credentials', 'true')
    if (request.url === '/script.js') return response.setHeader('content-type', 'text/javascript').end('globalThis.loaded = true')
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>elsewhere</title><p>Hello.')
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}

/**
 * Runs in a page: tries by every means that a web page has to read something of another origin, and names those that worked.
 * What cannot be seen from a page (whether something was changed) is looked at afterwards.
 */
export async function attack({ target, script }: { readonly target: string; readonly script: string }): Promise<string[]> {
  const worked: string[] = []
  const attempt = async (name: string, run: () => Promise<boolean>) => {
    if (await run().catch(() => false)) worked.push(name)
  }
  const read = (path: string, options: RequestInit) => async () => {
    const answer = await fetch(target + path, { credentials: 'include', ...options })
    return answer.type !== 'opaque' && answer.ok && (await answer.text()) !== ''
  }
  const loads = (element: HTMLElement, start: () => void) =>
    new Promise<boolean>(done => {
      element.addEventListener('load', () => done(true), { once: true })
      element.addEventListener('error', () => done(false), { once: true })
      start()
    })
  const body = JSON.stringify({ token: 'guess' })
  await attempt('fetch', read('/', {}))
  await attempt('fetch, cors', read('/', { mode: 'cors', headers: { 'x-clausebook': '1' } }))
  await attempt('fetch, no-cors', read('/', { mode: 'no-cors' }))
  await attempt('fetch of a script', read(script, {}))
  await attempt('post to /session, simple', read('/session', { method: 'POST', body }))
  await attempt('post to /session, cors', read('/session', { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-clausebook': '1' } }))
  await attempt('post to /files, simple', read('/files', { method: 'POST', body: 'I. Goals', headers: { 'content-type': 'text/plain' } }))
  await attempt('post to /files, no-cors', read('/files', { method: 'POST', mode: 'no-cors', body: 'I. Goals' }))
  await attempt('post to /files, cors', read('/files', { method: 'POST', body: 'I. Goals', headers: { 'content-type': 'application/octet-stream', 'x-clausebook': 'guess' } }))
  for (const method of ['PUT', 'DELETE', 'OPTIONS']) await attempt(method, read('/files', { method }))
  await attempt('beacon', async () => (navigator.sendBeacon(`${target}/files`, 'I. Goals'), false))

  const picture = new Image()
  await attempt('picture', () => loads(picture, () => (picture.src = `${target}/`)))
  const element = document.createElement('script')
  await attempt('script', () => loads(element, () => document.head.append(Object.assign(element, { src: target + script }))))
  const style = document.createElement('link')
  await attempt('style sheet', () => loads(style, () => document.head.append(Object.assign(style, { rel: 'stylesheet', href: `${target}/` }))))
  const frame = document.createElement('iframe')
  await attempt('frame', async () => {
    await loads(frame, () => document.body.append(Object.assign(frame, { src: `${target}/` })))
    return (frame.contentDocument?.body.textContent ?? '') !== ''
  })
  const form = document.createElement('form')
  await attempt('form', async () => {
    const place = document.body.appendChild(Object.assign(document.createElement('iframe'), { name: 'answer' }))
    Object.assign(form, { method: 'post', action: `${target}/files`, enctype: 'text/plain', target: 'answer' })
    form.append(Object.assign(document.createElement('input'), { name: 'I. Goals', value: '1. Steal.' }))
    document.body.append(form)
    await loads(place, () => form.submit())
    return (place.contentDocument?.body.textContent ?? '') !== ''
  })
  await attempt('socket', () =>
    new Promise(done => {
      const socket = new WebSocket(`${target.replace('http', 'ws')}/ws`, ['clausebook', 'guess'])
      socket.addEventListener('open', () => done(true))
      socket.addEventListener('error', () => done(false))
    }))
  await attempt('events', () =>
    new Promise(done => {
      const source = new EventSource(`${target}/`, { withCredentials: true })
      source.addEventListener('open', () => done(true))
      source.addEventListener('error', () => (source.close(), done(false)))
    }))
  await attempt('window', async () => {
    const opened = window.open(`${target}/`)
    await new Promise(done => setTimeout(done, 500))
    return (opened?.document.body.textContent ?? '') !== ''
  })
  return worked
}
