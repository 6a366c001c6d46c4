import { randomBytes } from 'node:crypto'
import { type Id, uuidv7 } from '#domain/ids.ts'

export function newId(): Id {
  return uuidv7(Date.now(), randomBytes(10))
}
