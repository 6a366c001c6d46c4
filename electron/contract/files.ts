import { z } from 'zod'
import { command, job, query } from '#wire/define.ts'
import { Line, Progress, Ticket } from './values.ts'

/**
 * What the host does for the page: file dialogs where there is a desktop, nothing of it in a browser, where the page picks
 * and saves by itself (`POST /files`, `GET /files/:ticket`). Answered by the hosts, not by the engine.
 */
export const files = {
  host: query(z.object({}), z.object({ kind: z.enum(['electron', 'browser']), dialogs: z.boolean(), version: z.string() })),
  /** Asks for files with the system's dialog; no tickets when the person cancelled. */
  pick: command(z.object({ purpose: z.enum(['plans', 'plan', 'folder', 'project', 'codebook', 'attributes', 'glossary']) }), z.object({ tickets: z.array(Ticket) })),
  /** Asks where a new project shall lie. */
  place: command(z.object({ fileName: Line }), z.object({ ticket: Ticket.nullable() })),
  /** Asks where to put a produced file and writes it there; an existing file is replaced only as a whole. */
  save: command(z.object({ ticket: Ticket, fileName: Line }), z.object({ saved: z.boolean(), fileName: z.string() })),
  /** Asks where to, and writes there as PDF what the page shows on paper: as a whole, or, cancelled, nothing. It tells that it began once it knows where to. */
  pdf: job(z.object({ fileName: Line }), z.object({ saved: z.boolean(), fileName: z.string() }), Progress),
} as const
