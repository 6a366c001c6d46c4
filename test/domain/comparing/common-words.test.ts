import { describe, expect, test } from 'vitest'
import type { SharedWords } from '#contract/comparing/alignments.ts'
import { withMoves } from '#domain/changes/moved-words.ts'
import { wordRuns } from '#domain/changes/word-changes.ts'
import { commonRuns, leastInCommon, shareInCommon } from '#domain/comparing/common-words.ts'

const nothingKnown: SharedWords = { left: [], right: [] }
const common = (left: string, right: string, known = nothingKnown) => {
  const runs = commonRuns(left, right, known)
  expect([runs.left, runs.right].map(side => side.map(({ words }) => words).join(''))).toEqual([left, right])
  return [runs.left, runs.right].map(side => side.filter(({ isCommon }) => isCommon).map(({ words }) => words))
}
const share = (before: string, after: string) => shareInCommon(withMoves(wordRuns(before, after)))

describe('what passages in other words have in common', () => {
  test('is words by their stems, amounts however they are written, and years; not what stands everywhere', () => {
    expect(common('The city shall build 947 million yuan of nurseries by 2026, and 2 more.', 'By 2026, ¥947 million went into the building of a nursery and of 2 parks.')).toEqual([
      ['build 947 million yuan', 'nurseries', '2026'],
      ['2026', '¥947 million', 'building', 'nursery'],
    ])
  })
  test('is no figure of amounts of different things', () => {
    expect(common('Invest 10 billion yuan in parks.', 'Approve 10 drugs.')).toEqual([[], []])
    expect(common('Spend 30 million yuan.', '30% of it.')).toEqual([[], []])
  })
  test('is terms that mean the same in both languages, and those that are known to', () => {
    expect(common('Elderly care in 2026 for twenty districts.', '2026年发展养老服务，覆盖各区县。')).toEqual([['Elderly', '2026'], ['2026', '养老']])
    expect(common('Care homes in districts.', '各区县设立。', { left: ['districts'], right: ['区县'] })).toEqual([['districts'], ['区县']])
  })
  test('is Chinese by word, not by any two characters', () => {
    expect(common('推进托育服务机构建设', '社区托育服务的质量')).toEqual([['托育服务'], ['托育服务']])
    expect(common('大学生活动', '学生会')).toEqual([[], []])
  })
  test('is nothing where there is nothing', () => {
    expect(common('Parks.', 'Roads!')).toEqual([[], []])
    expect(common('', '')).toEqual([[], []])
  })
})

test('how much of two passages is in common counts letters, and what moved', () => {
  expect(share('', '')).toBe(1)
  expect(share('Build homes.', 'Build homes.')).toBe(1)
  expect(share('Build homes.', 'Repair roads.')).toBe(0)
  expect(share('aaaa bbbb', 'aaaa cccc')).toBe(0.5)
  expect(share('For every single district now. Others wait.', 'They still hope. For every single district now.')).toBeGreaterThan(leastInCommon)
})
