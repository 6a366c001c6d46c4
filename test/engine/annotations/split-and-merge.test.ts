import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

const text = 'Every household gets a place. 家庭👨‍👩‍👧支持。 Fees fall by half.\n\nRules are kept.\n'
let bench: Workbench
let plan = ''

beforeEach(async () => {
  bench = await openWorkbench()
  plan = await bench.bringIn('Plan A', text)
})
afterEach(() => bench.close())

const rows = () => bench.engine.annotations.list({ document: plan })
const lastLabel = async () => (await bench.engine.history.next({})).undo?.label
const memoOf = async (annotation: string) => (await bench.engine.memos.read({ owner: { annotation } })).plain

async function strengths(values: Readonly<Record<string, string>>): Promise<string> {
  const field = freshId()
  await bench.engine.fields.define({ id: field, name: 'Strength', type: 'scale', choices: ['may', 'should', 'must'] })
  for (const [annotation, value] of Object.entries(values)) await bench.engine.fields.set({ annotations: [annotation], field, value })
  return field
}

describe('splitting', () => {
  it('makes two with all that is said of the one, without the white space between them, and is undone as one', async () => {
    const one = await bench.highlight(plan, 'Every household gets a place. 家庭👨‍👩‍👧支持。', ['Care', 'Family'], { memo: 'why here?', starred: true })
    const field = await strengths({ [one]: 'must' })
    const before = await rows()
    const at = text.indexOf('家庭')
    const { first, second } = await bench.engine.annotations.split({ annotation: one, at, id: freshId() })
    expect([first.exact, second.exact]).toEqual(['Every household gets a place.', '家庭👨‍👩‍👧支持。'])
    expect(first).toMatchObject({ id: one, memo: 'why here?' })
    for (const row of [first, second]) expect(row).toMatchObject({ themes: before[0]?.themes, starred: true, coder: 'Ada', values: { [field]: 'must' }, createdAt: before[0]?.createdAt })
    expect(second.memo).toBe('')
    expect(second.updatedAt > second.createdAt).toBe(true)
    expect(await lastLabel()).toEqual({ id: 'annotations.split' })
    expect(await rows()).toEqual([first, second])
    await bench.engine.history.undo({})
    expect(await rows()).toEqual(before)
    await bench.engine.history.redo({})
    expect(await rows()).toEqual([first, second])
  })

  it('stays the work of who made it', async () => {
    const shared = await openWorkbench(null)
    try {
      plan = await shared.bringIn('Plan A', text)
      await shared.engine.settings.write({ coder: 'Ada' })
      const one = await shared.highlight(plan, 'household gets')
      await shared.engine.settings.write({ coder: 'Grace' })
      const { second } = await shared.engine.annotations.split({ annotation: one, at: text.indexOf('gets'), id: freshId() })
      expect(second.coder).toBe('Ada')
      const own = await shared.highlight(plan, 'Every')
      expect((await shared.engine.annotations.merge({ annotations: [second.id, own] })).annotation.coder).toBe('Ada')
      expect((await shared.engine.annotations.list({ document: plan })).map(({ coder }) => coder)).toEqual(['Ada', 'Ada'])
    } finally {
      await shared.close()
    }
  })

  it.each([
    ['at its beginning', 0, 'annotations.splitOutside'],
    ['at its end', 'Every household gets a place. 家庭👨‍👩‍👧支持。'.length, 'annotations.splitOutside'],
    ['beyond it', text.length, 'annotations.splitOutside'],
    ['inside a family', text.indexOf('👨') + 2, 'annotations.splitCharacter'],
  ])('is refused %s, and changes nothing', async (_, at, id) => {
    const one = await bench.highlight(plan, 'Every household gets a place. 家庭👨‍👩‍👧支持。')
    const before = await rows()
    expect(await refusal(bench.engine.annotations.split({ annotation: one, at, id: freshId() }))).toBe(`invalid ${id}`)
    expect(await rows()).toEqual(before)
  })

  it('is refused where only white space would be left, for an id that is taken, and for what is gone', async () => {
    const space = freshId()
    await bench.engine.annotations.create({ id: space, document: plan, start: 5, end: 15 })
    expect(await refusal(bench.engine.annotations.split({ annotation: space, at: 6, id: freshId() }))).toBe('invalid annotations.splitOutside')
    expect(await refusal(bench.engine.annotations.split({ annotation: space, at: 8, id: space }))).toBe('conflict annotations.idTaken')
    await bench.engine.annotations.remove({ annotations: [space] })
    expect(await refusal(bench.engine.annotations.split({ annotation: space, at: 8, id: freshId() }))).toBe('missing annotations.unknown')
  })
})

