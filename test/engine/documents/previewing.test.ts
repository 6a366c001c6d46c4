import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setLines, writePdf } from '../importing/pdf/pdf-writer.ts'
import { workbenchForEach } from './workbench.ts'

const bench = workbenchForEach()

test('a preview says what a file would come in as, and stores nothing', async () => {
  const files = [bench.ticket('a.txt', 'Plan for Health\n\nI. Goals\n1. First\n3. Third\n'), bench.ticket('b.txt', '')]
  const [plan, empty] = await bench.engine.documents.preview({ files })
  expect(plan).toMatchObject({
    ticket: files[0], file: 'a.txt', existing: null,
    preview: {
      title: 'Plan for Health', mediaType: 'text/plain', encoding: 'utf-8', language: 'en', pages: 0,
      warnings: [{ id: 'importing.warning.gap' }],
      clauses: [{ text: 'Plan for Health' }, { label: 'I', text: 'I. Goals' }, { label: '1', path: ['I', '1'], text: '1. First' }, { label: '3' }],
    },
  })
  expect(empty).toMatchObject({ file: 'b.txt', error: { message: { id: 'importing.emptyFile' } } })
  expect(await bench.engine.documents.list({})).toEqual([])
  expect(await bench.engine.history.list({})).toEqual([])
  await bench.engine.documents.import({ files: [files[0] ?? ''] })
  expect(await bench.engine.documents.preview({ files: [bench.ticket('c.txt', 'Plan for Health\n\nI. Goals\n1. First\n3. Third\n')] }))
    .toMatchObject([{ existing: { title: 'Plan for Health' } }])
})

test('the first 200 clauses are shown, cut between graphemes', async () => {
  const family = '👨‍👩‍👧'
  const text = Array.from({ length: 300 }, (_, index) => `${index + 1}. ${family.repeat(40)}`).join('\n')
  const [answer] = await bench.engine.documents.preview({ files: [bench.ticket('a.txt', text)] })
  if (!answer || 'error' in answer) throw new Error('not read')
  expect(answer.preview.clauses).toHaveLength(200)
  expect(Object.values(answer.preview.countByKind).reduce((sum, count) => sum + count)).toBe(300)
  expect(answer.preview.clauses[0]?.text).toMatch(new RegExp(`^1\\. (${family})+…$`, 'u'))
})

test('what was chosen for a file is for this file only; a password is nowhere kept', async () => {
  const secret = 'Pa55-of-one-file'
  const bytes = writePdf([{ pieces: setLines('A plan for clean water in every district.', { x: 60, y: 700, letters: 60 }) }], { password: secret })
  const [locked, accents, other] = [bench.ticket('locked.pdf', bytes), bench.ticket('a.txt', Buffer.from('Plan \n\xc3(\xff a', 'latin1')), bench.ticket('b.txt', 'Plan B')]
  const files = [locked, accents, other]
  expect(await bench.engine.documents.preview({ files })).toMatchObject([
    { error: { message: { id: 'importing.pdfLocked' }, details: { reason: 'password' } } }, { error: { message: { id: 'importing.unknownEncoding' } } }, { preview: {} },
  ])
  const options = [{ file: locked, password: secret }, { file: accents, encoding: 'windows-1252' as const, title: ' Accents ' }]
  expect(await bench.engine.documents.preview({ files, options })).toMatchObject([{ preview: { pages: 1 } }, { preview: { encoding: 'windows-1252' } }, { preview: { encoding: 'utf-8' } }])
  const answers = await bench.engine.documents.import({ files, options })
  expect(answers).toMatchObject([{ document: { mediaType: 'application/pdf' } }, { document: { title: 'Accents', encoding: 'windows-1252' } }, { document: { title: 'Plan B' } }])
  await bench.close()
  const kept = readdirSync(bench.folder, { recursive: true, encoding: 'utf8' }).filter(name => !name.startsWith('incoming')).map(name => join(bench.folder, name))
  for (const path of kept) if (statSync(path).isFile()) expect(readFileSync(path).includes(secret)).toBe(false)
  expect(bench.log.join('\n')).not.toContain(secret)
})
