import { expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'

function treeOf(...lines: string[]): string[] {
  const text = lines.join('\n\n')
  return readClauses(text).clauses.map(({ level, kind, start, textEnd }) => `${level}${kind === 'heading' ? '#' : ''} ${text.slice(start, textEnd)}`)
}

const opening = ['Ferries for the Islands', 'This paper asks for a programme of five years and says how it is paid for.', '1. Ferries run by night, too.', '2. They run every hour.']

test('headings that numbers of paragraphs run through hold them, though some paragraphs stand above the first', () => {
  expect(treeOf(...opening, 'Aims of the Programme', '3. In 1965 nine ferries were counted.', '4. There are ninety now.', 'Boats and Piers', '5. Boats are built at home.', 'Cost and Crew', '6. It costs 20 million.', '7. It needs ninety people.').slice(4)).toEqual([
    '1# Aims of the Programme', '2 3. In 1965 nine ferries were counted.', '2 4. There are ninety now.', '1# Boats and Piers', '2 5. Boats are built at home.', '1# Cost and Crew', '2 6. It costs 20 million.', '2 7. It needs ninety people.',
  ])
})

test('slanted ones stand below the plain ones', () => {
  expect(treeOf(...opening, 'Aims of the Programme', '3. In 1965 nine ferries were counted.', 'Means of the Programme', '4. There are several.', '_Boats and piers_', '5. Boats are built at home.', '_Cost and crew_', '6. It costs 20 million.').slice(4)).toEqual([
    '1# Aims of the Programme', '2 3. In 1965 nine ferries were counted.', '1# Means of the Programme', '2 4. There are several.', '2# _Boats and piers_', '3 5. Boats are built at home.', '2# _Cost and crew_', '3 6. It costs 20 million.',
  ])
})

test('between numbered headings, and where there are two of them, they hold no number', () => {
  expect(treeOf('Ferries for the Islands', '1. Aims', 'Ferries run by night.', 'Boats and Piers', '2. Means', 'They cost money.', 'Cost and Crew', '3. Ends', 'They come home.', 'Dusk and Dawn', '4. Wages', 'They are paid.').filter(line => /^\d+#? \d\./.test(line))).toEqual(['1# 1. Aims', '1# 2. Means', '1# 3. Ends', '1# 4. Wages'])
  expect(treeOf(...opening, 'Aims of the Programme', '3. In 1965 nine ferries were counted.', 'Cost and Crew', '4. It costs 20 million.').filter(line => /^\d \d\./.test(line)).map(line => line[0])).toEqual(['1', '1', '1', '1'])
})
