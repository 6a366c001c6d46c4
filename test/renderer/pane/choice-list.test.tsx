import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ChoiceList } from '../../../renderer/pane/excerpts/ChoiceList.tsx'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => {
  room = await openRoom()
})
afterEach(() => room.close())

test('the list is as high as what is found, and leaves room for saying that nothing is', () => {
  const items = ['Air plan', 'Water plan', 'Water law'].map(name => ({ id: name, name }))
  room.show(<ChoiceList label="Plans" filterLabel="Find a plan" emptyLabel="Nothing" items={items} chosen={[]} mode="many" onChoose={() => {}} />)
  const list = screen.getByRole('listbox', { name: 'Plans' })
  const find = (words: string) => fireEvent.change(screen.getByRole('searchbox', { name: 'Find a plan' }), { target: { value: words } })
  expect(list.style.height).toBe('90px')
  find('water')
  expect(list.style.height).toBe('60px')
  find('fire')
  expect(list.style.height).toBe('48px')
  screen.getByText('Nothing')
})

test('a plan is found by its date as it is stored, too, though another way of writing it is shown', () => {
  const items = [{ id: 'air', name: 'Air plan', detail: 'May 2024', foundBy: '2024-05' }, { id: 'water', name: 'Water plan', detail: 'Jun 2024', foundBy: '2024-06' }]
  room.show(<ChoiceList label="Plans" filterLabel="Find a plan" emptyLabel="Nothing" items={items} chosen={[]} mode="many" onChoose={() => {}} />)
  fireEvent.change(screen.getByRole('searchbox', { name: 'Find a plan' }), { target: { value: '2024-05' } })
  expect(screen.getAllByRole('option').map(option => option.textContent)).toEqual(['Air planMay 2024'])
})

test('Enter takes what is called so, before what is only described so', () => {
  const items = [{ id: 'report', name: 'Report 2026', detail: 'Newsroom' }, { id: 'news', name: 'News summary', detail: 'A paper' }]
  let taken: readonly string[] = []
  room.show(<ChoiceList label="Plans" filterLabel="Find a plan" emptyLabel="Nothing" items={items} chosen={['report']} mode="one" onChoose={chosen => (taken = chosen)} />)
  const field = screen.getByRole('searchbox', { name: 'Find a plan' })
  fireEvent.change(field, { target: { value: 'news' } })
  expect(screen.getAllByRole('option').map(option => option.textContent)).toEqual(['News summaryA paper', 'Report 2026Newsroom'])
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(taken).toEqual(['news'])
})
