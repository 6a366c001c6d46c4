/** Which rows of the register are listed, in the window and in what is handed out of it. */
import type { TargetKind } from '../targets/reported.ts'
import type { Strength } from '../targets/strength.ts'
import type { Gap } from './fields.ts'
import type { Standing } from './standing.ts'

export const saidChoices = ['said', 'unsaid', 'waiting', 'refused'] as const

/** What a row must be to be listed; null and '' let all through. `standing` goes by what a person said, else by what is suggested. */
export type RowFilter = {
  /** Words of its quote, what it promises, where it stands, its note or its bodies, in any case. */
  readonly text: string
  readonly kind: TargetKind | null
  /** The name of a body; '' for rows that name nobody. */
  readonly body: string | null
  readonly standing: Standing | null
  readonly strength: Strength | null
  readonly gap: Gap | null
  /** `past`: the deadline is today or was before; else the year of it. */
  readonly due: string | null
  /** Rows that people said something of, those that nobody spoke of, those whose text changed, and those that were refused, which are listed by nothing else. */
  readonly said: (typeof saidChoices)[number] | null
}

/** Lets through all that was not refused. */
export const everyListed: RowFilter = { text: '', kind: null, body: null, standing: null, strength: null, gap: null, due: null, said: null }

/** What of a row is looked at. */
export type ListedRow = {
  readonly kind: TargetKind
  readonly verdict: 'confirmed' | 'refused' | null
  readonly isStored: boolean
  readonly waiting: { readonly isLeft: boolean } | null
  readonly responsible: readonly string[]
  readonly standing: Standing | null
  readonly suggested: { readonly standing: Standing } | null
  readonly strength: Strength | null
  readonly gaps: readonly Gap[]
  /** ISO 8601. */
  readonly due: string | null
  readonly quote: string
  readonly what: string
  readonly citation: string
  readonly note: string
}

/** How a row stands for the list: what a person said, else what is suggested. */
export const standingShown = ({ standing, suggested }: Pick<ListedRow, 'standing' | 'suggested'>): Standing | null => standing ?? suggested?.standing ?? null

/** Tells rows that a filter lets through. @param today ISO 8601 */
export function listedBy({ text, kind, body, standing, strength, gap, due, said }: RowFilter, today: string): (row: ListedRow) => boolean {
  const words = text.trim().toLowerCase()
  return row => {
    if (said === 'refused' ? row.verdict !== 'refused' : row.verdict === 'refused') return false
    if (said === 'said' && !row.isStored) return false
    if (said === 'unsaid' && row.isStored) return false
    if (said === 'waiting' && (!row.waiting || row.waiting.isLeft)) return false
    if (kind !== null && row.kind !== kind) return false
    if (body !== null && !(body === '' ? row.responsible.length === 0 : row.responsible.includes(body))) return false
    if (standing !== null && standingShown(row) !== standing) return false
    if (strength !== null && row.strength !== strength) return false
    if (gap !== null && !row.gaps.includes(gap)) return false
    if (due !== null && !(due === 'past' ? row.due !== null && row.due <= today : row.due?.startsWith(due))) return false
    return words === '' || [row.quote, row.what, row.citation, row.note, ...row.responsible].some(each => each.toLowerCase().includes(words))
  }
}
