import { existsSync } from 'node:fs'
import { connect } from './connection.ts'
import { discard } from './files.ts'
import { type Holder, takeLock } from './lock.ts'
import { sql } from './sql.ts'

/**
 * Takes a project away in which nothing was ever done, and that is not open. Whoever waits for its lock finds no project then, and loses
 * nothing.
 * @returns whether it is gone
 * @throws EngineError `conflict` when somebody has it
 */
export async function discardUnused(file: string, holder: Holder): Promise<boolean> {
  if (!existsSync(file)) return false
  const lock = takeLock(file, holder)
  try {
    if (isUsed(file)) return false
    await discard(file)
    return true
  } finally {
    lock.release()
  }
}

function isUsed(file: string): boolean {
  const connection = connect(file, true)
  try {
    return connection.read.get(sql`SELECT 1 FROM operation LIMIT 1`) !== undefined
  } finally {
    connection.close()
  }
}
