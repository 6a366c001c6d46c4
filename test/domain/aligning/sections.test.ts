import { describe, expect, it } from 'vitest'
import { type AlignedClause, compareClauses } from '#domain/aligning.ts'
import { findSections } from '#domain/aligning/sections.ts'

describe('sections', () => {
  const parents = { left: [null, 0, 0, null, 3], right: [null, 0, 0, null, 3] }

  it('go together by the pairs below them, the surer the more of all pairs below either are pairs of both', () => {
    const sections = findSections([{ left: 1, right: 1, score: 0.3 }, { left: 2, right: 2, score: 0.3 }, { left: 4, right: 4, score: 0.3 }], parents)
    expect(sections.pairs).toEqual([[0, 0], [3, 3]])
    expect(sections.together(0, 0)).toBeCloseTo(0.6 / 0.9)
    expect(sections.together(3, 3)).toBeCloseTo(0.3 / 0.6)
    expect(sections.together(0, 3)).toBe(0)
    const crossed = findSections([{ left: 1, right: 1, score: 0.3 }, { left: 2, right: 4, score: 0.3 }], parents)
    expect(crossed.together(0, 0)).toBeCloseTo((0.3 / Math.sqrt(0.6 * 0.3)) * (0.3 / 0.6))
  })

  it('say which pair below is the likeliest, and end where clauses hold each other in a circle', () => {
    const sections = findSections([{ left: 1, right: 1, score: 0.3 }, { left: 2, right: 2, score: 0.5 }], parents)
    expect(sections.likeliest(0, 0)).toEqual({ left: 2, right: 2, score: 0.5 })
    expect(sections.likeliest(3, 3)).toBeNull()
    expect(findSections([{ left: 0, right: 0, score: 1 }], { left: [1, 0], right: [null] }).pairs).toEqual([])
  })
})

/** Headings (in capitals) and what stands below each. */
const plan = (...lines: string[]): AlignedClause[] => {
  let over: number | null = null
  return lines.map((text, place) => {
    const isHeading = text === text.toUpperCase()
    if (isHeading) over = place
    return { text, label: '', leadIn: '', isHeading, parent: isHeading ? null : over }
  })
}

describe('headings that share no word', () => {
  const left = plan('GETTING AROUND', 'Repair bridges over the river.', 'Paint ferries for the harbour.', 'HEALTH', 'Open clinics in villages.', 'Hire nurses for clinics.')
  const right = plan('STAY WELL', 'Nurses are hired for clinics.', 'Clinics open in villages.', 'MOBILITY', 'Ferries of the harbour are painted.', 'Bridges over the river are repaired.')

  it('are found by what stands below them, and the words that made it are those of what does', () => {
    const alignment = compareClauses(left, right)
    const headings = alignment.suggest().filter(pair => left[pair.left]?.isHeading)
    expect(headings.map(pair => [pair.left, pair.right])).toEqual([[0, 3], [3, 0]])
    expect(headings[0]?.words.left.join(' ')).toMatch(/bridges|ferries|harbour|river/iu)
    expect(alignment.pair(0, 3).score).toBe(headings[0]?.score)
  })

  it('lift what stands below them in turn, and nothing where nothing holds it', () => {
    const flat = (clauses: readonly AlignedClause[]) => clauses.map(clause => ({ ...clause, parent: null }))
    const [alignment, bare] = [compareClauses(left, right), compareClauses(flat(left), flat(right))]
    expect(alignment.pair(1, 5).score).toBeGreaterThan(bare.pair(1, 5).score)
    for (const listed of [alignment.suggest(), alignment.candidates()]) expect(listed.find(pair => pair.left === 1 && pair.right === 5)?.score).toBe(alignment.pair(1, 5).score)
    expect(bare.suggest().filter(pair => left[pair.left]?.isHeading)).toEqual([])
  })
})
