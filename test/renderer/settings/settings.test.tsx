import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SettingsDialog } from '../../../renderer/features/settings/SettingsDialog.tsx'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => {
  room = await openRoom()
  room.show(<SettingsDialog />)
})
afterEach(() => room.close())

const kept = () => room.client.engine.settings.read({})
/** The list of a select also stands on the page as one that browsers fill in. */
async function choose(select: RegExp, option: string) {
  fireEvent.click(screen.getByRole('button', { name: select }))
  const options = await screen.findAllByRole('option', { name: option })
  fireEvent.click(options.find(({ tagName }) => tagName !== 'OPTION') ?? document.body)
}

test('the name is kept on Enter and when the field is left, and never an empty one', async () => {
  const field = screen.getByRole('textbox', { name: 'Your name' })
  const write = (name: string) => fireEvent.change(field, { target: { value: name } })
  write('  Li Na ')
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(async () => expect((await kept()).coder).toBe('Li Na'))
  write('Ana')
  fireEvent.blur(field)
  await waitFor(async () => expect((await kept()).coder).toBe('Ana'))
  write('   ')
  fireEvent.blur(field)
  await choose(/Text size/, '150%')
  await waitFor(async () => expect(await kept()).toMatchObject({ coder: 'Ana', zoom: 1.5 }))
})

test('how files come in is kept: whether they are shown before, and whether boilerplate is set aside', async () => {
  await choose(/Look before bringing in/, 'Never')
  fireEvent.click(screen.getByRole('checkbox', { name: 'Set boilerplate aside' }))
  await waitFor(async () => expect((await kept()).remembered).toMatchObject({ 'library.look': 'never', 'library.clean': 'none' }))
})
