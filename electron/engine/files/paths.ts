import { basename } from 'node:path'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'

/**
 * Whether a path names another computer (`\\host\share`, `//host/share`) or a device (`\\.\`, `\\?\`): Windows sends credentials to a
 * computer when such a path is only looked at.
 */
function isNetworkPath(path: string): boolean {
  return /^[\\/]{2}/u.test(path)
}

/** @throws EngineError `invalid` for a network path */
export function refuseNetworkPath(path: string): void {
  if (!isNetworkPath(path)) return
  const name = basename(path.replaceAll('\\', '/'))
  throw new EngineError({ code: 'invalid', message: sentence('files.networkPath', { name }) })
}
