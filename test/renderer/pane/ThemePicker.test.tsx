import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { ThemePicker } from '../../../renderer/pane/themes/ThemePicker.tsx'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { recordStore } from '../../../renderer/state/asking/records.ts'

const theme = (id: string, name: string, parent: string | null = null): ThemeRow =>
  ({ id, name, parent, position: id, color: '#3184bf', definition: '', shortcut: '', include: '', exclude: '', example: '', keywords: [], frozen: false, archived: false, count: 0 })

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
  recordStore.setState({ themes: [theme('1', 'Health'), theme('2', 'Elder care', '1'), theme('3', 'Funding')] })
})
afterEach(cleanup)

function open() {
  const onPick = vi.fn()
  const onLeave = vi.fn()
  render(<ThemePicker label="Theme" chosen={['3']} onPick={onPick} onLeave={onLeave} />)
  const field = screen.getByRole('combobox')
  fireEvent.focus(field)
  const type = (value: string) => fireEvent.change(field, { target: { value } })
  const press = (key: string) => fireEvent.keyDown(field, { key })
  return { field, type, press, onPick, onLeave }
}
const rows = () => screen.queryAllByRole('option').map(row => row.textContent)

describe('the field for themes’ names', () => {
  test('offers all themes when it gets the focus, with their parents', () => {
    open()
    expect(rows()).toHaveLength(3)
    expect(rows()[1]).toContain('Health > Elder care')
  })
  test('begins with what was used lately and what is given most often, says why, and forgets that for what is typed', () => {
    recordStore.setState({ themes: [theme('1', 'Health'), { ...theme('2', 'Elder care', '1'), count: 3 }, theme('3', 'Funding'), theme('4', 'Homes')] })
    settingsStore.setState({ remembered: { 'reader.recentThemes': ['4'] } })
    const { type } = open()
    expect(rows().map(row => row?.replace(/^../, ''))).toEqual(['Homesrecent', 'Health > Elder carefrequent', 'Health', 'Funding'])
    type('h')
    expect(rows().some(row => row?.includes('recent'))).toBe(false)
    settingsStore.setState({ remembered: {} })
  })
  test('picks the best match on Enter', () => {
    const { type, press, onPick } = open()
    type('eld')
    press('Enter')
    expect(onPick).toHaveBeenCalledExactlyOnceWith([{ id: '2' }])
  })
  test('makes what is not there, below a parent too, and takes several at once', () => {
    const { type, press, onPick } = open()
    type('funding; Health > Clinics')
    press('Enter')
    expect(onPick).toHaveBeenCalledExactlyOnceWith([{ id: '3' }, { path: ['Health', 'Clinics'] }])
  })
  test('names the row that the arrows stand on, and picks that', () => {
    const { field, press, onPick } = open()
    press('ArrowDown')
    press('ArrowDown')
    expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('Elder care')
    press('Enter')
    expect(onPick).toHaveBeenCalledExactlyOnceWith([{ id: '2' }])
  })
  test('gives up on Escape what was typed', () => {
    const { field, type, press } = open()
    type('eld')
    press('Escape')
    expect(field).toHaveProperty('value', '')
  })
  test('leaves on Escape, and on Enter with nothing typed', () => {
    const { press, onLeave, onPick } = open()
    press('Enter')
    press('Escape')
    expect(onLeave).toHaveBeenCalledTimes(2)
    expect(onPick).not.toHaveBeenCalled()
  })
  test('leaves Enter to an input method that is composing', () => {
    const { field, type, onPick } = open()
    type('yang')
    const enter = createEvent.keyDown(field, { key: 'Enter', isComposing: true })
    fireEvent(field, enter)
    expect(onPick).not.toHaveBeenCalled()
    expect(enter.defaultPrevented).toBe(false)
  })
})
