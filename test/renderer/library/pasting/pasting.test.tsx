import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PasteDialog } from '../../../../renderer/features/library/pasting/PasteDialog.tsx'
import { openRoom, type Room } from '../../excerpts/room.tsx'

let room: Room
beforeEach(async () => {
  room = await openRoom()
  room.show(<PasteDialog />)
})
afterEach(() => room.close())

const clipboard = (html: string, text: string) => ({ getData: (type: string) => (type === 'text/html' ? html : text) })

const said = /Headings, lists and tables come in/
const field = () => screen.getByLabelText('Text') as HTMLTextAreaElement
const bringIn = async (text: string) => {
  const before = (await room.client.engine.documents.list({})).length
  fireEvent.click(screen.getByRole('button', { name: 'Bring in' }))
  const documents = await waitFor(async () => {
    const list = await room.client.engine.documents.list({})
    expect(list.length).toBe(before + 1)
    return list
  })
  const kinds = documents.map(async ({ id }) => (await room.client.engine.documents.clauses({ document: id })).map(({ kind }) => kind))
  const texts = await Promise.all(documents.map(async ({ id }) => (await room.client.engine.documents.text({ document: id })).text))
  return { kinds: (await Promise.all(kinds))[texts.indexOf(text)], texts }
}

test('what is pasted as a whole keeps its structure, and the dialog says so', async () => {
  fireEvent.paste(field(), { clipboardData: clipboard('<h2>Goals</h2><ol><li>Plant trees</ol>', 'Goals\r\n1. Plant trees') })
  expect(field().value).toBe('Goals\n1. Plant trees')
  screen.getByText(said)
  expect((await bringIn('Goals\n\n1. Plant trees')).kinds).toEqual(['heading', 'item'])
})

test('a text that is changed afterwards comes in as it stands', async () => {
  fireEvent.paste(field(), { clipboardData: clipboard('<h2>Goals</h2><p>Plant trees', 'Goals\nPlant trees') })
  fireEvent.change(field(), { target: { value: 'Goals\nPlant more trees' } })
  expect(screen.queryByText(said)).toBeNull()
  expect((await bringIn('')).texts).toContain('Goals\nPlant more trees')
})

test('what is pasted into a text is left to the browser', () => {
  fireEvent.change(field(), { target: { value: 'Before after' } })
  field().setSelectionRange(7, 7)
  expect(fireEvent.paste(field(), { clipboardData: clipboard('<h2>Goals</h2>', 'Goals') })).toBe(true)
  expect(screen.queryByText(said)).toBeNull()
})
