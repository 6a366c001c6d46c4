import { activityMessages } from './activity.ts'
import { alignmentsMessages } from './alignments.ts'
import { annotationsMessages } from './annotations.ts'
import { appMessages } from './app.ts'
import { attributesMessages } from './attributes.ts'
import { autocodeMessages } from './autocode.ts'
import { cliAnswerMessages } from './cli/answers.ts'
import { cliHelpMessages } from './cli/help.ts'
import { cliRefusalMessages } from './cli/refusals.ts'
import { chartMessages } from './charts.ts'
import { compareMessages } from './compare.ts'
import { documentsMessages } from './documents.ts'
import { electronMessages } from './electron.ts'
import { excerptsMessages } from './excerpts.ts'
import { exportingMessages } from './exporting.ts'
import { exportsMessages } from './exports.ts'
import { fieldsMessages } from './fields.ts'
import { filesMessages } from './files.ts'
import { historyMessages } from './history.ts'
import { importingMessages } from './importing.ts'
import { libraryMessages } from './library.ts'
import { keysMessages } from './keys.ts'
import { loopbackMessages } from './loopback.ts'
import { memosMessages } from './memos.ts'
import { searchesMessages } from './searches.ts'
import { outcomesMessages } from './outcomes.ts'
import { pairsMessages } from './pairs.ts'
import { plansMessages } from './plans.ts'
import { printedMessages } from './printed.ts'
import { projectsMessages } from './projects.ts'
import { readerMessages } from './reader.ts'
import { searchMessages } from './search.ts'
import { setsMessages } from './sets.ts'
import { settingsMessages } from './settings.ts'
import { targetsMessages } from './targets.ts'
import { suggestionsMessages } from './suggestions.ts'
import { themesMessages } from './themes.ts'
import { tourMessages } from './tour.ts'
import { uiMessages } from './ui.ts'
import { versionsMessages } from './versions.ts'
import { wireMessages } from './wire.ts'

/** Every message of Clausebook by its id, used by both processes. */
export const messages = {
  ...activityMessages,
  ...alignmentsMessages,
  ...annotationsMessages,
  ...appMessages,
  ...attributesMessages,
  ...autocodeMessages,
  ...cliAnswerMessages,
  ...cliHelpMessages,
  ...cliRefusalMessages,
  ...chartMessages,
  ...compareMessages,
  ...documentsMessages,
  ...electronMessages,
  ...excerptsMessages,
  ...exportingMessages,
  ...exportsMessages,
  ...fieldsMessages,
  ...filesMessages,
  ...historyMessages,
  ...importingMessages,
  ...libraryMessages,
  ...keysMessages,
  ...loopbackMessages,
  ...memosMessages,
  ...searchesMessages,
  ...outcomesMessages,
  ...pairsMessages,
  ...plansMessages,
  ...printedMessages,
  ...projectsMessages,
  ...readerMessages,
  ...searchMessages,
  ...setsMessages,
  ...settingsMessages,
  ...targetsMessages,
  ...suggestionsMessages,
  ...themesMessages,
  ...tourMessages,
  ...uiMessages,
  ...versionsMessages,
  ...wireMessages,
} as const

export type MessageId = keyof typeof messages
export type MessageLanguage = 'en' | 'zh'

/** A message's pattern in one language; undefined for an id that no message has. No list of all of them is made: it would hold up every start. */
export function patternOf(id: string, language: MessageLanguage): string | undefined {
  return Object.hasOwn(messages, id) ? messages[id as MessageId][language === 'en' ? 0 : 1] : undefined
}

/** A sentence whose id the compiler knows. */
export function sentence(id: MessageId, values?: Readonly<Record<string, string | number>>): { id: MessageId; values?: Record<string, string | number> } {
  return values ? { id, values: { ...values } } : { id }
}
