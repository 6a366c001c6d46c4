import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dropManyTo, dropTo, filterThemes, placeOf, stepTo, withoutArchived, type Direction, type Spot } from '../../../renderer/features/codebook/moves.ts'

type Row = { readonly id: string; readonly parent: string | null; readonly name: string }

/** `a`, below it `b` and `c`, below `c` `d`; then `e`. */
const tree: readonly Row[] = [
  ['a', null],
  ['b', 'a'],
  ['c', 'a'],
  ['d', 'c'],
  ['e', null],
].map(([id, parent]) => ({ id: id ?? '', parent: parent ?? null, name: `Theme ${id}` }))

/** Puts a row where the engine would: below `parent`, before `before` or last; parents before children, as the engine lists them. */
function put(rows: readonly Row[], id: string, { parent, before }: Spot): Row[] {
  const moving = { ...(rows.find(row => row.id === id) as Row), parent }
  const staying = rows.filter(row => row.id !== id)
  const at = before === null ? staying.length : staying.findIndex(row => row.id === before)
  const placed = staying.toSpliced(at, 0, moving)
  const walk = (above: string | null): Row[] => placed.filter(row => row.parent === above).flatMap(row => [row, ...walk(row.id)])
  return walk(null)
}
const outline = (rows: readonly Row[]) => rows.map(({ id, parent }) => `${parent ?? ''}/${id}`).join(' ')
const step = (id: string, direction: Direction) => {
  const spot = stepTo(tree, id, direction)
  return spot && outline(put(tree, id, spot))
}

describe('a step of a theme in the tree', () => {
  test('up and down stay among siblings', () => {
    expect(step('c', 'up')).toBe('/a a/c c/d a/b /e')
    expect(step('b', 'down')).toBe('/a a/c c/d a/b /e')
    expect(step('e', 'up')).toBe('/e /a a/b a/c c/d')
  })
  test('there is none where there is no room', () => {
    expect(['b', 'a'].map(id => step(id, 'up'))).toEqual([null, null])
    expect(['c', 'e'].map(id => step(id, 'down'))).toEqual([null, null])
    expect(step('a', 'in')).toBeNull()
    expect(step('a', 'out')).toBeNull()
    expect(stepTo(tree, 'gone', 'up')).toBeNull()
  })
  test('in goes below the sibling above as its last child, out goes behind the parent', () => {
    expect(step('c', 'in')).toBe('/a a/b b/c c/d /e')
    expect(step('e', 'in')).toBe('/a a/b a/c c/d a/e')
    expect(step('d', 'out')).toBe('/a a/b a/c a/d /e')
    expect(step('b', 'out')).toBe('/a a/c c/d /b /e')
  })
  test('up is taken back by down and in by out, wherever a theme stands last', () => {
    const anyTree = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).map(picks => {
      let rows: Row[] = []
      picks.forEach((pick, index) => {
        const parent = pick % (index + 1) === 0 ? null : (rows[(pick % (index + 1)) - 1]?.id ?? null)
        rows = put([...rows, { id: `t${index}`, parent, name: '' }], `t${index}`, { parent, before: null })
      })
      return rows
    })
    fc.assert(
      fc.property(anyTree, fc.nat(), (rows, pick) => {
        const { id } = rows[pick % rows.length] as Row
        const up = stepTo(rows, id, 'up')
        if (up) {
          const moved = put(rows, id, up)
          expect(outline(put(moved, id, stepTo(moved, id, 'down') as Spot))).toBe(outline(rows))
        }
        const inward = stepTo(rows, id, 'in')
        if (inward) {
          const moved = put(rows, id, inward)
          expect(outline(put(moved, id, stepTo(moved, id, 'out') as Spot))).toBe(outline(rows))
        }
      }),
    )
  })
})

describe('letting a theme go on another', () => {
  test('on it: below it; before or behind it: beside it', () => {
    expect(dropTo(tree, 'e', 'b', 'on')).toEqual({ parent: 'b', before: null })
    expect(dropTo(tree, 'e', 'c', 'before')).toEqual({ parent: 'a', before: 'c' })
    expect(dropTo(tree, 'e', 'b', 'after')).toEqual({ parent: 'a', before: 'c' })
    expect(dropTo(tree, 'e', 'c', 'after')).toEqual({ parent: 'a', before: null })
  })
  test('behind its own neighbour it takes the place after, never one before itself', () => {
    expect(dropTo(tree, 'c', 'b', 'after')).toEqual({ parent: 'a', before: null })
    expect(dropTo(tree, 'b', 'b', 'on')).toBeNull()
  })
})

test('the place of a theme is counted among its siblings', () => {
  expect(placeOf(tree, 'c')).toEqual({ place: 2, of: 2, parent: 'Theme a' })
  expect(placeOf(tree, 'e')).toEqual({ place: 2, of: 2, parent: '' })
})

describe('the filter of the codebook', () => {
  const rows = tree.map(row => ({
    ...row,
    definition: row.id === 'd' ? 'What is paid for CHILDCARE' : '',
    shortcut: row.id === 'e' ? 'x' : '',
    keywords: row.id === 'b' ? ['Crèche', '托育'] : [],
  }))
  const found = (filter: string) => filterThemes(rows, filter).map(({ id }) => id)
  test('finds names, definitions, keywords and keys without case, with all that stands above', () => {
    expect(found('theme D')).toEqual(['a', 'c', 'd'])
    expect(found('childcare')).toEqual(['a', 'c', 'd'])
    expect(found('X')).toEqual(['e'])
    expect(found('托育')).toEqual(['a', 'b'])
  })
  test('shows all while nothing is typed and none when nothing matches', () => {
    expect(found('  ')).toHaveLength(5)
    expect(found('nowhere')).toEqual([])
  })
})

describe('archived themes', () => {
  const rows = (...archived: readonly string[]) => tree.map(row => ({ ...row, archived: archived.includes(row.id) }))
  const shown = (...archived: readonly string[]) => withoutArchived(rows(...archived)).map(({ id }) => id)
  test('are left out, save those above one that is shown', () => {
    expect(shown()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(shown('e', 'b')).toEqual(['a', 'c', 'd'])
    expect(shown('a', 'c', 'b')).toEqual(['a', 'c', 'd', 'e'])
    expect(shown('a', 'b', 'c', 'd')).toEqual(['e'])
  })
})

describe('several themes that are let go on another one', () => {
  test('go below it, before it, or before the first behind it that stays', () => {
    expect(dropManyTo(tree, ['b', 'e'], 'c', 'on')).toEqual({ parent: 'c', before: null })
    expect(dropManyTo(tree, ['d', 'b'], 'e', 'before')).toEqual({ parent: null, before: 'e' })
    expect(dropManyTo(tree, ['c', 'd'], 'b', 'after')).toEqual({ parent: 'a', before: null })
    expect(dropManyTo(tree, ['b', 'c'], 'c', 'before')).toBeNull()
  })
})
