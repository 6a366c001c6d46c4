import { describe, expect, test } from 'vitest'
import { fitWord, rank, wordsOfCommand } from '../../../renderer/app/palette/ranking.ts'
import type { Command } from '../../../renderer/state/commands.ts'

const command = (id: string, title: Command['title'], group: Command['group']): Command => ({ id, title, group, run: () => {} })
const commands = [
  command('backups', 'app.command.backups', 'app.group.project'),
  command('copy', 'app.command.copy', 'app.group.project'),
  command('undo', 'app.undo', 'app.group.edit'),
  command('dark', 'app.command.dark', 'app.group.window'),
  command('codebook', 'app.room.codebook', 'app.group.go'),
]
const ids = (query: string) => rank(commands, query, wordsOfCommand).map(({ id }) => id)

describe('the palette', () => {
  test('lists every command, in their order, while nothing is written', () => expect(ids('  ')).toEqual(commands.map(({ id }) => id)))
  test('finds by the beginning of any word, in any order', () => expect(ids('cop sav')).toEqual(['copy']))
  test('finds by the other language than the interface’s', () => {
    expect(ids('深色')).toEqual(['dark'])
    expect(ids('dark')).toEqual(['dark'])
  })
  test('finds by the group', () => expect(ids('project')).toEqual(['backups', 'copy']))
  test('finds with letters left out, after better matches', () => expect(ids('bckps')).toEqual(['backups']))
  test('puts what begins with the words before what holds them', () => {
    const printing = [command('html', 'printed.html', 'app.group.project'), command('print', 'printed.print', 'app.group.project')]
    expect(rank(printing, 'print', wordsOfCommand).map(({ id }) => id)).toEqual(['print', 'html'])
  })
  test('finds what other programs call otherwise, after what has the very word, in either language and before it is written out', () => {
    const more = [
      command('split', 'codebook.split', 'app.room.codebook'), command('divide', 'reader.split', 'reader.group.edges'), command('settings', 'app.settings', 'app.group.window'),
      command('jobs', 'activity.jobs.open', 'app.group.window'), command('csv', 'codebook.export.csv', 'app.room.codebook'), command('handout', 'handout.open', 'app.group.project'),
    ]
    const found = (query: string) => rank(more, query, wordsOfCommand).map(({ id }) => id)
    expect(found('split')).toEqual(['divide', 'split'])
    expect([found('prefer'), found('首选项'), found('jobs'), found('进度')]).toEqual([['settings'], ['settings'], ['jobs'], ['jobs']])
    expect(found('export codebook')).toEqual(['csv'])
    expect(found('export')).toEqual(['csv', 'handout'])
    expect(rank([{ titles: ['Settings of care'], groups: [] }], 'preferences', words => words)).toEqual([])
  })
  test('letters strewn over several words are no match', () => expect(ids('scy')).toEqual([]))
  test('finds nothing when one word fits nothing', () => expect(ids('copy zebra')).toEqual([]))
  test('full-width letters count as plain ones', () => expect(ids('ｕｎｄｏ')).toEqual(['undo']))
})

test.each([['co', 'codebook', 3], ['go', 'go to', 4], ['to', 'go to', 4], ['care', 'caret of a carer', 3], ['care', 'the caret in elderly care', 4], ['book', 'codebook', 2], ['cdb', 'codebook', 1], ['cb', 'codebook', 0], ['dbk', 'codebook', 0], ['people', 'sample: opening plan for elders', 0], ['x', 'codebook', 0]])(
  '“%s” fits “%s” by %i',
  (word, text, fit) => expect(fitWord(word, text)).toBe(fit),
)