describe('merging', () => {
  it('covers them all, unites themes, joins memos in the order of the text, and is undone as one', async () => {
    const late = await bench.highlight(plan, 'Fees fall by half.', ['Fees'], { memo: 'second\nline' })
    const early = await bench.highlight(plan, 'household gets a place.', ['Care', 'Fees'], { memo: 'first', starred: true })
    const middle = await bench.highlight(plan, 'place. 家庭')
    const field = await strengths({ [late]: 'must', [early]: 'may' })
    const before = await rows()
    const made = await bench.engine.annotations.merge({ annotations: [late, early, middle] })
    expect(made.annotation).toMatchObject({ id: late, exact: 'household gets a place. 家庭👨‍👩‍👧支持。 Fees fall by half.', starred: true, values: { [field]: 'must' }, memo: 'first\n\nsecond\nline' })
    expect(made.annotation.themes.toSorted()).toEqual([await bench.themeId('Care'), await bench.themeId('Fees')].toSorted())
    expect(made.taken).toBe('👨‍👩‍👧支持。'.length)
    expect(made.dropped).toEqual([{ field, value: 'may' }])
    expect(await rows()).toEqual([made.annotation])
    expect(await memoOf(late)).toBe('first\n\nsecond\nline')
    expect(await lastLabel()).toEqual({ id: 'annotations.merge', values: { count: 3 } })
    await bench.engine.history.undo({})
    expect(await rows()).toEqual(before)
    expect([await memoOf(late), await memoOf(early)]).toEqual(['second\nline', 'first'])
    await bench.engine.history.redo({})
    expect(await rows()).toEqual([made.annotation])
  })

  it('takes over the memo and the value that the staying one lacks', async () => {
    const [one, other, third] = [await bench.highlight(plan, 'Every'), await bench.highlight(plan, 'household', [], { memo: 'only here' }), await bench.highlight(plan, 'place')]
    const field = await strengths({ [other]: 'should', [third]: 'must' })
    const { annotation, dropped } = await bench.engine.annotations.merge({ annotations: [one, other, third] })
    expect(annotation).toMatchObject({ id: one, memo: 'only here', values: { [field]: 'should' }, starred: false })
    expect(dropped).toEqual([{ field, value: 'must' }])
    expect(await memoOf(one)).toBe('only here')
  })

  it('keeps what an earlier text says of their places', async () => {
    const [one, other] = [await bench.highlight(plan, 'Every household'), await bench.highlight(plan, 'Fees fall')]
    const first = (await rows())[0]?.version ?? ''
    await bench.engine.documents.correct({ document: plan, version: (await rows())[0]?.version ?? '', text: `Preface.\n\n${text}` })
    await bench.engine.annotations.merge({ annotations: [one, other] })
    const stood = await bench.engine.annotations.list({ document: plan, version: first })
    expect(stood.map(({ exact }) => exact)).toEqual([text.slice(0, text.indexOf(' by half'))])
  })

  it('is refused for one alone, for several texts, and while one waits on an earlier text', async () => {
    const [one, other] = [await bench.highlight(plan, 'Every household'), await bench.highlight(plan, 'Rules are kept')]
    const elsewhere = await bench.highlight(await bench.bringIn('Plan B', 'Another plan.\n'), 'Another')
    const gone = await bench.highlight(plan, 'Fees')
    await bench.engine.annotations.remove({ annotations: [gone] })
    expect(await refusal(bench.engine.annotations.merge({ annotations: [one, one] }))).toBe('invalid annotations.mergeOne')
    expect(await refusal(bench.engine.annotations.merge({ annotations: [one, gone] }))).toBe('invalid annotations.mergeOne')
    expect(await refusal(bench.engine.annotations.merge({ annotations: [one, elsewhere] }))).toBe('invalid annotations.mergeApart')
    await bench.engine.documents.correct({ document: plan, version: (await rows())[0]?.version ?? '', text: text.replace('Rules are kept', 'Nothing at all is here') })
    expect(await refusal(bench.engine.annotations.merge({ annotations: [one, other] }))).toBe('invalid annotations.unsettledFirst')
    expect(await refusal(bench.engine.annotations.split({ annotation: other, at: text.indexOf('are kept'), id: freshId() }))).toBe('invalid annotations.unsettledFirst')
  })
})
