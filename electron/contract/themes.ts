import { z } from 'zod'
import { command, query } from '#wire/define.ts'
import { Id, Line, Ticket } from './values.ts'

const Color = z.string().regex(/^#[0-9a-f]{6}$/i)
/** One printable key, compared without case. */
export const Shortcut = z.string().regex(/^[\p{L}\p{N}]$/u)

export const ThemeRow = z.object({
  id: Id,
  parent: Id.nullable(),
  /** Text that sorts siblings. */
  position: z.string(),
  name: Line,
  color: z.string(),
  definition: z.string(),
  shortcut: z.string(),
  /** Highlights that carry this theme itself, in documents that are not removed. */
  count: z.int(),
})
export type ThemeRow = z.infer<typeof ThemeRow>

export const themes = {
  /** All themes, parents before children, siblings in order. */
  list: query(z.object({}), z.array(ThemeRow)),
  create: command(
    z.object({ id: Id, parent: Id.nullable().default(null), name: Line.min(1), color: Color.optional(), definition: z.string().max(20_000).default(''), shortcut: Shortcut.or(z.literal('')).default('') }),
    ThemeRow,
  ),
  update: command(
    z.object({ theme: Id, name: Line.min(1).optional(), color: Color.optional(), definition: z.string().max(20_000).optional(), shortcut: Shortcut.or(z.literal('')).optional() }),
    ThemeRow,
  ),
  /** Puts a theme under `parent` (null: the top), before the sibling `before` (null: last). A theme cannot go below itself. */
  move: command(z.object({ theme: Id, parent: Id.nullable(), before: Id.nullable().default(null) }), z.object({})),
  /** Everything tagged with `from` becomes tagged with `into`; children of `from` move under `into`; `from` goes. */
  merge: command(z.object({ from: Id, into: Id }), z.object({ moved: z.int() })),
  /** Deletes themes with their children; the highlights stay. */
  remove: command(z.object({ themes: z.array(Id).min(1).max(10_000) }), z.object({ removed: z.int(), untagged: z.int() })),
  /** CSV with `path,definition,color,shortcut`: adds what is missing, updates what is there, removes nothing. */
  import: command(z.object({ file: Ticket }), z.object({ added: z.int(), updated: z.int(), unchanged: z.int() })),
} as const
