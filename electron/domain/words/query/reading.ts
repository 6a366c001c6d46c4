/**
 * The language of Find: words (English by their stem, `carb*` by their beginning), `"phrases"` (as they stand), Chinese from one
 * character; all of them must occur. `AND`, `OR`, `NOT` and `NEAR/5` in capitals join them, and then brackets group. Without such a word
 * nothing but quotation marks and stars means anything, so that a pasted title is looked for as it is.
 */
import { deepest, farthestNear, type Mistake, mostTerms, type Remark, usualNearness, Wrong } from './mistakes.ts'
import { operator, type Operator, type Piece, piecesOf, quotes, wordsIn } from './pieces.ts'
import type { Query } from './query.ts'

/** `query` is null when there is no word to look for, or a mistake. */
export type ReadQuery = { readonly query: Query | null; readonly mistake: Mistake | null; readonly remarks: readonly Remark[] }

/** Reads what a person typed; never fails. */
export function readQuery(text: string): ReadQuery {
  const remarks: Remark[] = []
  const hasOperators = [...wordsIn(text)].some(({ word }) => operator.test(word))
  const pieces = [...piecesOf(text, hasOperators, remarks)]
  if (!hasOperators) {
    const [first, ...more] = pieces.flatMap(piece => (piece.kind === 'term' ? [{ kind: 'term', term: piece.term } as const] : []))
    return { query: first && more.length > 0 ? { kind: 'all', parts: [first, ...more], without: [] } : (first ?? null), mistake: null, remarks }
  }
  try {
    return { query: new Reader(pieces).whole(), mistake: null, remarks }
  } catch (error) {
    if (error instanceof Wrong) return { query: null, mistake: error.mistake, remarks: [] }
    throw error
  }
}

/** The same words, read as nothing but words: operators stand in quotes, and so brackets are only signs. */
export function asWords(text: string): string {
  let words = ''
  let from = 0
  for (const { word, start } of wordsIn(text)) {
    if (!operator.test(word)) continue
    words += `${text.slice(from, start)} "${text.slice(start, start + word.length)}" `
    from = start + word.length
  }
  return `${words}${text.slice(from)}`.replaceAll(/\s+/gu, ' ').trim()
}

/** A query for a text exactly as it stands. */
export function asPhrase(text: string): string {
  return `"${text.replaceAll(new RegExp(`[${quotes}*＊\\s]+`, 'gu'), ' ').trim()}"`
}

/** `any = all (OR all)*`, `all = item (AND? item)*`, `item = NOT? near`, `near = one (NEAR one)*`, `one = term | ( any )`. */
class Reader {
  readonly #pieces: readonly Piece[]
  #at = 0
  #depth = 0
  #terms = 0

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces
  }

  whole(): Query {
    const query = this.#any()
    const left = this.#pieces[this.#at]
    if (left) throw new Wrong('bracketClosed', left)
    return query
  }

  #any(): Query {
    const parts = [this.#all()]
    for (let or = this.#take('OR'); or; or = this.#take('OR')) {
      this.#refuseEnd(or)
      parts.push(this.#all())
    }
    return joined('any', parts)
  }

  #all(): Query {
    const parts: Query[] = []
    const without: Query[] = []
    const first = this.#pieces[this.#at]
    for (;;) {
      const and = parts.length + without.length > 0 ? this.#take('AND') : undefined
      const next = this.#pieces[this.#at]
      const isOver = next === undefined || next.kind === 'close' || isOperator(next, 'OR')
      if (isOver && and) throw missingBehind(and)
      if (isOver && first !== next) break
      const not = this.#take('NOT')
      if (not) this.#refuseEnd(not)
      ;(not ? without : parts).push(this.#near())
    }
    if (parts.length === 0 && first) throw new Wrong('notAlone', first, 'NOT')
    return withoutNesting(parts, without)
  }

  #near(): Query {
    const parts = [this.#one()]
    const within: number[] = []
    for (let near = this.#take('NEAR'); near; near = this.#take('NEAR')) {
      within.push(readNearness(near))
      this.#refuseEnd(near)
      parts.push(this.#one())
      if (!parts.slice(-2).every(mayBeNear)) throw new Wrong('nearWhat', near, near.text)
    }
    return within.length > 0 ? { kind: 'near', parts, within } : (parts[0] as Query)
  }

  #one(): Query {
    const piece = this.#pieces[this.#at]
    // Only an empty query or an empty pair of brackets gets here without a piece.
    if (piece === undefined) throw new Wrong('bracketEmpty', this.#pieces[this.#at - 1] ?? { start: 0, end: 0 })
    if (piece.kind === 'operator') throw new Wrong('missingBefore', piece, piece.text)
    if (piece.kind === 'close') throw new Wrong(this.#depth > 0 ? 'bracketEmpty' : 'bracketClosed', piece)
    this.#at += 1
    if (piece.kind === 'term') {
      this.#terms += 1
      if (this.#terms > mostTerms) throw new Wrong('tooMany', piece)
      return { kind: 'term', term: piece.term }
    }
    this.#depth += 1
    if (this.#depth > deepest) throw new Wrong('tooDeep', piece)
    if (this.#at === this.#pieces.length) throw new Wrong('bracketOpen', piece)
    const inner = this.#any()
    if (this.#pieces[this.#at]?.kind !== 'close') throw new Wrong('bracketOpen', piece)
    this.#at += 1
    this.#depth -= 1
    return inner
  }

  #take(wanted: Operator): (Piece & { readonly kind: 'operator' }) | undefined {
    const piece = this.#pieces[this.#at]
    if (!isOperator(piece, wanted)) return undefined
    this.#at += 1
    return piece
  }

  /** Something must follow an operator, and be no other one that needs something before it. */
  #refuseEnd(before: Piece & { readonly kind: 'operator' }): void {
    const next = this.#pieces[this.#at]
    const isMissing = next === undefined || next.kind === 'close' || (next.kind === 'operator' && (next.operator !== 'NOT' || before.operator !== 'OR'))
    if (isMissing) throw missingBehind(before)
  }
}

function isOperator(piece: Piece | undefined, operator: Operator): piece is Piece & { readonly kind: 'operator' } {
  return piece?.kind === 'operator' && piece.operator === operator
}

const missingBehind = (piece: Piece & { readonly kind: 'operator' }) => new Wrong('missingBehind', piece, piece.text)

function readNearness(near: Piece & { readonly kind: 'operator' }): number {
  if (near.text === 'NEAR') return usualNearness
  const [, number] = /^NEAR\/(\d{1,4})$/u.exec(near.text) ?? []
  if (number === undefined || Number(number) > farthestNear) throw new Wrong('nearNumber', near, near.text)
  return Number(number)
}

function mayBeNear(query: Query): boolean {
  return query.kind === 'term' || query.kind === 'near' || (query.kind === 'any' && query.parts.every(mayBeNear))
}

function joined(kind: 'any', parts: readonly Query[]): Query {
  const [first, ...more] = parts.flatMap(part => (part.kind === kind ? part.parts : [part]))
  return first && more.length === 0 ? first : { kind, parts: first ? [first, ...more] : [] }
}

/** What all must hold needs no brackets: `(a NOT b) c` is `a c NOT b`. */
function withoutNesting(parts: readonly Query[], without: readonly Query[]): Query {
  const flat = parts.flatMap(part => (part.kind === 'all' ? part.parts : [part]))
  const left = [...parts.flatMap(part => (part.kind === 'all' ? part.without : [])), ...without]
  const [only, ...more] = flat
  return only && more.length === 0 && left.length === 0 ? only : { kind: 'all', parts: flat, without: left }
}
