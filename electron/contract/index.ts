import { z } from 'zod'
import type { Engine as EngineOf } from '#wire/connect.ts'
import type { Handlers as HandlersOf } from '#wire/serve.ts'
import { alignments } from './comparing/alignments.ts'
import { AnnotationRow, annotations } from './coding/annotations.ts'
import { attributes } from './attributes/attributes.ts'
import { autocode } from './coding/autocode.ts'
import { compare } from './compare.ts'
import { documents } from './documents/documents.ts'
import { drafts } from './documents/drafts.ts'
import { editions } from './comparing/editions.ts'
import { excerpts } from './coding/excerpts.ts'
import { exports } from './exports.ts'
import { fields } from './coding/fields.ts'
import { files } from './files.ts'
import { glossary } from './comparing/glossary.ts'
import { history, OperationRow } from './history.ts'
import { memos } from './coding/memos.ts'
import { ProjectRow, projects } from './projects.ts'
import { search } from './search.ts'
import { searches } from './coding/searches.ts'
import { sets } from './attributes/sets.ts'
import { Settings, settings } from './settings.ts'
import { targets } from './targets.ts'
import { suggestions } from './coding/suggestions.ts'
import { themes } from './coding/themes.ts'
import { Id } from './values.ts'

/** The whole list of what may be asked of the engine. */
export const contract = {
  alignments, annotations, attributes, autocode, compare, documents, drafts, editions, excerpts, exports, fields, files, glossary, history, memos, projects, search, searches, sets, settings,
  suggestions, targets, themes,
} as const

/** What the engine tells every port, before it answers the call that caused it. */
export const events = {
  changed: z.object({
    /** Null when the change came from undo or redo of a past operation only. */
    operation: OperationRow.nullable(),
    /** Entities with changed rows: whoever shows something derived from them asks again. */
    entities: z.array(z.string()),
    /** Annotations that changed, as they are now, and those that went; null when there are too many to send: ask again. */
    annotations: z.object({ put: z.array(AnnotationRow), removed: z.array(Id) }).nullable(),
    /** Documents of which something changed that lists show or texts suggest; null when there are too many to name: ask for all. */
    documents: z.array(Id).nullable(),
  }),
  /** Another project was opened, renamed or closed. */
  project: z.object({ project: ProjectRow.nullable() }),
  settings: Settings,
} as const

export type ClausebookContract = typeof contract
export type ClausebookEvents = typeof events
export type Engine = EngineOf<ClausebookContract>
export type Handlers = HandlersOf<ClausebookContract>
/** What `openEngine` answers itself; the rest is answered by the host it runs in. */
export type EngineHandlers = Omit<Handlers, 'files'>
export type HostHandlers = Pick<Handlers, 'files'>
export type ChangedEvent = z.infer<typeof events.changed>
