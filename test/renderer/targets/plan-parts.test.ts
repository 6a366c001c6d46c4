import { expect, test, vi } from 'vitest'
import { mostRows, readPlansInParts } from '../../../renderer/features/targets/plan-parts.ts'

type Row = { readonly document: string; readonly text: string }

const plans = (count: number) => Array.from({ length: count }, (_, place) => `plan ${place + 1}`)

/** A register of plans with so many rows each, what was asked of it, and what a window shows of it. */
function openReading(documents: readonly string[], rowsEach: number, first: string | null = null) {
  const asked: (readonly string[])[] = []
  const failures: unknown[] = []
  const texts = new Map<string, string>()
  let wanted: { documents: readonly string[]; first: string | null } = { documents, first }
  let shown: ReadonlyMap<string, readonly Row[]> = new Map()
  let failing = false
  const reading = readPlansInParts<Row>({
    ask: async part => {
      asked.push(part)
      if (failing) throw new Error('the engine went')
      return part.flatMap(document => Array.from({ length: rowsEach }, () => ({ document, text: texts.get(document) ?? 'as read' })))
    },
    wanted: () => wanted,
    show: rows => { shown = rows },
    fail: error => failures.push(error),
  })
  const rest = (count: number) => vi.waitFor(() => expect(asked.length).toBe(count))
  return { reading, asked, failures, texts, rest, shown: () => shown, want: (next: readonly string[]) => { wanted = { documents: next, first: null } }, fail: (is: boolean) => { failing = is } }
}

test('plans are read a part at a time, few at first, until all are here', async () => {
  const { reading, asked, shown } = openReading(plans(100), 3)
  reading.go()
  reading.go()
  await vi.waitFor(() => expect(shown().size).toBe(100))
  expect(asked.map(part => part.length)).toEqual([4, 8, 24, 40, 24])
  expect(asked.flat()).toEqual(plans(100))
})

test('of plans with many rows fewer are asked for at once', async () => {
  const { reading, asked, shown } = openReading(plans(12), 500)
  reading.go()
  await vi.waitFor(() => expect(shown().size).toBe(12))
  expect(asked.map(part => part.length)).toEqual([4, 3, 3, 2])
})

test('the plan that a row was asked for of is read ahead of all others', async () => {
  const { reading, asked, shown } = openReading(plans(30), 1, 'plan 30')
  reading.go()
  await vi.waitFor(() => expect(shown().size).toBe(30))
  expect(asked[0]).toEqual(['plan 30'])
  expect(asked.flat().toSorted()).toEqual(plans(30).toSorted())
})

test('no more is read than a window takes; plans that are chosen then are read, and the others make room', async () => {
  const { reading, asked, shown, want } = openReading(plans(60), mostRows / 20)
  reading.go()
  await vi.waitFor(() => expect(shown().size).toBe(20))
  want(['plan 55', 'plan 2'])
  reading.go()
  await vi.waitFor(() => expect(asked.at(-1)).toEqual(['plan 55']))
  expect(asked.flat()).toEqual([...plans(20), 'plan 55'])
  await vi.waitFor(() => expect([...shown().keys()].toSorted()).toEqual(['plan 2', 'plan 55']))
})

test('a plan that changed is read again alone, and what was known of it stays until then', async () => {
  const { reading, asked, rest, shown, texts } = openReading(plans(3), 1)
  reading.go()
  await vi.waitFor(() => expect(shown().size).toBe(3))
  texts.set('plan 2', 'as corrected')
  reading.forget(['plan 2', 'plan 9'])
  expect(shown().get('plan 2')?.[0]?.text).toBe('as read')
  await vi.waitFor(() => expect(shown().get('plan 2')?.[0]?.text).toBe('as corrected'))
  expect(asked).toEqual([plans(3), ['plan 2']])
  reading.forget(null)
  await rest(3)
  expect(asked[2]).toEqual(plans(3))
})

test('what could not be read is told, and asked for again with the next change', async () => {
  const { reading, failures, shown, texts, fail } = openReading(plans(2), 1)
  reading.go()
  await vi.waitFor(() => expect(shown().size).toBe(2))
  fail(true)
  texts.set('plan 1', 'as corrected')
  reading.forget(['plan 1'])
  await vi.waitFor(() => expect(failures.length).toBe(1))
  fail(false)
  reading.go()
  await vi.waitFor(() => expect(shown().get('plan 1')?.[0]?.text).toBe('as corrected'))
})

test('a window that closed shows nothing any more', async () => {
  const { reading, asked, rest, shown } = openReading(plans(30), 1)
  reading.go()
  reading.stop()
  await rest(1)
  await Promise.resolve()
  expect(shown().size).toBe(0)
  expect(asked.length).toBe(1)
})
