/** Places in a text, and the clauses that lie there. */
import type { Body } from './bodies.ts'

/** A place in the text: UTF-16 code units. */
export type Place = { readonly start: number; readonly end: number }

/** A clause as the register needs it: its range, where its own text ends and its children begin, and its parent by its place in the list. */
export type TargetClause = Place & { readonly textEnd: number; readonly kind: string; readonly parent: number | null }

/** The same range farther on, with the bodies and the time that it names. */
export function moved<T extends Place>(range: T, by: number): T {
  const shift = (place: Place) => ({ start: place.start + by, end: place.end + by })
  const { bodies, time } = range as { readonly bodies?: readonly Body[]; readonly time?: Place | null }
  return { ...range, ...shift(range), ...(bodies ? { bodies: bodies.map(body => ({ ...body, ...shift(body) })) } : {}), ...(time ? { time: shift(time) } : {}) }
}
