import { afterEach, beforeEach, expect, test } from 'vitest'
import { listenForKeys } from '../../../renderer/app/keys.ts'

let ran: number
let stop: () => void
beforeEach(() => {
  ran = 0
  document.body.innerHTML = '<div data-keys="text"><button id="text">text</button></div><p id="beside">beside</p><div id="over" data-modal><button id="close">close</button></div>'
  const next = { id: 'next', title: 'app.undo', group: 'app.group.edit', keys: 'j', scope: 'text', run: () => {} } as const
  stop = listenForKeys({ commands: () => [next], singleKeys: () => true, run: () => (ran += 1), isReadOnly: () => false, refuse: () => {} })
})
afterEach(() => stop())
const element = (id: string) => document.getElementById(id) as HTMLElement
const press = () => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true }))

test('a key pressed just after a dialog closed goes where the focus was before it, and will be again', () => {
  element('text').focus()
  element('close').focus()
  press()
  expect(ran).toBe(0)
  element('over').remove()
  expect(document.activeElement).toBe(document.body)
  press()
  expect(ran).toBe(1)
})

test('where nothing had the focus, or one pressed beside it, or it is gone, a key of the text does nothing', () => {
  element('over').remove()
  press()
  element('text').focus()
  element('beside').dispatchEvent(new Event('pointerdown', { bubbles: true }))
  element('text').blur()
  press()
  element('text').focus()
  element('text').remove()
  press()
  expect(ran).toBe(0)
})
