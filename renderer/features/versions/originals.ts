import type { Engine } from '../../client/engine.ts'
import { saveProduced } from '../../client/files.ts'

/** Hands out the file that a version was read from, byte for byte. */
export async function saveOriginal(engine: Engine, document: string, version: string): Promise<void> {
  const { ticket, fileName } = await engine.documents.original({ document, version })
  await saveProduced(ticket, fileName)
}
