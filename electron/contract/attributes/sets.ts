import { z } from 'zod'
import { command, query } from '#wire/define.ts'
import { Done, Id, Line } from '../values.ts'

/** Documents put together under a name. Sets lie in each other, never in a circle; a document is in any number of sets. */
export const SetRow = z.object({ id: Id, parent: Id.nullable(), name: Line, documents: z.array(Id) })
export type SetRow = z.infer<typeof SetRow>

const Membership = z.object({ set: Id, documents: z.array(Id).min(1).max(10_000) })

export const sets = {
  /** Those that lie in a set after it, siblings by name. */
  list: query(z.object({}), z.array(SetRow)),
  create: command(z.object({ name: Line, parent: Id.nullable().default(null) }), SetRow),
  /** Gives it another name, another place, or both. */
  update: command(z.object({ set: Id, name: Line.optional(), parent: Id.nullable().optional() }), SetRow),
  /** Takes the set away with those in it; the documents stay. */
  remove: command(z.object({ set: Id }), Done),
  add: command(Membership, z.object({ changed: z.int() })),
  take: command(Membership, z.object({ changed: z.int() })),
} as const
