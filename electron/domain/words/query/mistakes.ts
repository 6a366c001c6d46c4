/** What is wrong with a query, and where in it: UTF-16 code units. */
export type Mistake = { readonly kind: MistakeKind; readonly start: number; readonly end: number; readonly operator: string }
export type MistakeKind = 'missingBefore' | 'missingBehind' | 'bracketOpen' | 'bracketClosed' | 'bracketEmpty' | 'notAlone' | 'nearWhat' | 'nearNumber' | 'tooDeep' | 'tooMany'

/** What is looked for otherwise than somebody may think. */
export type Remark = { readonly kind: RemarkKind; readonly start: number; readonly end: number }
export type RemarkKind = 'quoteOpen' | 'starInside' | 'moreTerms'

/** More than this of a query is not looked for. */
export const mostTerms = 50
/** Words between two that stand near each other: when nobody says how many, and at most. */
export const usualNearness = 10
export const farthestNear = 1_000
export const deepest = 20

export type Place = { readonly start: number; readonly end: number }

/** Ends reading at the first mistake. */
export class Wrong extends Error {
  readonly mistake: Mistake
  constructor(kind: MistakeKind, { start, end }: Place, written = '') {
    super(kind)
    this.mistake = { kind, start, end, operator: written }
  }
}
