import { z } from 'zod'
import { command, query } from '#wire/define.ts'
import { Language, Line } from './values.ts'

/** This person's settings on this machine; they belong to no project. */
export const Settings = z.object({
  /** '' until asked. */
  coder: Line,
  language: Language.or(z.literal('system')),
  appearance: z.enum(['light', 'dark', 'system']),
  /** Reader text size, 1 = the usual. */
  zoom: z.number().min(0.5).max(3),
  /** Single keys without Ctrl act (theme keys, `t`, `j`, `k`); off for people who talk to their computer. */
  singleKeys: z.boolean(),
  /** Panes' sizes, places in documents, column choices: what the window remembers, by name. */
  remembered: z.record(z.string().max(100), z.json()),
})
export type Settings = z.infer<typeof Settings>

export const settings = {
  read: query(z.object({}), Settings),
  write: command(Settings.partial(), Settings),
} as const
