import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare } from './prepared.ts'

const variable = 'CLAUSEBOOK_PREPARED'

/** Before the first test: makes the project that tests copy, once for all their processes. Returns what removes it after the last. */
export default async function makePreparedProject(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'clausebook-prepared-'))
  const project = join(folder, 'Plans.clausebook')
  await prepare(folder, project)
  process.env[variable] = project
  return () => rm(folder, { recursive: true, force: true })
}

/**
 * Path of the project that was made before the first test.
 * @throws Error outside of a run that Playwright's configuration of this folder began
 */
export function preparedProject(): string {
  const project = process.env[variable]
  if (!project) throw new Error(`${variable} names no project: tests in the browser are run with test/playwright.config.ts.`)
  return project
}
