import { z } from 'zod'
import { combinationsOf, isCombination, mostKeys } from '#domain/keys/combination.ts'
import { command, query } from '#wire/define.ts'
import { Id, Language, Line } from './values.ts'

/** Projects in which somebody codes blind; the oldest is forgotten. */
export const mostBlind = 200

/** A command's id, as `reader.find`. */
export const CommandId = z.string().max(100).regex(/^[a-z][A-Za-z]*\.[A-Za-z]+$/)

/** Keys that a person gave a command: combinations with a space between, '' for none at all. */
export const ChosenKeys = z.string().max(200).refine(keys => {
  const combinations = combinationsOf(keys)
  return keys === combinations.join(' ') && combinations.length <= mostKeys && combinations.every(isCombination)
})

/** Keys by command; a command that is not named has its usual ones. */
const KeysByCommand = z.record(CommandId, ChosenKeys)

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
  /** Keys other than the usual ones. */
  keys: KeysByCommand,
  /** Whether themes are suggested while one reads. */
  suggestions: z.boolean(),
  /** How much screen readers are told of a highlight: its themes; with its first words; with all its words, memo and coder. */
  spoken: z.enum(['short', 'middle', 'full']),
  /** Projects, by id, in which this person codes blind: others' highlights are not seen. */
  blind: z.array(z.string().max(100)).max(mostBlind),
  /** Panes' sizes, places in documents, column choices: what the window remembers, by name. */
  remembered: z.record(z.string().max(100), z.json()),
})
export type Settings = z.infer<typeof Settings>

/** What is written: each setting that is named takes the place of the last one; of `keys` each command, which null gives its usual ones again. */
export const SettingsChange = Settings.extend({ keys: z.record(CommandId, ChosenKeys.nullable()) }).partial()
export type SettingsChange = z.infer<typeof SettingsChange>

export const settings = {
  read: query(z.object({}), Settings),
  write: command(SettingsChange, Settings),
  /** Hides others' highlights in a project, with what hangs on them, or shows them again. Nothing in the project is changed. */
  codeBlind: command(z.object({ project: Id, blind: z.boolean() }), Settings),
} as const
