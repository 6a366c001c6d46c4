import { newId } from '../project.ts'
import type { Asked, Chosen } from './asked.ts'

/** Writing: what people do to a few things, and to very many. */
export function commands({ documents, themes, highlights: [one = '', two = ''], half, field, choice }: Chosen): readonly Asked[] {
  const [[document = ''], [theme = '', other = '']] = [documents, themes]
  return [
    { call: 'annotations.create', input: { id: newId(), document, start: 100, end: 140, themes: [{ id: theme }] }, isUndone: true },
    { call: 'annotations.tag', about: 'one', input: { annotations: [one], add: [{ path: ['A new one'] }] }, isUndone: true },
    { call: 'annotations.tag', about: '500', input: { annotations: half.slice(0, 500), add: [{ path: ['A new one'] }] }, isUndone: true },
    { call: 'annotations.tag', about: 'half', input: { annotations: half, add: [{ path: ['A new one'] }] }, isUndone: true },
    { call: 'annotations.star', about: 'half', input: { annotations: half, starred: true }, isUndone: true },
    { call: 'annotations.merge', input: { annotations: [one, two] }, isUndone: true },
    { call: 'annotations.remove', about: 'half', input: { annotations: half }, isUndone: true },
    { call: 'themes.create', input: { id: newId(), name: 'One more' }, isUndone: true },
    { call: 'themes.updateMany', about: 'all archived', input: { themes, archived: true }, isUndone: true },
    { call: 'themes.moveMany', about: 'all but one', input: { themes: themes.slice(1), parent: theme }, isUndone: true },
    { call: 'themes.update', input: { theme, name: 'Another name' }, isUndone: true },
    { call: 'themes.move', input: { theme, parent: other }, isUndone: true },
    { call: 'themes.merge', input: { from: theme, into: other }, isUndone: true },
    { call: 'themes.remove', input: { themes: [theme] }, isUndone: true },
    { call: 'fields.set', about: 'half', input: { annotations: half, field, value: '13' }, isUndone: true },
    { call: 'fields.step', about: 'half', input: { annotations: half, field: choice, by: -1 }, isUndone: true },
    { call: 'fields.update', about: 'a step renamed', input: { field: choice, to: { choices: [{ name: 'Ministry', was: 'Ministry' }, { name: 'Town', was: 'City' }] }, isSure: true }, isUndone: true },
    { call: 'fields.update', about: 'another type', input: { field, to: { type: 'text' }, isSure: true }, isUndone: true },
    { call: 'fields.remove', input: { field }, isUndone: true },
    { call: 'documents.describe', input: { document, values: { issuer: 'Ministry' } }, isUndone: true },
    { call: 'attributes.set', about: 'all', input: { documents, values: { issuer: 'Ministry', jurisdiction: 'Province', attributes: { Region: 'North' } } }, isUndone: true },
    { call: 'attributes.define', input: { name: 'Another', type: 'text' }, isUndone: true },
    { call: 'compare.recordSilence', about: 'all', input: { theme, documents, searched: 'river' }, isUndone: true },
    { call: 'suggestions.reject', input: { document, clauseHash: '0'.repeat(64), theme }, isUndone: true },
    { call: 'glossary.add', input: { pairs: [{ term: 'river', sameAs: '河流' }] }, isUndone: true },
    { call: 'searches.save', input: { name: 'Rivers', search: { kind: 'texts', query: { query: 'river' } } }, isUndone: true },
    { call: 'memos.addEntry', input: { id: newId(), day: '2026-11-29' }, isUndone: true },
    { call: 'targets.setToday', input: { day: '2026-11-29' }, isUndone: true },
    { call: 'documents.remove', about: 'half', input: { documents: documents.slice(0, Math.ceil(documents.length / 2)) }, isUndone: true },
    { call: 'sets.create', input: { name: 'A set' }, isUndone: true },
    { call: 'memos.write', input: { owner: { annotation: one }, body: '', plain: 'A remark.' }, isUndone: true },
  ]
}
