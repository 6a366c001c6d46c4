import { type AlignedClause, compareClauses } from '../../../electron/domain/aligning.ts'
import { startProcessorClock } from '../../processor-clock.ts'
import { slope } from './coding-measures.ts'

const sizes = [500, 1_000, 2_000, 4_000]

/** Milliseconds of processor time that two texts of so many clauses take to be compared, and to be laid anew under what was decided; how that grows with their size. */
export function measureAligning(seed: number) {
  const costs = sizes.map(count => measureOne(count, seed))
  return { sizes, compare: costs.map(({ compare }) => compare), again: costs.map(({ again }) => again), slope: slope(sizes, costs.map(({ compare }) => compare)) }
}

function measureOne(count: number, seed: number) {
  const random = numbersFrom(seed)
  // Few words are frequent and many are rare, as in texts.
  const word = () => `w${Math.floor(6_000 * random() ** 2).toString(36)}`
  const left = Array.from({ length: count }, (_, index) => `${index + 1}. ${Array.from({ length: 45 }, word).join(' ')}.`)
  const right = left.map(text => text.split(' ').map(each => (random() < 0.2 ? word() : each)).join(' '))
  const toClause = (text: string): AlignedClause => ({ text, label: '', leadIn: '', isHeading: false })
  const compared = startProcessorClock()
  const alignment = compareClauses(left.map(toClause), right.map(toClause))
  const pairs = alignment.suggest()
  alignment.candidates()
  const compare = Math.round(compared())
  const laid = startProcessorClock()
  const decided = { linked: pairs.slice(0, 50).map(pair => [pair.left, pair.right] as const), rejected: [], onlyLeft: [], onlyRight: [] }
  alignment.suggest(decided)
  alignment.candidates(decided)
  return { compare, again: Math.round(laid()) }
}

/** The same numbers from 0 to 1 for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
