import { cleanup, render, renderHook, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { DocumentRow, ImportAnswer } from '#contract/documents/documents.ts'
import { sortAnswers } from '../../../renderer/features/library/importing.ts'
import { reportCsv, reportText } from '../../../renderer/features/library/report-file.ts'
import { activateLanguage, useSay } from '../../../renderer/state/language.ts'
import { ReportDialog } from '../../../renderer/features/library/ReportDialog.tsx'

const id = '0196f1a0-0000-7000-8000-000000000001'
const row: DocumentRow = {
  id, version: id, title: 'Clean air', shortTitle: null, issuer: null, jurisdiction: null, kind: null, issuedOn: null, periodFrom: null, periodTo: null, language: 'en',
  source: null, attributes: {}, versionNumber: 1, fileName: 'air.txt', mediaType: 'text/plain', encoding: 'utf-8', characters: 90, clauses: 4, annotations: 0, unsettled: 0, unsettledCorrections: 0, hasPages: false,
  warnings: [{ id: 'documents.missing', start: 12 }, { id: 'documents.titleEmpty', start: null }], createdAt: '2026-01-01T00:00:00.000Z',
}
const answers: readonly ImportAnswer[] = [
  { file: 'air.txt', document: row, existing: false, namesake: { id, title: 'Clean air' } },
  { file: 'copy of air.txt', document: row, existing: true, namesake: null },
  { file: 'empty.txt', error: { code: 'invalid', message: { id: 'documents.titleEmpty' } } },
]
afterEach(cleanup)

test('answers are sorted into new, already here and failed', () => {
  const { added, existing, failed } = sortAnswers(answers)
  expect([added, existing, failed].map(list => list.map(answer => answer.file))).toEqual([['air.txt'], ['copy of air.txt'], ['empty.txt']])
})

test('the report says each file’s fate in a sentence, those that need a look first', () => {
  render(<ReportDialog answers={answers} again={[]} />)
  expect(screen.getByText('1 document was brought in, 1 was already here, 1 could not be read.')).toBeTruthy()
  const files = [...document.querySelectorAll('.report > li strong')].map(line => line.textContent)
  expect(files).toEqual(['empty.txt', 'copy of air.txt', 'air.txt'])
  expect(screen.getByText(/Already here, as “Clean air”/)).toBeTruthy()
  expect(screen.getByText(/^A document with the title “Clean air” was here already, so there are two of them now/).closest('li')?.dataset['kind']).toBe('added')
})

test('files passed over in a folder are counted as that, and stand with why', () => {
  activateLanguage('en')
  const passed: ImportAnswer = { file: 'table.csv', error: { code: 'invalid', message: { id: 'importing.passedOver', values: { ending: '.csv' } } } }
  render(<ReportDialog answers={[passed, ...answers]} again={[]} />)
  expect(screen.getByText('1 document was brought in, 1 was already here, 1 could not be read, 1 was passed over.')).toBeTruthy()
  expect(screen.getByText('table.csv').closest('li')?.dataset['kind']).toBe('passed')
  const { result: { current: say } } = renderHook(useSay)
  expect(reportText([passed], say)).toContain('Passed over: table.csv')
})

test('a remark leads to its place, when it has one', () => {
  render(<ReportDialog answers={answers} again={[]} />)
  expect(screen.getAllByRole('button', { name: 'Go there' })).toHaveLength(1)
})

test('what a cancel left unread is named once each, under one sentence', () => {
  const left = ['a.txt', 'b.txt'].map((file): ImportAnswer => ({ file, error: { code: 'cancelled', message: { id: 'documents.notBroughtIn' } } }))
  render(<ReportDialog answers={[...left, ...answers]} again={[]} />)
  expect(screen.getByText(/You cancelled: 2 files were not brought in\. .*again to have the rest/)).toBeTruthy()
  const lines = [...document.querySelectorAll('.report > li[data-kind="left"]')].map(line => line.textContent)
  expect(lines).toEqual(['a.txt', 'b.txt'])
})

test('the saved report tells of each document what it was found to be', () => {
  activateLanguage('en')
  const { result: { current: say } } = renderHook(useSay)
  const japanese: ImportAnswer = { file: 'air.txt', document: { ...row, language: 'ja', encoding: 'shift_jis', warnings: [] }, existing: false, namesake: null }
  const [head, line] = reportCsv([japanese], say).replace('\ufeff', '').split('\r\n')
  expect(head).toBe('"Outcome","Name","Title","Format","Encoding","Language","Clauses","Reason or remarks"')
  expect(line).toBe('"Brought in","air.txt","Clean air","TXT","Shift_JIS","Japanese","4",""')
  expect(reportText([japanese], say)).toContain('TXT · Shift_JIS · Japanese · 4 clauses')
})

test('the report is short: what was brought in whole stands in one list, of many remarks the first are told, and files that are passed over for one reason stand together', () => {
  activateLanguage('en')
  const gap = (start: number) => ({ id: 'importing.warning.gap', values: { label: `${start}`, expected: `${start - 1}`, known: 'yes' }, start })
  const taken = (file: string, warnings: DocumentRow['warnings']): ImportAnswer => ({ file, document: { ...row, id: file, title: file, warnings }, existing: false, namesake: null })
  const passed = (file: string): ImportAnswer => ({ file, error: { code: 'invalid', message: { id: 'importing.passedOver', values: { ending: '.csv' } } } })
  const many = [taken('whole.txt', []), taken('odd.txt', [3, 5, 7, 9, 11].map(gap)), taken('sound.txt', []), passed('a.csv'), passed('b.csv')]
  render(<ReportDialog answers={many} again={[]} />)
  expect([...document.querySelectorAll('.report > li strong')].map(line => line.textContent)).toEqual(['a.csv, b.csv', 'odd.txt', '2 documents without a remark'])
  expect(screen.getAllByRole('button', { name: 'Go there' })).toHaveLength(3)
  expect(screen.getAllByText('2 more remarks stand in the document’s details.')).toHaveLength(1)
  expect([...document.querySelectorAll('.report-whole > li')].map(line => line.textContent)).toEqual(['whole.txt 4 clauses', 'sound.txt 4 clauses'])
  const { result: { current: say } } = renderHook(useSay)
  const lines = reportText(many, say).trim().split('\n')
  expect(lines.filter(line => !line.startsWith('    '))).toEqual([
    '3 documents were brought in, 2 were passed over.', '', 'Passed over: a.csv, b.csv', 'Brought in: odd.txt → odd.txt', 'Brought in: whole.txt → whole.txt', 'Brought in: sound.txt → sound.txt',
  ])
  expect(lines).toHaveLength(14)
  expect(reportCsv(many, say).split('\r\n').find(line => line.includes('odd.txt'))).toMatch(/2 more remarks stand in the document’s details\."$/u)
})

test('a saved report names what a cancel left, and says once how to have it', () => {
  activateLanguage('en')
  const { result: { current: say } } = renderHook(useSay)
  const text = reportText(['a.txt', 'b.txt'].map((file): ImportAnswer => ({ file, error: { code: 'cancelled', message: { id: 'documents.notBroughtIn' } } })), say)
  expect(text.match(/Bring the same files in again/gu)).toHaveLength(1)
  expect(text).toContain('Not brought in: a.txt\nNot brought in: b.txt\n')
})
