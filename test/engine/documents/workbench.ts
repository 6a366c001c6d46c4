import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { contract, events } from '#contract/index.ts'
import { connect } from '#wire/connect.ts'
import { EngineError } from '#wire/fault.ts'
import { messagePort } from '#wire/ports.ts'
import { serve } from '#wire/serve.ts'
import { type EngineOptions, openEngine } from '../../../electron/engine/index.ts'
import { lendWorker } from '../lent-workers.ts'

const { files: _, ...engineContract } = contract

/**
 * An engine on a temporary folder, asked over a real port with all answers checked against the contract.
 * @param coder who is at work; null for whoever the settings name
 */
export async function openWorkbench({ coder = 'Tester', ...options }: Omit<Partial<EngineOptions>, 'coder'> & { readonly coder?: string | null } = {}) {
  const folder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'clausebook-engine-'))
  const log: string[] = []
  const opened = await openEngine({
    dataFolder: folder,
    projectFile: join(folder, 'plans.clausebook'),
    createProject: true,
    log: line => log.push(line),
    startWorker: lendWorker,
    seedsFolder: resolve('seeds'),
    showFolders: true,
    ...(coder === null ? {} : { coder }),
    ...options,
  })
  const internal: unknown[] = []
  const { port1, port2 } = new MessageChannel()
  const checks = { checkOutput: true, onInternal: (error: unknown) => internal.push(error) }
  const push = serve(engineContract, events, opened.handlers, messagePort(port1), checks)
  const stop = opened.onEvent(push)
  const { engine, on } = connect(engineContract, events, messagePort(port2))
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    stop()
    await opened.close()
    port1.close()
  }
  return {
    folder,
    log,
    engine,
    on,
    opened,
    files: opened.files,
    /** Errors that were no sentence: a test that makes one has found a mistake. */
    internal,
    close,
    async remove() {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
    /** A ticket for a file with this content. */
    ticket(name: string, content: string | Uint8Array) {
      const path = join(folder, 'incoming', name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return opened.files.fromPath(path)
    },
  }
}

export type Workbench = Awaited<ReturnType<typeof openWorkbench>>

/** A workbench for each test of a file, which is removed after it; a test that leaves an error that was no sentence fails. */
export function workbenchForEach(): Workbench {
  const bench = {} as Workbench
  beforeEach(async () => {
    Object.assign(bench, await openWorkbench())
  })
  afterEach(async () => {
    expect(bench.internal).toEqual([])
    await bench.remove()
  })
  return bench
}

/** `code id` of the sentence that a call ended with, or `done`. */
export function sentenceOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof EngineError) return `${error.code} ${error.sentence.id}`
      throw error
    },
  )
}
