import { codebookCommands } from '../../features/codebook/theme-commands.ts'
import { compareCommands } from '../../features/compare/compare-commands.ts'
import { excerptCommands } from '../../features/excerpts/excerpt-commands.ts'
import { clauseCommands } from '../../features/reader/clauses/clause-commands.ts'
import { viewCommands } from '../../features/reader/view-commands.ts'
import { hitCommands } from '../../features/search/hit-commands.ts'
import { sleepingReaderCommands } from '../../pane/commands.ts'
import type { Command } from '../../state/commands.ts'
import type { useEngine } from '../../state/connection.ts'
import type { Say } from '../../state/language.ts'

const notShown = () => null

/** The commands of all rooms, whichever is on the screen: to read their names and keys, not to run them. */
export function roomCommands(engine: ReturnType<typeof useEngine>, say: Say): Command[] {
  return [
    ...sleepingReaderCommands(engine, say), ...viewCommands(engine, notShown), ...clauseCommands(notShown), ...hitCommands(notShown), ...excerptCommands(engine, notShown),
    ...compareCommands(), ...codebookCommands(engine, say),
  ]
}
