import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { View } from '../../../renderer/features/compare/View.tsx'
import { compareStore } from '../../../renderer/state/comparing.ts'
import { viewStore } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => {
  room = await openRoom()
  await room.highlight(0, 'Plant trees', ['Nature > Trees'])
  await room.highlight(1, 'Protect the springs', ['Nature', 'Nature > Trees'])
  await room.highlight(1, 'Repair the pipes', ['Money'])
  await room.highlight(1, 'by 2030')
})
afterEach(() => room.close())

describe('the matrix', () => {
  const grid = () => screen.getByRole('grid')
  const table = () =>
    within(grid())
      .getAllByRole('row')
      .map(row =>
        [...row.children].map(
          cell => cell.querySelector('.matrix-words')?.textContent ?? cell.querySelector('.ui-hidden')?.textContent ?? cell.textContent,
        ),
      )
  const press = (key: string, more = {}) => fireEvent.keyDown(grid(), { key, ...more })
  const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent
  beforeEach(async () => {
    room.show(<View />)
    await waitFor(() => expect(table()).toHaveLength(5))
  })

  test('counts highlights by theme and plan, a highlight once for a theme with all below it', () => {
    expect(table()).toEqual([
      ['Theme', 'All plans', 'Clean air plan', 'Water plan'],
      ['All highlights', '4', '1', '3'],
      ['Nature', '2', '1', '1'],
      ['Trees', '2', '1', '1'],
      ['Money', '1', '0', '1'],
    ])
  })
  test('counts only the theme itself when asked to', async () => {
    fireEvent.click(screen.getByRole('checkbox', { name: 'Count the themes below too' }))
    await waitFor(() => expect(table()[2]).toEqual(['Nature', '1', '0', '1']))
  })
  test('a number opens its excerpts, by Enter and by a click', async () => {
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) press(key)
    expect(active()).toBe('1')
    press('Enter')
    expect(viewStore.getState()).toMatchObject({
      room: 'excerpts',
      excerptFilter: { themes: [room.theme('Nature')], documents: [room.plans[1]], withChildren: true },
    })
    fireEvent.click(within(within(grid()).getAllByRole('row')[4] as HTMLElement).getAllByRole('gridcell')[0] as HTMLElement)
    expect(viewStore.getState().excerptFilter).toMatchObject({ themes: [room.theme('Money')], documents: [] })
  })
  test('a cell with nothing in it opens nothing', () => {
    viewStore.setState({ room: 'compare', excerptFilter: null })
    press('End', { ctrlKey: true })
    press('ArrowLeft')
    press('Enter')
    expect(viewStore.getState().excerptFilter).toBeNull()
  })
  test('Enter on a theme hides what is below it', () => {
    press('Home')
    press('ArrowDown')
    press('Enter')
    expect(table().map(row => row[0])).toEqual(['Theme', 'All highlights', 'Nature', 'Money'])
  })
  test('is counted anew after each commit', async () => {
    await room.highlight(0, 'Measure the air', ['Money'])
    await waitFor(() => expect(table()[4]).toEqual(['Money', '2', '1', '1']))
  })
})

test('the columns line the plans’ excerpts up by theme, each with a way to its place', async () => {
  compareStore.setState({ way: 'columns' })
  room.show(<View />)
  const [link] = await screen.findAllByRole('button', { name: '1' })
  const texts = screen.getAllByRole('row').map(row => row.textContent)
  expect(texts[1]).toContain('Nature')
  expect(texts.some(text => text?.includes('Plant trees') && text.includes('Protect the springs'))).toBe(true)
  fireEvent.click(link as HTMLElement)
  expect(viewStore.getState()).toMatchObject({ room: 'reader' })
})
