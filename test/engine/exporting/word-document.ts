import type { PrintedDocument, PrintedHighlight } from '#domain/printed/document.ts'
import type { WordDocument } from '../../../electron/engine/exporting/word/document/document.ts'
import { file } from './word-samples.ts'

export const planText = 'II. Care\n\n1. Care & “养老” for all 👩‍👩‍👧, at once.\n\n(1) By 2026\teach district has one.\n\n第三条　逐步建立长期护理保险制度。\nNo clause holds this line.\n'

type Change = Partial<Pick<PrintedDocument, 'text' | 'title' | 'highlights'>> & { readonly memo?: string; readonly name?: string }

/** A plan with highlights over each other, over a line's end, at the text's edges, and in two languages. */
export function wordDocument({ text = planText, memo = 'Why “now”?\n\nAsk <the> city.', name = 'Care > Elderly', title = 'Care plan', highlights }: Change = {}): WordDocument {
  const at = (words: string) => ({ start: Math.max(0, text.indexOf(words)), end: text.includes(words) ? text.indexOf(words) + words.length : text.length })
  const highlight = (id: string, words: string, rest: Partial<PrintedHighlight> = {}): PrintedHighlight => {
    const { start, end } = at(words)
    return { id, start, end, exact: text.slice(start, end), themes: [], memo: '', starred: false, ...rest }
  }
  const clause = (id: string, kind: 'heading' | 'item', label: string, from: string, to: string, end = to) =>
    ({ id, parent: id === 'a' ? null : 'a', kind, level: id === 'a' ? 1 : 2, label, start: at(from).start, textEnd: at(to).end, end: at(end).end })
  const printed: PrintedDocument = {
    title, shortTitle: name, about: ['Beijing', '2026-01-05'], tag: 'en', text,
    clauses: text === planText ? [
      clause('a', 'heading', 'II', 'II. Care', 'II. Care', '保险制度。'),
      clause('b', 'item', '1', '1. Care', 'at once.'),
      clause('c', 'item', '第三条', '第三条', '保险制度。'),
    ] : [],
    pages: [{ start: 0, label: '3' }],
    themes: [
      { id: 't1', path: name, code: 'CE', color: '#3184bf', pattern: 'dotted' },
      { id: 't2', path: 'Money', code: 'Mo', color: '#bf3131', pattern: 'wavy' },
    ],
    highlights: highlights ?? [
      highlight('h1', 'II. Care', { coder: name, createdAt: '2026-11-22T08:00:00.000Z' }),
      highlight('h2', 'Care & “养老” for all 👩‍👩‍👧, at once.\n\n(1) By 2026', { themes: ['t2', 't1'], memo, starred: true, coder: 'Li Wei', createdAt: '2026-11-22T08:00:00.000Z' }),
      highlight('h3', '养老', { themes: ['t2'] }),
      highlight('h4', 'this line.', { themes: ['gone'] }),
    ],
    project: 'Plans', date: '29 November 2026',
    say: (id, values) => `${id} ${Object.values(values ?? {}).join(' ')}`.trim(),
  }
  return { ...file, author: 'Ada', printed, counted: all => all }
}
