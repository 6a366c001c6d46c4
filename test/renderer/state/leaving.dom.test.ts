import { expect, test, vi } from 'vitest'
import { beforeWindowGoes } from '../../../renderer/state/window/leaving.ts'

test('something is sent as soon as the window is to be closed, again when it goes, and not once nobody asks for it any more', () => {
  const send = vi.fn()
  const stop = beforeWindowGoes(send)
  window.dispatchEvent(new Event('beforeunload'))
  expect(send).toHaveBeenCalledTimes(1)
  window.dispatchEvent(new Event('pagehide'))
  expect(send).toHaveBeenCalledTimes(2)
  stop()
  window.dispatchEvent(new Event('beforeunload'))
  window.dispatchEvent(new Event('pagehide'))
  expect(send).toHaveBeenCalledTimes(2)
})
