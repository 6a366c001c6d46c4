import { tokensOf, type Term } from '../terms.ts'
import { mostTerms, type Place, type Remark } from './mistakes.ts'

export type Operator = 'AND' | 'OR' | 'NOT' | 'NEAR'
export type Piece = Place &
  ({ readonly kind: 'term'; readonly term: Term } | { readonly kind: 'open' | 'close' } | { readonly kind: 'operator'; readonly operator: Operator; readonly text: string })

export const quotes = '"“”„「」『』＂'
const phraseOrWord = new RegExp(`[${quotes}](?<phrase>[^${quotes}]*)(?<closed>[${quotes}]?)|(?<word>[^\\s${quotes}]+)`, 'gu')
const wordOrBracket = /[()（）]|[^()（）]+/gu
export const operator = /^(?:AND|OR|NOT|NEAR(?:\/.*)?)$/u
const starAtEnd = /[*＊]+$/u
const starWithin = /[*＊](?=[^*＊])/u

/** Words outside of phrases, brackets apart, full-width letters of operators as usual ones; `start` is where they begin in the query. */
export function* wordsIn(text: string): Generator<{ readonly word: string; readonly start: number }> {
  for (const { groups, index } of text.matchAll(phraseOrWord)) {
    for (const part of (groups?.['word'] ?? '').matchAll(wordOrBracket)) yield { word: halfWidth(part[0]), start: index + part.index }
  }
}

/** Letters, figures and the stroke that Chinese input methods make wide; each stays one code unit. */
const halfWidth = (word: string) => word.replaceAll(/[！-～]/gu, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

export function* piecesOf(text: string, hasOperators: boolean, remarks: Remark[]): Generator<Piece> {
  let count = 0
  for (const { 0: whole, groups, index } of text.matchAll(phraseOrWord)) {
    const { phrase, closed, word } = groups ?? {}
    const end = index + whole.length
    for (const piece of phrase === undefined ? piecesOfWord(word ?? '', index, hasOperators) : [phrasePiece(phrase, { start: index, end })]) {
      if (piece.kind !== 'term') yield piece
      else if (piece.term.tokens.length > 0) {
        count += 1
        if (count <= mostTerms || hasOperators) yield piece
        else {
          remarks.push({ kind: 'moreTerms', start: piece.start, end: text.length })
          return
        }
      }
    }
    if (phrase !== undefined && closed === '') remarks.push({ kind: 'quoteOpen', start: index, end: index + 1 })
    const star = word === undefined ? -1 : word.search(starWithin)
    if (star >= 0) remarks.push({ kind: 'starInside', start: index + star, end: index + star + 1 })
  }
}

function phrasePiece(phrase: string, place: Place): Piece {
  const tokens = tokensOf(phrase).map(({ folded }) => folded)
  return { kind: 'term', ...place, term: { tokens, exact: true, prefix: tokens.length > 0 && /[\p{L}\p{N}][*＊]+$/u.test(phrase) } }
}

function* piecesOfWord(word: string, offset: number, hasOperators: boolean): Generator<Piece> {
  if (!hasOperators) return void (yield termPiece(word, offset))
  for (const { 0: part, index } of word.matchAll(wordOrBracket)) {
    const place = { start: offset + index, end: offset + index + part.length }
    const text = halfWidth(part)
    if (text === '(' || text === ')') yield { kind: text === '(' ? 'open' : 'close', ...place }
    else if (operator.test(text)) yield { kind: 'operator', operator: (text.split('/', 1)[0] ?? '') as Operator, text, ...place }
    else yield termPiece(part, place.start)
  }
}

function termPiece(word: string, start: number): Piece {
  const tokens = tokensOf(word).map(({ folded }) => folded)
  return { kind: 'term', start, end: start + word.length, term: { tokens, exact: false, prefix: starAtEnd.test(word) } }
}
