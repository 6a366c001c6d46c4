import { activityMessages } from './window/activity.ts'
import { alignmentsMessages } from './comparing/alignments.ts'
import { annotationsMessages } from './coding/annotations.ts'
import { appMessages } from './window/app.ts'
import { attributesMessages } from './documents/attributes.ts'
import { autocodeMessages } from './coding/autocode.ts'
import { cliAnswerMessages } from './cli/answers.ts'
import { cliHelpMessages } from './cli/help.ts'
import { cliRefusalMessages } from './cli/refusals.ts'
import { chartMessages } from './comparing/charts.ts'
import { codebookMessages } from './coding/codebook.ts'
import { compareMessages } from './comparing/compare.ts'
import { documentsMessages } from './documents/documents.ts'
import { electronMessages } from './window/electron.ts'
import { excerptsMessages } from './coding/excerpts.ts'
import { exportingMessages } from './handing-out/exporting.ts'
import { exportsMessages } from './handing-out/exports.ts'
import { fieldsMessages } from './coding/fields.ts'
import { filesMessages } from './documents/files.ts'
import { historyMessages } from './window/history.ts'
import { importingMessages } from './documents/importing.ts'
import { libraryMessages } from './documents/library.ts'
import { keysMessages } from './window/keys.ts'
import { loopbackMessages } from './window/loopback.ts'
import { memosMessages } from './coding/memos.ts'
import { searchesMessages } from './coding/searches.ts'
import { outcomesMessages } from './comparing/outcomes.ts'
import { pairsMessages } from './comparing/pairs.ts'
import { plansMessages } from './documents/plans.ts'
import { printedMessages } from './handing-out/printed.ts'
import { projectsMessages } from './window/projects.ts'
import { readerMessages } from './window/reader.ts'
import { searchMessages } from './coding/search.ts'
import { setsMessages } from './documents/sets.ts'
import { settingsMessages } from './window/settings.ts'
import { targetsMessages } from './comparing/targets.ts'
import { suggestionsMessages } from './coding/suggestions.ts'
import { themesMessages } from './coding/themes.ts'
import { tourMessages } from './window/tour.ts'
import { uiMessages } from './window/ui.ts'
import { versionsMessages } from './documents/versions.ts'
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
  ...codebookMessages,
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
