import { patternOf } from '../messages/catalogues.ts'

/** What a document may be, as it is stored; any other word is a kind of somebody's own. */
export const documentKinds = ['plan', 'report', 'law', 'news', 'draft', 'summary', 'other'] as const

const fold = (word: string) => word.normalize('NFKC').toLowerCase().trim()

/** A kind as it is stored, for what somebody calls it: `Plan`, `PLAN`, `规划`. Any other word stays as it is. */
export function storedKind(written: string): string {
  const word = fold(written)
  const known = documentKinds.find(kind => [kind, patternOf(`library.kind.${kind}`, 'en'), patternOf(`library.kind.${kind}`, 'zh')].some(name => name !== undefined && fold(name) === word))
  return known ?? written
}
