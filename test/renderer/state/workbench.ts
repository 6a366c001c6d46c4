import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { contract, events, type HostHandlers } from '#contract/index.ts'
import { connect } from '#wire/connect.ts'
import type { Port } from '#wire/define.ts'
import { messagePort } from '#wire/ports.ts'
import { serve } from '#wire/serve.ts'
import { openEngine } from '../../../electron/engine/index.ts'
import { lendWorker } from '../../engine/lent-workers.ts'
import type { Client } from '../../../renderer/client/engine.ts'
import { meetHost } from '../../../renderer/client/host.ts'

export type Workbench = {
  readonly client: Client
  /** A second window on the same engine. */
  connectAnother(): Client
  /** A ticket for a file with this content, as after choosing it. */
  ticket(name: string, bytes: Uint8Array): string
  close(): Promise<void>
}

const host: HostHandlers = {
  files: {
    host: () => ({ kind: 'browser', dialogs: false, version: '0.0.0' }),
    pick: () => ({ tickets: [] }),
    place: () => ({ ticket: null }),
    save: () => ({ saved: false, fileName: '' }),
    pdf: () => ({ saved: false, fileName: '' }),
  },
}

/** The real engine on files in a temporary folder, behind a real port: what a page is connected to. */
export async function openWorkbench(): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-page-'))
  const engine = await openEngine({
    dataFolder: folder, log: () => {}, startWorker: lendWorker, seedsFolder: resolve(import.meta.dirname, '../../../seeds'), showFolders: false, backups: false,
  })
  const ports: { close(): void }[] = []
  const connectAnother = () => {
    const { port1, port2 } = new MessageChannel()
    ports.push(port1, port2)
    const [near, far] = [port1, port2].map(port => messagePort(port as unknown as MessagePort)) as [Port, Port]
    const push = serve(contract, events, { ...engine.handlers, ...host }, near, { checkOutput: true })
    engine.onEvent((name, value) => push(name, value))
    return connect(contract, events, far)
  }
  const client = connectAnother()
  await meetHost(client.engine)
  return {
    client,
    connectAnother,
    ticket(name, bytes) {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return engine.files.fromPath(path)
    },
    close: async () => {
      for (const port of ports) port.close()
      await engine.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Two plans as pasted texts; their ids in this order. */
export async function bringInTwoPlans({ engine }: Client): Promise<[string, string]> {
  const pasted = [
    { title: 'Clean air plan', text: '1. Plant trees along the river.\n\n2. Measure the air each hour.\n' },
    { title: 'Water plan', text: '1. Protect the springs.\n\n2. Repair the pipes by 2030.\n' },
  ]
  const ids = (await engine.documents.import({ pasted })).map(answer => ('document' in answer ? answer.document.id : ''))
  return [ids[0] ?? '', ids[1] ?? '']
}
