import { describe, expect, it } from 'vitest'
import { nowAndThen, paceFor, withoutRepeats } from '../../../electron/cli/output/pace.ts'

const reading = 'documents.stage.reading'

/** What is told, and a clock that stands until it is set. */
function logged() {
  const lines: string[] = []
  const clock = { now: 0 }
  return { lines, clock, tell: nowAndThen(line => lines.push(line), () => clock.now) }
}

describe('where lines are kept and nobody watches', () => {
  it('a stage is told when it begins, and again when another file is done, but not many times a second', () => {
    const { lines, clock, tell } = logged()
    for (let part = 0; part <= 4_000; part += 1) {
      clock.now = 5 * part
      const done = part / 1_000
      tell(`Reading ${part % 2} (${Math.floor(done)}/4)`, { stage: reading, done, total: 4 })
    }
    expect(lines).toEqual(['Reading 0 (0/4)', 'Reading 0 (1/4)', 'Reading 0 (2/4)', 'Reading 0 (3/4)', 'Reading 0 (4/4)'])
  })

  it('a thousand small files that are read at once make no thousand lines', () => {
    const { lines, clock, tell } = logged()
    for (let done = 0; done <= 1_000; done += 1) {
      clock.now = done
      tell(`Reading (${done}/1000)`, { stage: reading, done, total: 1_000 })
    }
    expect(lines).toEqual(['Reading (0/1000)'])
  })

  it('how much of a single file is done is told by tenths', () => {
    const { lines, clock, tell } = logged()
    for (let percent = 0; percent <= 100; percent += 1) {
      clock.now = 500 * percent
      tell(`Reading (${percent} %)`, { stage: reading, done: percent / 100, total: 1 })
    }
    expect(lines.map(line => line.slice(8))).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map(percent => `(${percent} %)`))
  })

  it('another stage is told at once, and so is what has no stage, once', () => {
    const { lines, tell } = logged()
    tell('Reading (0/2)', { stage: reading, done: 0, total: 2 })
    tell('Saving (0/2)', { stage: 'documents.stage.saving', done: 0, total: 2 })
    for (let n = 0; n < 3; n += 1) tell('Copying')
    expect(lines).toEqual(['Reading (0/2)', 'Saving (0/2)', 'Copying'])
  })
})

it('in a terminal every line is told that says something else than the last', () => {
  const lines: string[] = []
  const tell = withoutRepeats(line => lines.push(line))
  for (const line of ['Reading (1 %)', 'Reading (1 %)', 'Reading (2 %)', 'Reading (1 %)']) tell(line)
  expect(lines).toEqual(['Reading (1 %)', 'Reading (2 %)', 'Reading (1 %)'])
})

it.each([[true, 100], [false, 1]])('a hundred lines at once come to a terminal (%s) as %i', (isWatched, count) => {
  const lines: string[] = []
  const tell = paceFor(isWatched, line => lines.push(line))
  for (let done = 0; done < 100; done += 1) tell(`Reading (${done}/100)`, { stage: reading, done, total: 100 })
  expect(lines).toHaveLength(count)
})
