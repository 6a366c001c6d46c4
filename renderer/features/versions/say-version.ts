import type { VersionRow } from '#contract/documents.ts'
import { sayMoment } from '../../state/dates.ts'
import type { Say } from '../../state/language.ts'

/** Why there is a version: a file that was read, or a correction. */
export const sayOrigin = (say: Say, { origin, fileName }: VersionRow): string => (origin === 'file' ? say('versions.fromFile', { name: fileName }) : say('versions.fromCorrection'))

/** A version by number, whether it is read now, when it came and from where. */
export function sayVersion(say: Say, version: VersionRow): string {
  return [say('versions.number', { number: version.number }), version.isCurrent ? say('versions.current') : '', sayMoment(version.createdAt), sayOrigin(say, version)].filter(Boolean).join(' · ')
}
