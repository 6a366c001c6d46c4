import type { MatrixBy } from '#contract/comparing/columns.ts'
import { isFixedKey } from '#domain/attributes/values.ts'
import type { Project } from '../command.ts'
import { wrongUsage } from '../stop.ts'
import type { Arguments } from './arguments.ts'

/** What columns are: documents when nothing is said, `set`, or an attribute. @throws Stop for one that is not there */
export async function readBy(opened: Pick<Project, 'engine'>, args: Arguments): Promise<MatrixBy> {
  const key = args.has('by') ? args.needed('by').trim() : 'document'
  if (key === 'document') return { kind: 'documents' }
  const own = isFixedKey(key) ? [] : await opened.engine.attributes.list({})
  if (isFixedKey(key) || own.some(({ name }) => name === key)) return { kind: 'attribute', key }
  if (key === 'set') return { kind: 'sets' }
  throw wrongUsage('cli.whereUnknown', { key })
}
