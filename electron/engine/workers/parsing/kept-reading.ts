import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import type { Prepared } from '../../importing/prepare.ts'

/** Writes what was read of a file to a private file, readable for this user only. */
export function keepReading(path: string, prepared: Prepared): void {
  writeFileSync(path, serialize(prepared), { mode: 0o600 })
}

/** What `keepReading` wrote. */
export function readKept(path: string): Prepared {
  return deserialize(readFileSync(path)) as Prepared
}
