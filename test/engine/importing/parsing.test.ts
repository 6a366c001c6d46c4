import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'
import { openParser } from '../../../electron/engine/workers/parsing/parser.ts'
import type { StartWorker, WorkerPort } from '../../../electron/engine/workers/port.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausebook-parsing-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  writeFileSync(path, content)
  const bytes = Buffer.from(content)
  return { path, name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const signal = () => new AbortController().signal
const sentenceOf = async (reading: Promise<unknown>) => {
  try {
    await reading
    return 'read'
  } catch (error) {
    if (error instanceof EngineError) return `${error.code} ${error.sentence.id}`
    throw error
  }
}

/** Real processes, remembered so that tests can look at them. */
function watched(): { start: StartWorker; ports: WorkerPort[]; exits: (number | null)[] } {
  const ports: WorkerPort[] = []
  const exits: (number | null)[] = []
  return {
    ports,
    exits,
    start(entry) {
      const port = startChildWorker(entry)
      port.onExit(code => exits.push(code))
      ports.push(port)
      return port
    },
  }
}

const childrenOfOurs = () => readdirSync('/proc/self/task').flatMap(thread => readFileSync(`/proc/self/task/${thread}/children`, 'utf8').trim().split(' '))

const limits = { deadline: 60_000, memory: 1_000_000_000, watchEvery: 20 }
/** Keeps a reader busy for seconds. */
const slowPage = '<i>a</i>'.repeat(1_100_000)

describe('reading in a process of its own', () => {
  test('one process reads one file after the other', async () => {
    const { start, ports } = watched()
    const parser = openParser(start)
    const first = await parser.parse(fileOf('a.txt', 'I. One\n1. First\n2. Second'), { clean: 'auto' }, signal())
    const second = await parser.parse(fileOf('b.html', '<h1>一</h1><p>第一条　甲</p>'), { clean: 'auto' }, signal())
    parser.close()
    expect(first).toMatchObject({ text: 'I. One\n1. First\n2. Second', language: 'en', mediaType: 'text/plain' })
    expect(first.clauses.map(({ label }) => label)).toEqual(['I', '1', '2'])
    expect(second).toMatchObject({ text: '一\n\n第一条　甲', language: 'zh' })
    expect(ports).toHaveLength(1)
  })

  test('a file that cannot be read gives its sentence, and the process goes on', async () => {
    const { start, ports } = watched()
    const parser = openParser(start)
    expect(await sentenceOf(parser.parse(fileOf('x.pdf', '%PDF-1.7'), { clean: 'auto' }, signal()))).toBe('invalid importing.pdfBroken')
    expect(await sentenceOf(parser.parse(fileOf('c.txt', 'text'), { clean: 'auto' }, signal()))).toBe('read')
    parser.close()
    expect(ports).toHaveLength(1)
  })

  test('bytes that are not the ones to be stored are refused', async () => {
    const parser = openParser(startChildWorker)
    const file = fileOf('changed.txt', 'before')
    writeFileSync(file.path, 'after')
    expect(await sentenceOf(parser.parse(file, { clean: 'auto' }, signal()))).toBe('conflict importing.changedMeanwhile')
    parser.close()
  })

  test('a process that is killed on the way costs only its file', async () => {
    const { start, ports } = watched()
    const parser = openParser(start)
    const dying = sentenceOf(parser.parse(fileOf('slow.html', slowPage), { clean: 'auto' }, signal()))
    ports[0]?.kill()
    expect(await dying).toBe('invalid importing.workerDied')
    expect(await sentenceOf(parser.parse(fileOf('d.txt', 'text'), { clean: 'auto' }, signal()))).toBe('read')
    parser.close()
    expect(ports).toHaveLength(2)
  })

  test('a file that takes too long is given up, its process ended', async () => {
    const { start, ports } = watched()
    const parser = openParser(start, { ...limits, deadline: 50 })
    expect(await sentenceOf(parser.parse(fileOf('slow.html', slowPage), { clean: 'auto' }, signal()))).toBe('invalid importing.tookTooLong')
    expect(await gone(ports[0])).toBe(true)
    parser.close()
  })

  test('a file that takes too much memory is given up', async () => {
    const parser = openParser(startChildWorker, { ...limits, memory: 30_000_000 })
    const reading = parser.parse(fileOf('slow.html', slowPage), { clean: 'auto' }, signal())
    expect(await sentenceOf(reading)).toBe('invalid importing.tooMuchMemory')
    parser.close()
  })

  test('what a process holds of files before it is not the next file’s fault: that one is read once more in a process of its own', async () => {
    let isHolding = false
    const ports: WorkerPort[] = []
    const start: StartWorker = entry => {
      const port = startChildWorker(entry)
      const isFirst = ports.push(port) === 1
      return { ...port, memory: () => (isFirst && isHolding ? 2_000_000_000 : 0) }
    }
    const parser = openParser(start, { deadline: 60_000, memory: 1_000_000_000, watchEvery: 5 })
    await parser.parse(fileOf('a.txt', 'A plan'), { clean: 'auto' }, signal())
    isHolding = true
    expect(await sentenceOf(parser.parse(fileOf('next.html', '<i>a</i>'.repeat(20_000)), { clean: 'auto' }, signal()))).toBe('read')
    expect(ports).toHaveLength(2)
    parser.close()
  })

  test('a file that takes too much memory in a process of its own is not read again, whatever was read before that process', async () => {
    const ports: WorkerPort[] = []
    const start: StartWorker = entry => {
      const port = startChildWorker(entry)
      ports.push(port)
      return { ...port, memory: () => 2_000_000_000 }
    }
    const parser = openParser(start, { deadline: 60_000, memory: 1_000_000_000, watchEvery: 5 })
    const large = fileOf('large.html', '<i>a</i>'.repeat(20_000))
    for (const begun of [1, 2]) {
      expect(await sentenceOf(parser.parse(large, { clean: 'auto' }, signal()))).toBe('invalid importing.tooMuchMemory')
      expect(ports).toHaveLength(begun)
    }
    parser.close()
  })

  test('cancelling ends the process at once', async () => {
    const { start, ports } = watched()
    const parser = openParser(start)
    const controller = new AbortController()
    const reading = sentenceOf(parser.parse(fileOf('slow.html', slowPage), { clean: 'auto' }, controller.signal))
    controller.abort()
    expect(await reading).toBe('cancelled wire.cancelled')
    expect(await gone(ports[0])).toBe(true)
    parser.close()
  })

  test.skipIf(process.platform !== 'linux')('what a host keeps compiled for its next start is kept out of its reach', () => {
    vi.stubEnv('NODE_COMPILE_CACHE', join(folder, 'compiled'))
    const before = new Set(childrenOfOurs())
    const port = startChildWorker('parse')
    const [child] = childrenOfOurs().filter(pid => !before.has(pid))
    const surroundings = readFileSync(`/proc/${child}/environ`, 'utf8')
    port.kill()
    vi.unstubAllEnvs()
    expect(surroundings).toContain('PATH=')
    expect(surroundings).not.toContain('NODE_COMPILE_CACHE')
  })

  test('closing leaves no process behind', async () => {
    const { start, ports } = watched()
    const parser = openParser(start)
    await parser.parse(fileOf('e.txt', 'text'), { clean: 'auto' }, signal())
    parser.close()
    expect(await gone(ports[0])).toBe(true)
  })

  test('without cleaning, what looks like boilerplate is a paragraph', async () => {
    const file = fileOf('f.html', '<nav>Home</nav><h1>Plan</h1><p>1. Do it.</p>')
    const parser = openParser(startChildWorker)
    const kinds = async (clean: 'auto' | 'none') => (await parser.parse(file, { clean }, signal())).clauses.map(({ kind }) => kind)
    expect(await kinds('auto')).toContain('boilerplate')
    expect(await kinds('none')).not.toContain('boilerplate')
    parser.close()
  })
})

/** Whether a process ends. A process that never does fails the test by its time limit. */
function gone(port: WorkerPort | undefined): Promise<boolean> {
  return new Promise(resolve => {
    if (!port || port.memory?.() === null) resolve(true)
    else port.onExit(() => resolve(true))
  })
}
