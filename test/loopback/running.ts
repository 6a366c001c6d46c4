import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openEngine, type OpenedEngine } from '../../electron/engine/index.ts'
import { startChildWorker } from '../../electron/engine/workers/child-worker.ts'
import { readAssets } from '../../electron/hosts/assets.ts'
import { startLoopback, type LoopbackServer } from '../../electron/loopback/server.ts'
import { request, sendRaw } from './raw.ts'

export type Session = { readonly cookie: string; readonly key: string }
/** What is served, and the project. */
export const folder = mkdtempSync(join(tmpdir(), 'clausebook-loopback-'))
export const log: string[] = []
// One engine and one host for all tests of a file; each file that imports this has its own.
export let engine: OpenedEngine
export let server: LoopbackServer
export let port: number

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="CLAUSEBOOK_NONCE"><title>Clausebook</title>')
  writeFileSync(join(folder, 'secret.map'), 'not served')
  engine = await openEngine({
    dataFolder: join(folder, 'data'), projectFile: join(folder, 'plans.clausebook'), createProject: true, log: line => log.push(line),
    startWorker: startChildWorker, seedsFolder: resolve('seeds'), showFolders: false,
  })
  server = await startLoopback({ engine, assets: readAssets(folder), version: '1', log: line => log.push(line) })
  port = server.port
})
afterAll(async () => {
  await server.close()
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

export const host = () => ['Host', `127.0.0.1:${port}`] as const
export const origin = () => ['Origin', `http://127.0.0.1:${port}`] as const
export const token = () => new URL(server.link()).hash.slice('#token='.length)
export const json = ['Content-Type', 'application/json'] as const
export const bytes = ['Content-Type', 'application/octet-stream'] as const

export const startSession = () => startSessionAt(server)
export async function startSessionAt({ port: at, link }: LoopbackServer): Promise<Session> {
  const from = [['Host', `127.0.0.1:${at}`], ['Origin', `http://127.0.0.1:${at}`]] as const
  const answer = await sendRaw(at, request('POST', '/session', [...from, json, ['x-clausebook', '1']], JSON.stringify({ token: new URL(link()).hash.slice('#token='.length) })))
  const cookie = answer.headers.get('set-cookie')?.[0]?.split(';')[0] ?? ''
  return { cookie, key: (JSON.parse(answer.text.slice(answer.text.indexOf('{'), answer.text.lastIndexOf('}') + 1)) as { key: string }).key }
}

/** Printable text for a header, whatever it is. */
export const encodeURIComponentSafely = (text: string) => encodeURIComponent(text.toWellFormed())

export const upload = (session: Session, extra: readonly (readonly [string, string])[] = []) =>
  request('POST', '/files', [host(), origin(), bytes, ['Cookie', session.cookie], ['x-clausebook', session.key], ['x-file-name', 'plan.txt'], ...extra], 'I. Goals')
