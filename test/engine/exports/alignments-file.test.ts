import { expect, test } from 'vitest'
import type { AlignmentRow } from '#contract/comparing/alignments.ts'
import { alignmentsList, alignmentsTable } from '../../../electron/engine/exports/alignments/alignments-file.ts'
import { wordsIn } from '../../../electron/engine/exporting/words.ts'

const clause = (label: string, citation: string, text: string) => ({ clause: label, label, start: 0, end: text.length, citation, text })
const decision = (coder: string, note: string, decidedAt: string) => ({ id: coder, status: 'confirmed' as const, score: 0.5, note, coder, decidedAt })
const rows: readonly AlignmentRow[] = [
  {
    left: clause('4', 'Draft, II 4', '4. Dig ponds. '), right: clause('3', 'Final, II 3', '3. Ponds are dug.'), status: 'confirmed', score: 0.5,
    words: { left: ['ponds', 'Dig'], right: ['Ponds', 'dug'] }, decisions: [decision('Bo', '', '2026-05-02T00:00:00Z'), decision('Ada', 'same place', '2026-05-01T00:00:00Z')],
  },
  { left: clause('6', 'Draft, II 6', '6. Plant trees.'), right: null, status: 'only', score: null, words: { left: [], right: [] }, decisions: [decision('Ada', '', '2026-05-03T00:00:00Z')] },
  { left: null, right: clause('9', 'Final, 9', '9. Build bridges.'), status: 'unmatched', score: null, words: { left: [], right: [] }, decisions: [] },
]

test('pairs for spreadsheets: each clause on its side, numbered, with the newest day, who decided, and what they noted', () => {
  expect(alignmentsTable(rows, wordsIn('en')).rows).toEqual([
    [1, 'Confirmed', 0.5, '4', 'Draft, II 4', '4. Dig ponds. ', '3', 'Final, II 3', '3. Ponds are dug.', 'ponds, Dig = dug', 'Ada: same place', 'Bo; Ada', '2026-05-02T00:00:00Z'],
    [2, 'Only here', '', '6', 'Draft, II 6', '6. Plant trees.', '', '', '', '', '', 'Ada', '2026-05-03T00:00:00Z'],
    [3, 'No partner found', '', '', '', '', '9', 'Final, 9', '9. Build bridges.', '', '', '', ''],
  ])
})

test('pairs as a Word table: the same, a dash where a side has none, in the language of the file', () => {
  const { columns, rows: lines } = alignmentsList(rows, wordsIn('en'))
  expect(columns.map(({ heading }) => heading)).toEqual(['No.', 'Status', 'Left', 'Right', 'Words', 'Note'])
  expect(lines).toEqual([
    ['1', 'Confirmed\n50%\nBo; Ada', 'Draft, II 4\n4. Dig ponds.', 'Final, II 3\n3. Ponds are dug.', 'ponds, Dig = dug', 'Ada: same place'],
    ['2', 'Only here\nAda', 'Draft, II 6\n6. Plant trees.', '–', '', ''],
    ['3', 'No partner found', '–', 'Final, 9\n9. Build bridges.', '', ''],
  ])
  expect(alignmentsList(rows, wordsIn('zh')).rows[0]?.[1]).toMatch(/^\p{Script=Han}+\n50%\nBo; Ada$/u)
})
