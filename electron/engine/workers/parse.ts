import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { toFault } from '#wire/serve.ts'
import { prepareVersion } from '../importing/prepare.ts'
import type { ParseAnswer, ParseRequest } from './parsing.ts'

/** Entry of the process that reads people's files: whatever a file does to its reader, it does it here. */
const parent = parentEnd()
parent.listen(message => {
  const request = message as ParseRequest
  void answer(request).then(value => parent.post(value))
})

async function answer(request: ParseRequest): Promise<ParseAnswer> {
  try {
    const bytes = readFileSync(request.path)
    if (createHash('sha256').update(bytes).digest('hex') !== request.sha256) {
      throw new EngineError({ code: 'conflict', message: sentence('importing.changedMeanwhile') })
    }
    return { id: request.id, prepared: await prepareVersion(bytes, request.name, request.options) }
  } catch (error) {
    return { id: request.id, fault: toFault(error) }
  }
}

type UtilityPort = { postMessage(value: unknown): void; on(event: 'message', listener: (event: { data: unknown }) => void): void }
type End = { post(answer: ParseAnswer): void; listen(listener: (message: unknown) => void): void }

/** The other end: Electron's utility process has `parentPort`, a forked Node has `process.send`. */
function parentEnd(): End {
  const { parentPort } = process as { parentPort?: UtilityPort }
  if (parentPort) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    return { post: value => parentPort.postMessage(value), listen: listener => parentPort.on('message', ({ data }) => listener(data)) }
  }
  process.on('disconnect', () => process.exit(0))
  return { post: value => process.send?.(value), listen: listener => process.on('message', listener) }
}
