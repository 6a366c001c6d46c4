/** Clauses as people name them: `II.3.8`, `II (III) 8`, `1.2.3`, `Article 5`, `第十二条`, `¶2`. */
import { readNumeral } from './numerals.ts'

/** What is asked of a clause: its labels from the root down, as a citation prints them. */
export type NamedClause = { readonly path: readonly string[] }

/** A numeral as it is printed, all numbers that it may stand for, and the words beside it: `article`, `第` and `条`. */
type Numeral = { readonly text: string; readonly values: readonly number[]; readonly words: string[] }

/** Numerals, the sign of an unlabelled paragraph, and words of either script. */
const parts = /¶\d+|\d+|[零〇一二三四五六七八九十百千]+|\p{Script=Latin}+|\p{Script=Han}/gu
/** `14 (2nd)`: the count of what is printed twice. */
const again = /\s\(\d+(?:st|nd|rd|th)\)$/u

/**
 * Place of the clause that a person names, or null. A numeral may be typed in another form than it is printed in (`3` for `（三）`). The whole path goes
 * before its end, that before a path with labels left out, and of several such clauses the first one is meant.
 */
export function clauseNamed(clauses: readonly NamedClause[], named: string): number | null {
  const wanted = readLabel(named)
  if (wanted.length === 0) return null
  let best: { readonly index: number; readonly rank: number } | null = null
  for (const [index, { path }] of clauses.entries()) {
    const rank = rankOf(wanted, readPath(path))
    if (rank > (best?.rank ?? 0)) best = { index, rank }
  }
  return best?.index ?? null
}

/** How well a clause's path fits what was typed; 0 where it does not. */
function rankOf(wanted: readonly Numeral[], path: readonly Numeral[]): number {
  const offset = path.length - wanted.length
  const [typed, last] = [wanted.at(-1), path.at(-1)]
  if (offset < 0 || !typed || !last || !isMeant(typed, last)) return 0
  const end = path.slice(offset)
  if (!end.every((own, i) => isMeant(wanted[i], own))) return isWithin(wanted, path) ? 1 : 0
  return (offset === 0 ? 5 : 3) + (end.every(({ text }, i) => text === wanted[i]?.text) ? 1 : 0)
}

function isMeant(typed: Numeral | undefined, own: Numeral): boolean {
  if (!typed?.words.every(word => own.words.includes(word))) return false
  return typed.text === own.text || typed.values.some(value => own.values.includes(value))
}

/** Whether all stand in a path, in the same order. */
function isWithin(wanted: readonly Numeral[], path: readonly Numeral[]): boolean {
  let at = 0
  for (const own of path) if (isMeant(wanted[at], own)) at += 1
  return at === wanted.length
}

/** The numerals of labels from the root down; `1.2` below `1` adds only its last one. */
function readPath(labels: readonly string[]): Numeral[] {
  const path: Numeral[] = []
  for (const label of labels) {
    const own = readLabel(label)
    const above = path.slice(1 - own.length)
    const goesOn = own.length > 1 && own.slice(0, -1).every(({ text }, i) => text === above[i]?.text)
    path.push(...(goesOn ? own.slice(-1) : own))
  }
  return path
}

/** A word in front of a numeral belongs to it, a Chinese one behind it to that before. */
function readLabel(label: string): Numeral[] {
  const numerals: Numeral[] = []
  let before: string[] = []
  for (const [part] of label.normalize('NFKC').replace(again, '').toLowerCase().matchAll(parts)) {
    const values = part.startsWith('¶') ? [] : readNumeral(part).map(({ n }) => n)
    if (part.startsWith('¶') || values.length > 0) {
      numerals.push({ text: part, values, words: before })
      before = []
    } else if (/\p{Script=Han}/u.test(part) && part !== '第' && before.length === 0 && numerals.length > 0) numerals.at(-1)?.words.push(part)
    else before.push(part)
  }
  return numerals
}
