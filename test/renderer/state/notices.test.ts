import { beforeEach, expect, test } from 'vitest'
import { noticeStore, notifyDone } from '../../../renderer/state/notices.ts'

const said = () => noticeStore.getState().notices.map(({ message, times }) => [message.id, message.values?.['count'], times])
beforeEach(() => noticeStore.setState({ notices: [] }))

test('the same sentence said again stands once, with how often, as the newest', () => {
  notifyDone('library.imported', { count: 1 })
  notifyDone('reader.copied')
  notifyDone('library.imported', { count: 1 })
  notifyDone('library.imported', { count: 1 })
  expect(said()).toEqual([['reader.copied', undefined, undefined], ['library.imported', 1, 3]])
})

test('the same sentence with another number is another one', () => {
  notifyDone('library.imported', { count: 1 })
  notifyDone('library.imported', { count: 2 })
  expect(said()).toEqual([['library.imported', 1, undefined], ['library.imported', 2, undefined]])
})
