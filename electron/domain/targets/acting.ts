/**
 * Who does it by the sentence itself: the body that is its subject (`The Ministry of Health will train …`, `各区政府要新增…`) or its agent (`… delivered by the NHS`,
 * `由市教委牵头`). A body is named by a word of office; persons, things and `we` are none.
 */
import type { Act } from './acting/act.ts'
import { englishActs } from './acting/english.ts'
import { hanActs } from './acting/han.ts'
import type { Body } from './bodies.ts'

/** Longer sentences are lists without a full stop: only their beginning is read. */
const longest = 4_000

/**
 * What a sentence says of who acts, in order.
 * @param acronyms short names that stand for bodies in this text, see `acronymsIn`
 */
export function actsIn(sentence: string, acronyms: ReadonlySet<string>): readonly Act[] {
  const words = sentence.slice(0, longest)
  const acts = [...(/[A-Za-z]{3}/u.test(words) ? englishActs(words, acronyms) : []), ...(/\p{Script=Han}{2}/u.test(words) ? hanActs(words) : [])]
  return acts.sort((a, b) => a.start - b.start)
}

/** Words, and where they begin in the text. */
export type Words = { readonly start: number; readonly words: string }
/** Who does what stands at a place of a sentence, null for all of it; places of the text. */
export type Actors = (amount: { readonly start: number; readonly end: number } | null) => readonly Body[]
export const nobody: Actors = () => []

/** `It will …` goes on with who was the subject of the sentence before. */
const goesOn = /^(?:It|They)\s(?:also\s)?(?:will|shall|must|should|plans?|aims?|commits?)\b/u

/**
 * Who acts by a sentence's own words, or by what announces the list: `The Ministry of Health will:`. Read when it is asked for.
 * @param lead what announces the list in which the sentence stands, empty for none
 * @param before of the sentence before
 */
export function actorsOf(sentence: Words, lead: Words, acronyms: ReadonlySet<string>, before: Actors): Actors {
  if (goesOn.test(sentence.words)) return before
  const placed = (bodies: readonly Body[], by: number) => bodies.map(({ name, start, end }) => ({ name, start: start + by, end: end + by }))
  let acts: readonly Act[] | undefined
  return amount => {
    acts ??= actsIn(sentence.words, acronyms)
    if (acts.length > 0) return placed(bodiesActing(acts, sentence.words, amount), sentence.start)
    // Whoever `will:` does what each item says.
    const announcing = lead.words.replace(/[:：]\s*$/u, mark => (mark.startsWith('：') ? '完成' : ' do '))
    return announcing === '' ? [] : placed(bodiesActing(actsIn(announcing, acronyms), announcing, null), lead.start)
  }
}

/** A part of a sentence that has a subject of its own: `…, and 40 clinics will open`. */
const ownSubject = /^[^,.;，。；]{0,60}?\b(?:will|shall|must|should|are to|is to)\b/u

/** A part of a sentence that says by itself what is done. */
const hasVerb = /\b(?:will|shall|must|should|is|are)\b/u
const partAt = (sentence: string, from: number) => sentence.slice(from + 1).split(/[;；]/u, 1)[0] ?? ''

/**
 * Who does what stands at a place of the sentence: the last subject before it in its own part, with those who help; else the agent behind it, else the one before it, else the
 * first subject. Without a place the first of all.
 * @param amount UTF-16 code units of the sentence
 */
export function bodiesActing(acts: readonly Act[], sentence: string, amount: { readonly start: number; readonly end: number } | null): readonly Body[] {
  const at = amount?.start ?? sentence.length
  // A part behind a semicolon tells of something else: 甲负责…；乙负责…
  const from = amount ? Math.max(sentence.lastIndexOf('；', at), sentence.lastIndexOf('; ', at)) : -1
  const part = acts.filter(({ start }) => start > from)
  // One without a subject goes on with the last one: `The Department will train nurses; open 12 clinics`.
  const own = part.length === 0 && !hasVerb.test(partAt(sentence, from)) ? acts.filter(({ start }) => start <= from) : part
  const [subjects, agents] = [own.filter(({ isAgent }) => !isAgent), own.filter(({ isAgent }) => isAgent)]
  const reaches = ({ end }: Act) => !amount || !/[,，]|\b(?:and|while|so that)\b/u.test(sentence.slice(end, at)) || !ownSubject.test(sentence.slice(amount.end))
  const before = subjects.filter(({ start, isHelping }) => start < at && !isHelping)
  const last = amount ? before.at(-1) : before[0]
  const agent = agents.find(({ start }) => start >= at) ?? agents.at(-1)
  const chosen = last && reaches(last) ? last : (agent ?? (last ? undefined : (subjects[0] ?? own[0])))
  const helping = chosen ? own.filter(({ isHelping }) => isHelping) : []
  const names = new Set<string>()
  return [...(chosen?.bodies ?? []), ...helping.flatMap(({ bodies }) => bodies)].filter(({ name }) => !names.has(name) && names.add(name))
}
