import { expect, test } from 'vitest'
import { nameWidth, sizes } from '../../../renderer/features/compare/grid/grid-window.ts'

const fits = (width: number, columns: number) => nameWidth(width, columns) + sizes.total + columns * sizes.leastColumn <= width

test('the names of themes give way where all plans then fit beside them', () => {
  expect(nameWidth(1_200, 7)).toBe(280)
  expect([nameWidth(944, 7), fits(944, 7)]).toEqual([236, true])
  expect(fits(898, 7)).toBe(true)
})

test('where the plans do not fit all the same the names keep their width, and a narrow window has narrow ones', () => {
  expect(nameWidth(897, 7)).toBe(280)
  expect(nameWidth(944, 40)).toBe(280)
  expect(nameWidth(500, 2)).toBe(132)
  expect(nameWidth(0, 7)).toBe(280)
})
