import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { sentence } from '#domain/messages/catalogues.ts'
import { InlineField, type InlineFieldProps } from '../../../renderer/pane/forms/InlineField.tsx'
import { activateLanguage } from '../../../renderer/state/language.ts'

activateLanguage('en')
const saved: string[] = []
afterEach(() => {
  cleanup()
  saved.length = 0
})

const row = {}
const field = (more: Partial<InlineFieldProps> = {}) => <InlineField label="Issuer" value="Beijing" row={row} onSave={value => saved.push(value)} {...more} />
const input = () => screen.getByRole('textbox') as HTMLInputElement
const write = (text: string) => fireEvent.change(input(), { target: { value: text } })

test('is kept once when Enter is pressed and the field is then left', () => {
  const { rerender } = render(field())
  write('  Shanghai  ')
  fireEvent.keyDown(input(), { key: 'Enter' })
  rerender(field({ value: 'Shanghai' }))
  fireEvent.blur(input())
  expect(saved).toEqual(['Shanghai'])
})

test('what was kept and undone before it was read anew does not stay in the field', () => {
  const { rerender, unmount } = render(field())
  write('Shanghai')
  fireEvent.blur(input())
  rerender(field())
  expect(input().value).toBe('Shanghai')
  rerender(field({ row: {} }))
  expect(input().value).toBe('Beijing')
  unmount()
  expect(saved).toEqual(['Shanghai'])
})

test('what is written meanwhile stays when the row is read anew', () => {
  const { rerender } = render(field())
  write('Shanghai')
  fireEvent.blur(input())
  write('Tianjin')
  rerender(field({ row: {} }))
  expect(input().value).toBe('Tianjin')
})

test('is kept when the field is left', () => {
  render(field())
  act(() => input().focus())
  write('Tianjin')
  fireEvent.blur(input())
  expect(saved).toEqual(['Tianjin'])
})

test('is kept when the field goes away while it is being written', () => {
  const { unmount } = render(field())
  write('Hebei')
  unmount()
  expect(saved).toEqual(['Hebei'])
})

test('is kept once when what Enter kept takes the field away, and again when Enter asks again', () => {
  const { unmount } = render(field())
  write('Hebei')
  fireEvent.keyDown(input(), { key: 'Enter' })
  fireEvent.blur(input())
  expect(saved).toEqual(['Hebei'])
  fireEvent.keyDown(input(), { key: 'Enter' })
  unmount()
  expect(saved).toEqual(['Hebei', 'Hebei'])
})

test('is not kept when nothing was changed, and Escape puts back what was there', () => {
  const { unmount } = render(field())
  fireEvent.keyDown(input(), { key: 'Enter' })
  write('Nowhere')
  fireEvent.keyDown(input(), { key: 'Escape' })
  expect(input().value).toBe('Beijing')
  unmount()
  expect(saved).toEqual([])
})

test('Enter that ends an input method’s word keeps nothing', () => {
  render(field())
  write('shang')
  fireEvent.keyDown(input(), { key: 'Enter', isComposing: true })
  expect(saved).toEqual([])
})

test('what can’t be kept says why and stays in the field', () => {
  render(field({ read: () => ({ problem: sentence('library.field.noDate') }), hint: 'A day.' }))
  act(() => input().focus())
  expect(screen.getByText('A day.')).toBeTruthy()
  write('soon')
  fireEvent.keyDown(input(), { key: 'Enter' })
  expect(saved).toEqual([])
  expect(input().value).toBe('soon')
  expect(screen.getByText(/^Write a year, a month or a day/)).toBeTruthy()
  expect(screen.queryByText('A day.')).toBeNull()
})

test('shows a value that was changed elsewhere', () => {
  const { rerender } = render(field())
  rerender(field({ value: 'Chongqing' }))
  expect(input().value).toBe('Chongqing')
})
