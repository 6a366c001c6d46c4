import { expect, test } from 'vitest'
import { joinMemos } from '#domain/memos/joined-memos.ts'

const state = (text: string) => JSON.stringify({ root: { type: 'root', children: [{ type: 'quote', text }] } })

test('formatting is kept when both memos are the editor’s own', () => {
  const { body, plain } = joinMemos({ body: state('a'), plain: 'a' }, { body: state('b'), plain: 'b' })
  expect(JSON.parse(body)).toEqual({ root: { type: 'root', children: [{ type: 'quote', text: 'a' }, { type: 'quote', text: 'b' }] } })
  expect(plain).toBe('a\n\nb')
})

test('what came as plain text becomes paragraphs beside the other one’s formatting', () => {
  const children = (body: string): { type: string; children?: { text: string }[] }[] => JSON.parse(body).root.children
  const below = joinMemos({ body: state('a'), plain: 'a' }, { body: '', plain: 'b\nc' })
  expect(below.plain).toBe('a\n\nb\nc')
  expect(children(below.body).map(({ type, children }) => [type, children?.map(({ text }) => text).join()])).toEqual([['quote', undefined], ['paragraph', 'b'], ['paragraph', 'c']])
  const above = joinMemos({ body: '', plain: 'b' }, { body: state('a'), plain: 'a' })
  expect(children(above.body).map(({ type }) => type)).toEqual(['paragraph', 'quote'])
})

test('without any formatting it stays plain, and what is no state counts as none', () => {
  expect(joinMemos({ body: '', plain: 'a' }, { body: '', plain: 'b' })).toEqual({ body: '', plain: 'a\n\nb' })
  expect(joinMemos({ body: 'null', plain: 'a' }, { body: '[]', plain: '' })).toEqual({ body: '', plain: 'a' })
})
