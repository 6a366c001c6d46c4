import { z } from 'zod'
import { command, job, query } from '#wire/define.ts'
import { Sentence } from '#wire/fault.ts'
import { Id, Language, Line, Progress, Ticket } from './values.ts'

export const ProjectRow = z.object({
  id: Id,
  name: z.string(),
  /** File name without its folder. */
  fileName: z.string(),
  readOnly: z.boolean(),
  /** The last committed operation's time, null when nothing was changed yet. */
  savedAt: z.string().nullable(),
})
export type ProjectRow = z.infer<typeof ProjectRow>

export const RecentProject = z.object({
  /** Opaque: stands for a path that only the engine knows. */
  key: z.string(),
  name: z.string(),
  fileName: z.string(),
  /** The folder as people read it, '' where a host does not show paths and no other project has this name and file name. */
  folder: z.string(),
  openedAt: z.string(),
  missing: z.boolean(),
})
export type RecentProject = z.infer<typeof RecentProject>

export const BackupRow = z.object({ key: z.string(), madeAt: z.string(), bytes: z.int(), reason: z.enum(['migration', 'close', 'change', 'restore', 'asked']) })
export type BackupRow = z.infer<typeof BackupRow>
const BackupPreview = z.object({ documents: z.int(), annotations: z.int(), themes: z.int(), lastChange: z.string().nullable(), titles: z.array(z.string()) })

export const Finding = z.object({ severity: z.enum(['error', 'warning']), message: Sentence })
export type Finding = z.infer<typeof Finding>

/** A project already open elsewhere or lying in a synchronised folder is opened only on a second, explicit asking. */
const OpenChoice = z.object({ readOnly: z.boolean().default(false), allowSyncedFolder: z.boolean().default(false) })

export const projects = {
  current: query(z.object({}), ProjectRow.nullable()),
  recent: query(z.object({}), z.array(RecentProject)),
  forget: command(z.object({ key: z.string() }), z.object({})),
  /** A new project in the projects folder, or at the place of `ticket` (from a save dialog). */
  create: command(z.object({ name: Line.min(1), ticket: Ticket.optional() }), ProjectRow),
  open: command(z.union([OpenChoice.extend({ key: z.string() }), OpenChoice.extend({ ticket: Ticket })]), ProjectRow),
  /** Makes (once in each language) and opens a project with the sample plans, its name and themes in that language. */
  sample: job(z.object({ language: Language.default('en') }), ProjectRow, Progress),
  rename: command(z.object({ name: Line.min(1) }), ProjectRow),
  close: command(z.object({}), z.object({})),
  /** A copy as one file, fetched or saved by its ticket. */
  copy: job(z.object({}), z.object({ ticket: Ticket, fileName: z.string() }), Progress),
  /** The backups of the open project or, with `project` (a key of `recent`), of one that is closed, damaged or gone. */
  backups: query(z.object({ project: z.string().optional() }), z.array(BackupRow)),
  backup: command(z.object({}), BackupRow),
  previewBackup: query(z.object({ key: z.string(), project: z.string().optional() }), BackupPreview),
  /** Backs up what is there, then puts the backup in its place and opens it. */
  restore: command(z.object({ key: z.string(), project: z.string().optional() }), ProjectRow),
  /** What is not as it should be in the open project; nothing is changed. `done` and `total` count kinds of checks. */
  check: job(z.object({}), z.array(Finding), Progress),
} as const
