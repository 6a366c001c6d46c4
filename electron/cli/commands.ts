import type { Command } from './command.ts'
import { annotateCommand } from './commands/coding/annotate.ts'
import { annotationsCommand } from './commands/coding/annotations.ts'
import { attributesCommand } from './commands/attributes/attributes.ts'
import { setsCommand } from './commands/attributes/sets.ts'
import { autocodeCommand } from './commands/coding/autocode.ts'
import { changeHighlightsCommand } from './commands/coding/change-highlights.ts'
import { backupCommand, checkCommand, restoreCommand } from './commands/backups.ts'
import { clausesCommand } from './commands/clauses.ts'
import { documentsCommand, textCommand } from './commands/documents.ts'
import { exportCommand } from './commands/export.ts'
import { fieldsCommand } from './commands/fields.ts'
import { historyCommand, redoCommand, undoCommand } from './commands/history.ts'
import { importCommand } from './commands/import.ts'
import { matrixCommand } from './commands/matrix.ts'
import { memoCommand, memosCommand } from './commands/memos.ts'
import { searchCommand } from './commands/search.ts'
import { searchesCommand } from './commands/searches.ts'
import { setCommand } from './commands/attributes/set.ts'
import { mergeHighlightsCommand, splitHighlightCommand } from './commands/coding/shaping.ts'
import { targetsCommand } from './commands/targets/targets.ts'
import { suggestCommand } from './commands/suggesting/suggest.ts'
import { themesCommand } from './commands/themes.ts'
import { cooccurrenceCommand } from './commands/cooccurrence.ts'
import { alignCommand } from './commands/comparing/align.ts'
import { changesCommand } from './commands/comparing/changes.ts'
import { glossaryCommand } from './commands/comparing/glossary.ts'
import { similarityCommand } from './commands/comparing/similarity.ts'
import { termsCommand } from './commands/comparing/terms.ts'
import { compareCommand } from './commands/comparing/compare.ts'
import { correctClauseCommand } from './commands/correct-clause.ts'
import { commentsCommand } from './commands/versions/comments.ts'
import { originalCommand } from './commands/versions/original.ts'
import { correctCommand, replaceCommand, versionsCommand } from './commands/versions/versions.ts'
import { settleCommand } from './commands/versions/settling.ts'
import { unsettledCommand } from './commands/versions/unsettled.ts'

/** Every command by its name, in the order of help. */
export const commands = {
  import: importCommand,
  set: setCommand,
  attributes: attributesCommand,
  sets: setsCommand,
  documents: documentsCommand,
  text: textCommand,
  clauses: clausesCommand,
  'correct-clause': correctClauseCommand,
  replace: replaceCommand,
  correct: correctCommand,
  versions: versionsCommand,
  original: originalCommand,
  comments: commentsCommand,
  unsettled: unsettledCommand,
  settle: settleCommand,
  themes: themesCommand,
  fields: fieldsCommand,
  suggest: suggestCommand,
  annotate: annotateCommand,
  annotations: annotationsCommand,
  'change-highlights': changeHighlightsCommand,
  'split-highlight': splitHighlightCommand,
  'merge-highlights': mergeHighlightsCommand,
  autocode: autocodeCommand,
  memos: memosCommand,
  memo: memoCommand,
  search: searchCommand,
  searches: searchesCommand,
  compare: compareCommand,
  align: alignCommand,
  changes: changesCommand,
  glossary: glossaryCommand,
  matrix: matrixCommand,
  cooccurrence: cooccurrenceCommand,
  similarity: similarityCommand,
  terms: termsCommand,
  targets: targetsCommand,
  export: exportCommand,
  undo: undoCommand,
  redo: redoCommand,
  history: historyCommand,
  check: checkCommand,
  backup: backupCommand,
  restore: restoreCommand,
} as const satisfies Readonly<Record<string, Command>>

export type CommandName = keyof typeof commands

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
