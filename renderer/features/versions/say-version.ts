import type { CorrectionRow } from '#contract/documents/corrections.ts'
import type { VersionRow } from '#contract/documents/documents.ts'
import { sayMoment } from '../../state/dates.ts'
import type { Say } from '../../state/language.ts'

/** Why there is a version: a file that was read, or a correction. */
export const sayOrigin = (say: Say, { origin, fileName }: VersionRow): string => (origin === 'file' ? say('versions.fromFile', { name: fileName }) : say('versions.fromCorrection'))

/** A version by number, whether it is read now, when it came and from where. */
export function sayVersion(say: Say, version: VersionRow): string {
  return [say('versions.number', { number: version.number }), version.isCurrent ? say('versions.current') : '', sayMoment(version.createdAt), sayOrigin(say, version)].filter(Boolean).join(' · ')
}

/** What a correction made of it: a label, so many levels, a kind; '' where its kind says all. */
export function sayValue(say: Say, kind: CorrectionRow['kind'], value: string): string {
  if (kind === 'level') return Number(value) > 0 ? `+${value}` : value
  if (kind !== 'kind') return value
  return value === 'heading' || value === 'item' || value === 'paragraph' || value === 'boilerplate' ? say(`versions.kind.${value}`) : value
}

/** What was changed about a clause and to what: label 4 bis, level +1. */
export function sayCorrection(say: Say, { kind, value }: Pick<CorrectionRow, 'kind' | 'value'>): string {
  return [say(`clauses.kind.${kind}`), sayValue(say, kind, value)].filter(Boolean).join(' ')
}
