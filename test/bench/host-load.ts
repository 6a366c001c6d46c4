// How the browser host answers while files are brought in, and what memory each format takes: prints JSON.
// `node test/bench/host-load.ts [--steady] [--pages 3000] [--only WORDS] [--out FILE]`; only: loads that
// have these words in their names; steady: on a busy machine this program and the host, but not its
// other processes, are given the processor before everybody else (Linux, as root), so that other people's work is not measured.
import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { constants, deflateRawSync } from 'node:zlib'
import { WebSocket } from 'ws'
import { contract, events } from '../../electron/contract/index.ts'
import { connect } from '../../electron/wire/connect.ts'
import { socketPort } from '../../electron/wire/ports.ts'
import { mixedFiles } from '../engine/documents/mixed-folder.ts'
import { makeDocx } from '../engine/importing/docx/given-docx.ts'
import { makeZip } from '../engine/importing/packed/given-zip.ts'
import type { HostCost } from './host-process.ts'
import { type BenchFile, endings, makeFile } from './importing/import-files.ts'
import { makePlan } from './plans.ts'
import { machine } from './project.ts'

const { values } = parseArgs({ options: { out: { type: 'string' }, seed: { type: 'string', default: '1' }, pages: { type: 'string', default: '3000' }, steady: { type: 'boolean', default: false }, only: { type: 'string', default: '' } } })
const seed = Number(values.seed)
const pages = Number(values.pages)

const steady = (pid: number | undefined) => {
  if (values.steady) execFileSync('chrt', ['--all-tasks', '--reset-on-fork', '--rr', '--pid', '5', String(pid)])
}
steady(process.pid)

/** Milliseconds between two light calls. */
const askedEvery = 20

type Load = HostCost & { readonly files: number; readonly in: number; readonly seconds: number; readonly calls: number; readonly longestAnswer: number }

/** Pages that have one another and themselves within, and say that they are a million. */
const cyclicPages = ['%PDF-1.4', '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj', '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1000000>>endobj', '3 0 obj<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 1000000>>endobj', 'trailer<</Root 1 0 R>>', '%%EOF'].join('\n')

async function measureLoads(): Promise<Record<string, unknown>> {
  const hostile: Readonly<Record<string, () => BenchFile>> = {
    'one line of 100 MB': () => ({ name: 'line.txt', bytes: Buffer.alloc(100_000_000, 'water ') }),
    '2 GB in 2 MB, told truly': () => bombOf(2_147_483_648),
    '2 GB in 2 MB, told as 1 MB': () => bombOf(1_000_000),
    'a million paragraphs': () => ({ name: 'paragraphs.docx', bytes: makeDocx({ body: '<w:p/>'.repeat(1_000_000) }) }),
    '5,000 controls in each other': () => ({ name: 'deep.docx', bytes: makeDocx({ body: '<w:sdt><w:sdtContent>'.repeat(5_000) }) }),
    'a page tree that leads back to itself': () => ({ name: 'pages.pdf', bytes: Buffer.from(cyclicPages) }),
    'text of 10 MB': () => ({ name: 'large.txt', bytes: Buffer.from(makePlan(1, 10_000_000, seed).text) }),
  }
  const report: Record<string, unknown> = { machine: machine(), pages }
  const measure = async (what: string, make: () => readonly BenchFile[]) => {
    if (!what.includes(values.only)) return
    report[what] = await measureLoad(make())
    console.error(what, JSON.stringify(report[what]))
  }
  await measure('500 mixed files, 50 of them broken', () => [...mixedFiles(450, 50)])
  await measure('8 PDFs of 300 pages', () => Array.from({ length: 8 }, (_, number) => ({ ...makeFile('pdf', seed + number, 300), name: `plan ${number}.pdf` })))
  for (const [what, make] of Object.entries(hostile)) await measure(what, () => [make()])
  for (const ending of endings) await measure(`${ending}, ${pages} pages`, () => [makeFile(ending, seed, pages)])
  return report
}

/** A Word file whose text unpacks to 2 GB, whatever its directory says of it. */
function bombOf(declared: number): BenchFile {
  const piece = deflateRawSync(Buffer.alloc(67_108_864, 'a'), { finishFlush: constants.Z_FULL_FLUSH })
  const bytes = Buffer.concat([...Array.from({ length: 32 }, () => piece), deflateRawSync('')])
  return { name: 'bomb.docx', bytes: makeZip([{ name: '[Content_Types].xml', bytes: '<Types/>' }, { name: 'word/document.xml', bytes, isStored: true, method: 8, declared }]) }
}

/** Uploads files to a fresh host and brings them in, while a light call is made again and again. */
async function measureLoad(files: readonly BenchFile[]): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-bench-'))
  const child = fork(join(import.meta.dirname, 'host-process.ts'), [folder], { execArgv: ['--no-warnings'], serialization: 'advanced' })
  try {
    const [{ link, port }] = await once(child, 'message') as [{ link: string; port: number }]
    steady(child.pid)
    const { far, socket, upload } = await openWindow(link, port)
    await far.documents.import({ files: [await upload({ name: 'first.txt', bytes: Buffer.from('A first plan') })] })
    const ask = async (message: string) => {
      child.send(message)
      return (await once(child, 'message'))[0] as HostCost
    }
    await ask('begin')
    const asking = askAgainAndAgain(() => far.projects.current({}))
    const started = performance.now()
    const tickets: string[] = []
    for (const file of files) tickets.push(await upload(file))
    const answers = await far.documents.import({ files: tickets })
    const seconds = (performance.now() - started) / 1_000
    const { calls, longest } = await asking.end()
    const cost = await ask('end')
    socket.close()
    return { files: files.length, in: answers.filter(answer => 'document' in answer).length, seconds: Math.round(seconds * 10) / 10, calls, longestAnswer: Math.round(longest), ...cost }
  } finally {
    child.disconnect()
    await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openWindow(link: string, port: number) {
  const origin = `http://127.0.0.1:${port}`
  const headers = { origin, 'x-clausebook': '1', 'content-type': 'application/json' }
  const session = await fetch(`${origin}/session`, { method: 'POST', headers, body: JSON.stringify({ token: new URL(link).hash.slice('#token='.length) }) })
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { key } = await session.json() as { key: string }
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, ['clausebook', key], { headers: { cookie, origin } })
  await once(socket, 'open')
  const { engine: far } = connect(contract, events, socketPort(socket))
  const upload = async ({ name, bytes }: BenchFile) => {
    const answer = await fetch(`${origin}/files`, {
      method: 'POST', body: new Uint8Array(bytes),
      headers: { origin, cookie, 'x-clausebook': key, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
    })
    return (await answer.json() as { ticket: string }).ticket
  }
  return { far, socket, upload }
}

function askAgainAndAgain(call: () => Promise<unknown>) {
  const under = new Set<Promise<void>>()
  let [calls, longest] = [0, 0]
  const timer = setInterval(() => {
    const asked = performance.now()
    const one = call().then(() => {
      calls += 1
      longest = Math.max(longest, performance.now() - asked)
      under.delete(one)
    })
    under.add(one)
  }, askedEvery)
  return {
    async end() {
      clearInterval(timer)
      await Promise.all(under)
      return { calls, longest }
    },
  }
}

const text = JSON.stringify(await measureLoads(), null, 2)
if (values.out) writeFileSync(values.out, `${text}\n`)
console.log(text)
