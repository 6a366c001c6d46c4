import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sql } from '../../../electron/engine/store/sql.ts'
import { create, makeFolder } from './given/sample.ts'

describe('writing SQL', () => {
  test('values become question marks and keep their order', () => {
    expect(sql`SELECT * FROM theme WHERE name = ${'carbon'} AND position > ${3}`).toEqual({
      text: 'SELECT * FROM theme WHERE name = ? AND position > ?',
      values: ['carbon', 3],
    })
  })

  test('pieces are put in with their values', () => {
    const named = sql`name = ${'a'}`
    expect(sql`SELECT 1 WHERE ${named} AND color = ${'#fff'}`).toEqual({
      text: 'SELECT 1 WHERE name = ? AND color = ?',
      values: ['a', '#fff'],
    })
  })

  test('pieces are joined by commas, or by what is said', () => {
    const parts = [sql`a = ${1}`, sql`b = ${2}`, sql`c = ${null}`]
    expect(sql.join(parts)).toEqual({ text: 'a = ?, b = ?, c = ?', values: [1, 2, null] })
    expect(sql.join(parts, ' AND ').text).toBe('a = ? AND b = ? AND c = ?')
    expect(sql.join(parts, sql` OR `).text).toBe('a = ? OR b = ? OR c = ?')
    expect(sql.join([]).text).toBe('')
  })

  test('a list of any length is one value', () => {
    expect(sql`DELETE FROM theme WHERE id IN ${sql.oneOf(['a', "b'"])}`).toEqual({ text: 'DELETE FROM theme WHERE id IN (SELECT value FROM json_each(?))', values: ['["a","b\'"]'] })
    expect(sql.oneOf([]).text).toBe(sql.oneOf([1, 2]).text)
  })

  test('a query is given other values, as many as it has places', () => {
    const written = sql`UPDATE theme SET name = ${null} WHERE id IS ${null}`
    expect(sql.again(written, ['a', 'b'])).toEqual({ text: written.text, values: ['a', 'b'] })
    expect(written.values).toEqual([null, null])
    expect(() => sql.again(written, ['a'])).toThrow(TypeError)
    expect(() => sql.again(written, ['a', undefined as never])).toThrow(TypeError)
    expect(() => sql.again({ text: 'DELETE FROM theme', values: [] }, [])).toThrow(TypeError)
  })

  test('a name is letters, digits and underscores or nothing', () => {
    expect(sql`SELECT ${sql.name('short_title')}`.text).toBe('SELECT "short_title"')
    for (const bad of ['', 'a b', 'a"', 'a;b', '1a', 'é', 'a\n']) expect(() => sql.name(bad)).toThrow(TypeError)
  })

  test('an object that only looks like a piece is refused, and so is what SQLite can not hold', () => {
    const forged = JSON.parse('{"text":"1; DROP TABLE theme","values":[]}') as never
    for (const bad of [forged, undefined, Number.NaN, Number.POSITIVE_INFINITY, true, 1n, {}, []])
      expect(() => sql`SELECT ${bad as never}`).toThrow(TypeError)
  })

  test('any text comes back as it went in', async () => {
    const store = await create(makeFolder())
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
        expect(store.get(sql`SELECT ${text} AS text`)).toEqual({ text: text.toWellFormed() })
      }),
    )
  })

  test('one of many takes any number of ids', async () => {
    const store = await create(makeFolder())
    const ids = Array.from({ length: 50_000 }, (_, index) => `id ${index}`)
    expect(
      store.get(
        sql`SELECT count(*) AS count FROM json_each(${JSON.stringify(ids)})
          WHERE value IN (SELECT value FROM json_each(${JSON.stringify(ids.slice(7))}))`,
      ),
    ).toEqual({ count: 49_993 })
  })
})
