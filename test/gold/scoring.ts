import type { ClauseDraft, ClauseKind } from '#domain/clauses.ts'

/** A clause as a careful reader sees it. The level of boilerplate says nothing and is not compared. */
export type GoldClause = { readonly start: number; readonly label: string; readonly level: number; readonly kind: ClauseKind }
type Found = Pick<ClauseDraft, 'start' | 'label' | 'level' | 'kind'>

/** How many clauses there are, were found, and agree. */
export type Score = {
  readonly gold: number
  readonly found: number
  readonly starts: number
  readonly levels: number
  readonly labels: number
  readonly kinds: number
}

export function scoreClauses(gold: readonly GoldClause[], found: readonly Found[]): Score {
  const foundByStart = new Map(found.map(clause => [clause.start, clause]))
  const pairs = gold.flatMap(clause => {
    const own = foundByStart.get(clause.start)
    return own ? [{ clause, own }] : []
  })
  const hasLevel = ({ clause, own }: (typeof pairs)[number]) => own.level === clause.level || (own.kind === 'boilerplate' && clause.kind === 'boilerplate')
  return {
    gold: gold.length,
    found: found.length,
    starts: pairs.length,
    levels: pairs.filter(hasLevel).length,
    labels: pairs.filter(({ clause, own }) => own.label === clause.label).length,
    kinds: pairs.filter(({ clause, own }) => own.kind === clause.kind).length,
  }
}

export function addScores(scores: readonly Score[]): Score {
  const sum = (key: keyof Score) => scores.reduce((total, score) => total + score[key], 0)
  return { gold: sum('gold'), found: sum('found'), starts: sum('starts'), levels: sum('levels'), labels: sum('labels'), kinds: sum('kinds') }
}

/** Harmonic mean of precision and recall, 0 to 1. */
export function f1(agreeing: number, { gold, found }: Score): number {
  return gold + found === 0 ? 1 : (2 * agreeing) / (gold + found)
}

export function formatScore(name: string, score: Score): string {
  const three = (value: number) => value.toFixed(3)
  const { gold, found, starts, levels, labels, kinds } = score
  const columns = [
    `${name.padEnd(28)} ${String(gold).padStart(4)} clauses`,
    `P ${three(starts / Math.max(1, found))}  R ${three(starts / Math.max(1, gold))}  F1 ${three(f1(starts, score))}`,
    `with level ${three(f1(levels, score))}`,
    `labels ${labels}/${gold}  kinds ${kinds}/${gold}`,
  ]
  return columns.join('  ')
}

/** Each clause that is missing, too much or different, in words: what a person needs to see when a score falls. */
export function differences(text: string, gold: readonly GoldClause[], found: readonly Found[]): string[] {
  const say = ({ level, kind, label, start }: GoldClause) => `${level} ${kind} [${label}] ${text.slice(start, start + 30).replace(/\s+/g, ' ')}`
  const goldByStart = new Map(gold.map(clause => [clause.start, clause]))
  const foundByStart = new Map(found.map(clause => [clause.start, clause]))
  return [...new Set([...goldByStart.keys(), ...foundByStart.keys()])].sort((a, b) => a - b).flatMap(start => {
    const [wanted, own] = [goldByStart.get(start), foundByStart.get(start)]
    if (!wanted) return own ? [`too much: ${say(own)}`] : []
    if (!own) return [`missing: ${say(wanted)}`]
    const agrees = own.label === wanted.label && own.kind === wanted.kind && (own.level === wanted.level || own.kind === 'boilerplate')
    return agrees ? [] : [`wanted ${say(wanted)}, found ${own.level} ${own.kind} [${own.label}]`]
  })
}
