import { sentence } from '../../messages/catalogues.ts'
import { farthestNear, type Mistake, mostTerms, type Remark } from './mistakes.ts'

/** What is wrong with a query, in words. */
export function mistakeSentence({ kind, operator }: Mistake) {
  return sentence(`search.mistake.${kind}`, { operator, most: kind === 'nearNumber' ? farthestNear : mostTerms })
}

/** What somebody may not expect of a query, in words. */
export function remarkSentence({ kind }: Remark) {
  return sentence(`search.remark.${kind}`, { most: mostTerms })
}
