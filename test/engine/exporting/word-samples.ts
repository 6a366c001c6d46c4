import { type MessageId, patternOf } from '#domain/messages/catalogues.ts'
import type { ReportGroup, WordReport, WordTable } from '../../../electron/engine/exporting/word.ts'
import { columnHeadings, wordLabels } from '../../../electron/engine/exporting/word/labels.ts'
import { excerptListColumns } from '../../../electron/engine/exporting/word/columns.ts'
import type { ReportExcerpt } from '../../../electron/engine/exporting/word/excerpts.ts'
import type { ExcerptColumn } from '#contract/exports.ts'

export const english = (id: MessageId): string => patternOf(id, 'en') ?? ''
export const chinese = (id: MessageId): string => patternOf(id, 'zh') ?? ''

export const file = {
  language: 'en',
  labels: wordLabels(english),
  title: 'Clean air in two plans',
  author: 'Li Wei',
  createdAt: '2026-11-22T08:00:00.000Z',
  subtitles: ['Project “Air 2026”'],
} as const

export const air = { name: 'Air quality', color: '#2563eb' }
export const transport = { name: 'Transport > Electric vehicles', color: '#15803d' }

export const englishExcerpt: ReportExcerpt = {
  quote: 'By 2026 the annual mean shall be “below 30”.\n1.\tSecond line.',
  citation: 'Sample: Clean Air Plan, II (III) 8',
  themes: [air, transport],
  memo: 'Tighter than before.\n\nCheck the annex.',
  starred: true,
}
export const chineseExcerpt: ReportExcerpt = {
  quote: '第十二条　到2026年，“基本消除”重污染天气。',
  citation: '示例：清洁空气行动方案，第十二条',
  themes: [],
  memo: null,
  starred: false,
}

export function group(excerpts: Iterable<ReportExcerpt>, change: Partial<ReportGroup> = {}): ReportGroup {
  return { title: air.name, depth: 0, color: air.color, description: 'Outdoor air.', note: '2 excerpts', excerpts, ...change }
}

export function report(change: Partial<WordReport> = {}): WordReport {
  return {
    ...file,
    plans: [
      {
        title: 'Sample: Clean Air Plan 2024–2026',
        shortTitle: 'Clean Air Plan',
        note: '1 excerpt',
        attributes: [
          { name: 'Issuer', value: 'City' },
          { name: 'Kind', value: 'Plan' },
        ],
      },
      { title: '示例：清洁空气行动方案', shortTitle: null, note: '', attributes: [] },
    ],
    plansNote: '2 plans',
    groupedBy: 'theme',
    groups: [
      group([englishExcerpt, chineseExcerpt]),
      group([englishExcerpt], { title: 'Electric vehicles', depth: 1, color: transport.color, description: '' }),
    ],
    groupsNote: '3 excerpts',
    matrix: matrixOf(2),
    ...change,
  }
}

export function matrixOf(plans: number): WordReport['matrix'] {
  const counts = Array.from({ length: plans }, (_, index) => index % 4)
  return {
    plans: counts.map((_, index) => `Plan ${index + 1}`),
    rows: [
      { theme: 'Air quality', color: air.color, depth: 0, counts, below: counts },
      { theme: 'Electric vehicles', color: transport.color, depth: 1, counts: counts.map(() => 0), below: counts.map(() => 0) },
    ],
  }
}

export function list(columns: readonly ExcerptColumn[], rows: WordTable['rows']): WordTable {
  return { ...file, columns: excerptListColumns(columns, columnHeadings(english)), rows }
}

export async function bytesOf<Summary>(source: AsyncGenerator<Uint8Array, Summary, void>): Promise<{ bytes: Uint8Array; summary: Summary }> {
  const chunks: Uint8Array[] = []
  for (;;) {
    const next = await source.next()
    if (next.done) return { bytes: Buffer.concat(chunks), summary: next.value }
    chunks.push(next.value)
  }
}
