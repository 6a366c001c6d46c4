import { expect, test } from 'vitest'
import { writeDescriptions } from '../../../../electron/engine/documents/description.ts'
import { attributeRows } from '../../../../electron/engine/importing/description-rows.ts'
import type { WriteStore } from '../../../../electron/engine/store/database.ts'
import { sql } from '../../../../electron/engine/store/sql.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { addDocument } from '../../store/given/rows.ts'
import { create, makeFolder } from '../../store/given/sample.ts'

/** Gives three new documents, each by itself, a value of as many new names, and counts what was asked of SQLite. */
async function describeThree(count: number) {
  const store = await create(makeFolder())
  const ids: string[] = []
  store.operation(sentence('attributes.setSeveral', { count: 3 }), write => {
    for (const title of ['One', 'Two', 'Three']) ids.push(addDocument(write, title, `Text ${title}`).document)
    // From before attributes had definitions.
    write.run(sql`INSERT INTO attribute (document, key, value) VALUES (${ids[0] ?? ''}, 'Zone', 'A'), (${ids[0] ?? ''}, 'Area', '1')`)
  })
  const names = Array.from({ length: count }, (_, at) => `键 ${count - at}`)
  let statements = 0
  store.operation(sentence('attributes.import', { count: 3 }), write => {
    const counted = new Proxy(write, { get: (target, name: keyof WriteStore) => (...given: never[]) => { statements += 1; return (target[name] as (...all: never[]) => unknown)(...given) } })
    // The last document begins with a name that those before it do not have.
    writeDescriptions(counted, ids.map((id, at) => [id, { values: {}, attributes: { ...(at === 2 ? { last: 'x', Area: '' } : {}), ...Object.fromEntries(names.map(name => [name, `${name}: ${at}`])) } }]))
  })
  return { store, names, ids, statements }
}

test('however many new names there are, as many statements write them, in one step that is taken back and done again', async () => {
  const [few, many] = [await describeThree(3), await describeThree(190)]
  expect(many.statements).toBe(few.statements)
  const { store, names, ids } = many
  const now = () => ({ rows: attributeRows(store), values: store.all<{ document: string; key: string; value: string }>(sql`SELECT document, key, value FROM attribute ORDER BY document, key`) })
  const after = now()
  // What had no definition first, by name, then the new ones as they came.
  expect(after.rows.map(({ name }) => name)).toEqual(['Area', 'Zone', ...names, 'last'])
  expect(after.rows.map(({ type, count }) => [type, count])).toEqual([['text', 1], ['text', 1], ...names.map(() => ['text', 3]), ['text', 1]])
  expect(after.values.filter(({ key }) => key === '键 7').map(({ document, value }) => [ids.indexOf(document), value]).sort()).toEqual([[0, '键 7: 0'], [1, '键 7: 1'], [2, '键 7: 2']])
  store.undo()
  expect(now().rows).toEqual([{ name: 'Area', type: 'text', choices: [], count: 1 }, { name: 'Zone', type: 'text', choices: [], count: 1 }])
  store.redo()
  expect(now()).toEqual(after)
  expect(store.check()).toEqual([])
})
