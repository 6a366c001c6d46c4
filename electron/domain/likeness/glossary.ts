import { simplifiedOf } from './characters/meanings.ts'
import { tokensOf } from '../words/terms.ts'
import { meaningStem } from './meaning-stems.ts'
import { economyTerms } from './terms/economy.ts'
import { environmentTerms } from './terms/environment.ts'
import { governmentTerms } from './terms/government.ts'
import { healthTerms } from './terms/health.ts'
import { peopleTerms } from './terms/people.ts'
import { placeTerms } from './terms/places.ts'
import { technologyTerms } from './terms/technology.ts'

/**
 * Concepts of government plans, a line each: English variants | Chinese ones. What says one and the same in both languages, or in
 * several words of one, counts as the same. Words that no line has still count as themselves.
 */
const lines = [healthTerms, peopleTerms, placeTerms, environmentTerms, economyTerms, technologyTerms, governmentTerms].map(terms => terms.trim()).join('\n')

/** Each variant as it stands in a text: its words folded and stemmed, its characters one by one. The longest first. */
export type Variant = {
  readonly tokens: readonly string[]
  readonly concept: string
  /** It came with a project's own pairs, and hides none of the glossary's that stands within it. */
  readonly isOwn: boolean
}

/** Variants by their first token. */
export type VariantsByFirst = ReadonlyMap<string, readonly Variant[]>

let kept: VariantsByFirst | undefined

/** Those of the bundled glossary. */
export function variantsByFirst(): VariantsByFirst {
  kept ??= readGlossary()
  return kept
}

/** Two terms that mean the same, or, unused, that do not. */
export type TermPair = { readonly term: string; readonly sameAs: string; readonly used: boolean }

/**
 * The glossary with more pairs of terms: a term that it has already joins the other one to its concept. Where a pair is unused, its second term is no
 * longer the same as the first.
 */
export function variantsWith(pairs: readonly TermPair[]): VariantsByFirst {
  if (pairs.length === 0) return variantsByFirst()
  const bundled = new Map([...variantsByFirst().values()].flat().map(({ tokens, concept }) => [tokens.join(' '), concept]))
  const conceptByTerm = new Map(bundled)
  const keyOf = (written: string) => tokensIn(written).join(' ')
  for (const [at, { term, sameAs, used }] of pairs.entries()) {
    const [one, other] = [keyOf(term), keyOf(sameAs)]
    if (!used || one === '' || other === '' || one === other) continue
    const concept = conceptByTerm.get(one) ?? conceptByTerm.get(other) ?? `#own${at}`
    conceptByTerm.set(one, concept)
    conceptByTerm.set(other, concept)
  }
  for (const { term, sameAs, used } of pairs) {
    const [one, other] = [keyOf(term), keyOf(sameAs)]
    if (!used && conceptByTerm.get(one) === conceptByTerm.get(other)) conceptByTerm.delete(other)
  }
  return byFirst([...conceptByTerm].map(([key, concept]) => ({ tokens: key.split(' '), concept, isOwn: !bundled.has(key) })))
}

/** The bundled lines, each a concept: its English and its Chinese terms. */
export function bundledTerms(): readonly { readonly english: readonly string[]; readonly chinese: readonly string[] }[] {
  return lines.trim().split('\n').map(line => {
    const [english = '', chinese = ''] = line.split('|')
    const terms = (side: string) => side.split(',').map(term => term.trim()).filter(term => term !== '')
    return { english: terms(english), chinese: terms(chinese) }
  })
}

/** A concept's terms as pairs: the first one, English where there is any, with each of the others. */
export function pairsOfConcept({ english, chinese }: { readonly english: readonly string[]; readonly chinese: readonly string[] }): readonly { readonly term: string; readonly sameAs: string }[] {
  const [term = '', ...others] = [...english, ...chinese]
  return others.map(sameAs => ({ term, sameAs }))
}

const tokensIn = (written: string) => tokensOf(written).map(({ folded }) => simplifiedOf(meaningStem(folded)))

function readGlossary(): VariantsByFirst {
  return byFirst(bundledTerms().flatMap(({ english, chinese }, at) => [...english, ...chinese].map(written => ({ tokens: tokensIn(written), concept: `#${at}`, isOwn: false }))))
}

function byFirst(variants: readonly Variant[]): VariantsByFirst {
  const found = new Map<string, Variant[]>()
  for (const variant of variants) {
    const [first] = variant.tokens
    if (first === undefined) continue
    const known = found.get(first)
    if (known) known.push(variant)
    else found.set(first, [variant])
  }
  for (const known of found.values()) known.sort((one, other) => other.tokens.length - one.tokens.length)
  return found
}
