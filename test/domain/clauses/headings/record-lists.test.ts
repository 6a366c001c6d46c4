import { describe, expect, it } from 'vitest'
import { hint, outlineOf } from '../outline.ts'

/** @param name of the heading above the list */
function treeBelow(name: string, list: readonly string[]): string[] {
  const text = ['# Night Ferry Plan', '', `## ${name}`, '', ...list, '', 'To the harbours of the north,', '', 'The ferries sail at night from May on, and every berth is let.', '', '## Money', '', 'The state pays for half of it.'].join('\n')
  return outlineOf(text, [hint(text, '# Night Ferry Plan', 'heading', 1), hint(text, `## ${name}`, 'heading', 2), hint(text, '## Money', 'heading', 2)])
}

describe('a heading above a record of the paper', () => {
  it.each(['Metadata', 'Métadonnées', 'Front matter', '元数据'])('%s holds its list and nothing else', name => {
    expect(treeBelow(name, ['* Number: NF-12', '* Date: 2027-05-02', '* Subjects: ferries; berths'])).toEqual([
      'heading # Night Ferry Plan', `heading ## ${name}`, '  item * Number: NF-12', '  item * Date: 2027-05-02', '  item * Subjects: ferries; ber…',
      'paragraph To the harbours of the n…', 'paragraph The ferries sail at nigh…', 'heading ## Money', '  paragraph The state pays for half …',
    ])
  })

  it('holds what follows when it says something else, or its list is none of names', () => {
    expect(treeBelow('Contacts', ['* Office: the pier', '* Bell: 12'])).toContain('  paragraph To the harbours of the n…')
    expect(treeBelow('Metadata', ['* We keep a record', '* We show it'])).toContain('  paragraph To the harbours of the n…')
  })
})
