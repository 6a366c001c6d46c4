import { expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readHtml } from '../../../electron/engine/importing/html/read-html.ts'

function treeOf(html: string): string[] {
  const { text, hints } = readHtml(html)
  return readClauses(text, hints).clauses.map(({ level, kind, start, textEnd }) => `${level} ${kind} ${text.slice(start, textEnd)}`)
}

test('a paragraph in bold is a heading below the ones that the page declares', () => {
  expect(treeOf('<h1>Ferries</h1><h2>Boats</h2><p>Six sail.</p><p><strong>Crews</strong></p><p>Each has four people.</p><h2>Piers</h2><p><b>Lamps</b> burn.</p>')).toEqual([
    '1 heading Ferries', '1 heading Boats', '2 paragraph Six sail.', '2 heading Crews', '3 paragraph Each has four people.', '1 heading Piers', '2 paragraph Lamps burn.',
  ])
})

test.each([
  ['no sections are declared', '<h1>Ferries</h1><p>Six sail.</p><p><strong>Crews</strong></p><p>Each has four people.</p>'],
  ['it is a sentence', '<h1>Ferries</h1><h2>Boats</h2><p>Six sail.</p><p><strong>Crews are small.</strong></p><p>Each has four people.</p>'],
  ['it has a number, which says more', '<h1>Ferries</h1><h2>Boats</h2><p>Six sail.</p><p><strong>（一）船员</strong></p><p>Each has four people.</p>'],
])('not where %s', (_, html) => {
  expect(readHtml(html).hints.filter(({ level }) => level === 7)).toEqual([])
})
