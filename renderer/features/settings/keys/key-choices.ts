import type { SettingsChange, Settings } from '#contract/settings.ts'
import { combinationsOf, isSingleKey, sameKeys } from '#domain/keys/combination.ts'
import { assignedKeys, type Command } from '../../../state/commands.ts'
import type { Room } from '../../../state/view.ts'

/** A command with its usual keys and the rooms in which it can be run; null: in all of them. */
export type PlacedCommand = { readonly command: Command; readonly rooms: ReadonlySet<Room> | null }

type Chosen = Settings['keys']

/** All keys of a command, as this person has them. */
export const keysNow = ({ command }: PlacedCommand, chosen: Chosen): readonly string[] => combinationsOf(assignedKeys(command, chosen))

/** Whether a command's keys are other than the usual ones. */
export const isChanged = ({ command }: PlacedCommand, chosen: Chosen): boolean => Object.hasOwn(chosen, command.id) && assignedKeys(command, chosen) !== (command.keys ?? '')

const has = (keys: readonly string[], combination: string) => keys.some(one => sameKeys(one, combination))

function meet(one: PlacedCommand, other: PlacedCommand): boolean {
  if (one.command.id === other.command.id) return false
  return one.rooms === null || other.rooms === null || [...one.rooms].some(room => other.rooms?.has(room))
}

/** The commands that have these keys, too, and can be run where this one can. */
export function othersWith(combination: string, placed: PlacedCommand, all: readonly PlacedCommand[], chosen: Chosen): readonly PlacedCommand[] {
  return all.filter(other => meet(placed, other) && has(keysNow(other, chosen), combination))
}

/** The same where people see it as a collision: two that share a key by design (one of them waits while the other acts) are none. */
export function collisionsOf(placed: PlacedCommand, all: readonly PlacedCommand[], chosen: Chosen): readonly { readonly combination: string; readonly others: readonly PlacedCommand[] }[] {
  const isUsual = ({ command }: PlacedCommand, combination: string) => has(combinationsOf(command.keys), combination)
  return keysNow(placed, chosen).flatMap(combination => {
    const others = othersWith(combination, placed, all, chosen).filter(other => !(isUsual(placed, combination) && isUsual(other, combination)))
    return others.length > 0 ? [{ combination, others }] : []
  })
}

/** The usual keys are not kept: they may become others with a newer version. */
function written(command: Command, keys: readonly string[]): string | null {
  const text = keys.join(' ')
  return text === combinationsOf(command.keys).join(' ') ? null : text
}

/** What is to be written for a command to have one more, which others lose. */
export function giving(combination: string, placed: PlacedCommand, from: readonly PlacedCommand[], chosen: Chosen): NonNullable<SettingsChange['keys']> {
  const losing = from.map(other => [other.command.id, written(other.command, keysNow(other, chosen).filter(one => !sameKeys(one, combination)))] as const)
  return Object.fromEntries([...losing, [placed.command.id, written(placed.command, [...keysNow(placed, chosen), combination])] as const])
}

/** What is to be written for a command to have one less. */
export function taking(combination: string, placed: PlacedCommand, chosen: Chosen): NonNullable<SettingsChange['keys']> {
  return { [placed.command.id]: written(placed.command, keysNow(placed, chosen).filter(one => one !== combination)) }
}

/** The letter or digit by which a combination could meet a theme's own key in the text; null where it can't. */
export function themeKeyOf(combination: string): string | null {
  return isSingleKey(combination) && /^[\p{L}\p{N}]$/u.test(combination) ? combination.toLowerCase() : null
}
