import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { View as Earlier } from '../../../renderer/features/versions/earlier/View.tsx'
import { VersionsDialog } from '../../../renderer/features/versions/list/VersionsDialog.tsx'
import { View as Review } from '../../../renderer/features/versions/review/View.tsx'
import { tellTextChanged } from '../../../renderer/state/asking/text-changed.ts'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { showTask, viewStore } from '../../../renderer/state/view.ts'
import { makeDocx, paragraph, run } from '../../engine/importing/docx/given-docx.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'
import { correctText } from './correct-text.ts'

// jsdom lays nothing out: no words have a place on its page.
Range.prototype.getClientRects = () => Object.assign([], { item: () => null })

let room: Room
let document: string
beforeEach(async () => {
  room = await openRoom()
  ;[document] = room.plans
})
afterEach(() => room.close())

const engine = () => room.client.engine
const correctTo = (change: (text: string) => string) => correctText(room, document, change)

test('for words that are found nowhere similar ones are offered with their differences, and none is taken unasked', async () => {
  await room.highlight(0, 'Measure the air each hour')
  await correctTo(text => `Gauge the air at each full hour.\nIn winter measure the air each weekday.\n${text.replace('2. Measure the air each hour.\n', '')}`)
  showTask('review', { document })
  room.show(<Review />)
  await screen.findByText(/^No place is near enough/)
  const accept = () => screen.getByRole('button', { name: /Accept this place/ })
  expect(accept().hasAttribute('disabled')).toBe(true)
  await screen.findByText('2 similar places')
  screen.getByText(/^What stood around these words is gone/)
  await room.run('review.nextPlace')
  await screen.findByText(/^Place 1 of 2, \d\d % alike$/)
  await room.run('review.nextPlace')
  await screen.findByText(/^Place 2 of 2/)
  expect(screen.getByText('weekday').closest('ins')).not.toBeNull()
  await waitFor(() => expect(accept().hasAttribute('disabled')).toBe(false))
  await room.run('review.accept')
  await screen.findByRole('heading', { name: 'All reviewed' })
  screen.getByText(/^None accepted as proposed, 1 at another place that was offered, none placed by you/)
  expect(await engine().annotations.list({ document })).toMatchObject([{ exact: 'measure the air each weekday' }])
})

test('of places that fit equally well the proposed one is accepted as proposed, another one counts as chosen', async () => {
  await room.highlight(0, 'Measure the air each hour')
  await room.highlight(0, 'Plant trees along the river')
  await correctTo(() => 'On the roofs, measure the air each hour.\nIn the parks, Measure the air each hour.\nIn the streets, Measure the air each hour.\nIn spring, Plant trees along the river.\nIn autumn, Plant trees along the river.\n')
  showTask('review', { document })
  room.show(<Review />)
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
  const said = () => globalThis.document.querySelector('.review-count')?.textContent
  const isReady = () => waitFor(() => expect(screen.getByRole('button', { name: /Accept this place/ }).hasAttribute('disabled')).toBe(false))
  await isReady()
  await room.run('review.accept')
  await waitFor(() => expect(said()).toBe('1 highlight to review · The highlight stands in the new text.'))
  await isReady()
  await room.run('review.nextPlace')
  await isReady()
  await room.run('review.accept')
  await screen.findByRole('heading', { name: 'All reviewed' })
  screen.getByText(/^1 accepted as proposed, 1 at another place that was offered, none placed by you/)
})

test('for words that are found nowhere a clause of the new text is selected by keys, stretched and taken', async () => {
  await room.highlight(0, 'Measure the air each hour')
  await correctTo(text => text.replace('2. Measure the air each hour.', '2. Quiet streets.\n\n3. Clean wells.'))
  showTask('review', { document })
  room.show(<Review />)
  await screen.findByText(/^No place was found/)
  await waitFor(() => expect(screen.getAllByRole('document')).toHaveLength(2))
  for (const id of ['review.nextClause', 'review.nextClause', 'review.nextClause', 'review.previousClause']) await room.run(id)
  await room.run('review.accept')
  await screen.findByRole('heading', { name: 'All reviewed' })
  screen.getByText(/^None accepted as proposed, 1 placed by you/)
  expect(await engine().annotations.list({ document })).toMatchObject([{ exact: '2. Quiet streets.' }])
})

test('of a sentence that stands twice and keeps its words it is not said that they changed', async () => {
  const twice = 'Measure the air each hour.'
  await correctTo(() => `In the east, where trucks pass by day:\n${twice}\nThe office reports on it in winter.\nElsewhere by night:\n${twice}\nMoney comes from the state.\n`)
  await room.highlight(0, twice)
  await correctTo(text => text.replace('where trucks pass', 'where trams pass').replace('in winter', 'every winter to the council'))
  showTask('review', { document })
  room.show(<Review />)
  const list = await screen.findByRole('listbox', { name: 'Highlights and corrections to review' })
  expect((await within(list).findAllByRole('option')).map(option => option.textContent)).toEqual([expect.stringContaining('Same words, other surroundings')])
  await screen.findByText(/^The same words stand on the right/)
})

test('two highlights of the same words are told apart by their themes; their document is named where they may be of any', async () => {
  const words = 'Measure the air each hour'
  await room.highlight(0, words, ['Health'])
  await room.highlight(0, words, ['Money'])
  await correctTo(text => text.replace('2. Measure the air each hour.\n', ''))
  const told = () => screen.getAllByRole('option').map(option => option.querySelector('.review-item-about')?.textContent)
  showTask('review', { document })
  room.show(<Review />)
  await waitFor(() => expect(told()).toEqual([expect.stringMatching(/Health$/u), expect.stringMatching(/Money$/u)]))
  act(() => showTask('review', { document: null }))
  await waitFor(() => expect(told()).toEqual([expect.stringMatching(/HealthClean air plan$/u), expect.stringMatching(/MoneyClean air plan$/u)]))
})

test('highlights are settled one after the other from the list, and what was done is told at the end', async () => {
  const trees = await room.highlight(0, 'Plant trees along the river')
  await room.highlight(0, 'Measure the air each hour')
  const { unsettled } = await correctTo(text => text.replace('Plant trees', 'Plant tree').replace('2. Measure the air each hour.\n', ''))
  expect(unsettled).toBe(2)
  showTask('review', { document })
  room.show(<Review />)
  const list = await screen.findByRole('listbox', { name: 'Highlights and corrections to review' })
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2))
  expect(within(list).getAllByRole('option').map(option => option.textContent)).toEqual([expect.stringContaining('Words changed'), expect.stringContaining('Not found')])
  await screen.findByRole('button', { name: /Accept this place/ })
  await waitFor(() => expect(screen.getByRole('button', { name: /Accept this place/ }).hasAttribute('disabled')).toBe(false))
  const said = () => globalThis.document.querySelector('.review-count')?.textContent
  const option = (at: number) => within(list).getAllByRole('option')[at]
  act(() => option(0)?.focus())
  // Arrows take what is settled with them: the keys act on the row that has the focus.
  fireEvent.keyDown(option(0) as Element, { key: 'ArrowDown' })
  await waitFor(() => expect(option(1)?.getAttribute('aria-selected')).toBe('true'))
  fireEvent.keyDown(option(1) as Element, { key: 'ArrowUp' })
  await waitFor(() => expect(option(0)?.getAttribute('aria-selected')).toBe('true'))
  await room.run('review.next')
  await waitFor(() => expect(globalThis.document.activeElement).toBe(option(1)))
  await room.run('review.previous')
  await waitFor(() => expect(globalThis.document.activeElement).toBe(option(0)))
  await waitFor(() => expect(screen.getByRole('button', { name: /Accept this place/ }).hasAttribute('disabled')).toBe(false))
  await room.run('review.accept')
  await waitFor(() => expect(said()).toBe('1 highlight to review · The highlight stands in the new text.'))
  // Undone, it is no longer said.
  await engine().history.undo({})
  await waitFor(() => expect(said()).toBe('2 highlights to review'))
  await engine().history.redo({})
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(1))
  await room.run('review.leave')
  await screen.findByRole('heading', { name: 'All reviewed' })
  screen.getByText(/^1 accepted as proposed, none placed by you, 1 left with the earlier text/)
  const rows = await engine().annotations.list({ document })
  expect(rows).toMatchObject([{ id: trees, exact: 'Plant tree along the river' }])
  await engine().history.undo({})
  await screen.findByRole('listbox', { name: 'Highlights and corrections to review' })
})

test('a correction without a clause in the new text waits beside the highlights, is put on a clause or let go, and comes back with undo', async () => {
  await room.highlight(0, 'Measure the air each hour')
  const [clause] = (await engine().documents.clauses({ document })).filter(({ label }) => label === '2')
  await engine().documents.correctClause({ document, clause: clause?.id ?? '', change: { kind: 'label', label: '2 bis' } })
  const answer = await correctTo(text => text.replace('2. Measure the air each hour.\n', ''))
  expect(answer).toMatchObject({ unsettled: 1, correctionsLeft: 1 })
  tellTextChanged('corrected', answer)
  expect(noticeStore.getState().notices.at(-1)).toMatchObject({ message: { values: { left: 1 } }, action: { label: { id: 'versions.reviewBoth', values: { count: 1, corrections: 1 } } } })
  showTask('review', { document })
  room.show(<Review />)
  const list = await screen.findByRole('listbox', { name: 'Highlights and corrections to review' })
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2))
  fireEvent.click(within(list).getByRole('option', { name: /2 bis: label 2 bis/ }))
  await screen.findByText('The correction of a clause – 2 bis: label 2 bis – has no certain place in the new text. Nothing there is similar enough: the clause may have been taken out.')
  await screen.findByText(/^Select some words of the clause that is to be corrected/)
  const accept = () => screen.getByRole('button', { name: /Correct the clause/ })
  expect(accept().hasAttribute('disabled')).toBe(true)
  await room.run('review.leave')
  await screen.findByText(/The correction stays with the earlier text only\./)
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(1))
  await room.run('review.leave')
  await screen.findByRole('heading', { name: 'All reviewed' })
  await engine().history.undo({})
  await engine().history.undo({})
  await waitFor(async () => expect((await engine().documents.unsettledCorrections({ document })).map(({ isLeft }) => isLeft)).toEqual([false]))
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
})

test('a correction of a clause without a label is told by its words', async () => {
  const [brought] = await engine().documents.import({ pasted: [{ title: 'Notes', text: '1. Plant trees along the river.\n\nSubscribe to our letters and never miss a plan again.\n\n2. Measure the air each hour.\n' }] })
  document = brought && 'document' in brought ? brought.document.id : ''
  const [clause] = (await engine().documents.clauses({ document })).filter(({ label }) => label === '')
  await engine().documents.correctClause({ document, clause: clause?.id ?? '', change: { kind: 'kind', to: 'heading' } })
  await correctTo(text => text.replace(/Subscribe.*\n/, ''))
  showTask('review', { document })
  room.show(<Review />)
  const list = await screen.findByRole('listbox', { name: 'Highlights and corrections to review' })
  await waitFor(() => expect(list.textContent).toMatch(/^kind heading Subscribe to our letters/))
  await screen.findByText(/^The correction of a clause – “Subscribe to our letters and never…”: kind heading – has no certain place/)
})

test('a correction whose words changed is accepted at the place that is proposed', async () => {
  const [clause] = (await engine().documents.clauses({ document })).filter(({ label }) => label === '2')
  await engine().documents.correctClause({ document, clause: clause?.id ?? '', change: { kind: 'label', label: '2 bis' } })
  expect(await correctTo(text => text.replace('the air each hour', 'the air every hour'))).toMatchObject({ unsettled: 0, correctionsLeft: 1 })
  showTask('review', { document })
  room.show(<Review />)
  await screen.findByText(/Its words or what stands around them changed/)
  await waitFor(() => expect(screen.getByRole('button', { name: /Correct the clause here/ }).hasAttribute('disabled')).toBe(false))
  await screen.findByText(/^This corrects 2: 2\. Measure the air every hour/)
  await room.run('review.accept')
  await screen.findByRole('heading', { name: 'All reviewed' })
  screen.getByText(/^1 accepted as proposed, none placed by you, none left/)
  expect((await engine().documents.clauses({ document })).map(({ label }) => label)).toContain('2 bis')
})

test('versions are listed with what changed, and a correction of a clause is taken back by itself', async () => {
  await correctTo(text => text.replace('river', 'lake'))
  const [clause] = (await engine().documents.clauses({ document })).filter(({ label }) => label === '1')
  await engine().documents.correctClause({ document, clause: clause?.id ?? '', change: { kind: 'label', label: '1a' } })
  room.show(<VersionsDialog document={document} />)
  const items = await waitFor(() => {
    const found = screen.getAllByRole('listitem')
    expect(found).toHaveLength(2)
    return found
  })
  await waitFor(() => expect(items[0]?.textContent).toContain('4 characters added, 5 removed'))
  expect(items.map(item => item.textContent)).toEqual([expect.stringContaining('Corrected by hand'), expect.stringContaining('From the file')])
  fireEvent.click(screen.getByRole('tab', { name: 'Corrected clauses (1)' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Take this correction back' }))
  await screen.findByText('No clause of this text was corrected.')
  expect((await engine().documents.clauses({ document })).map(({ label }) => label)).toContain('1')
})

/** A document of three versions: the first from its file, the second and third corrected. */
async function threeVersions(): Promise<void> {
  await correctTo(text => text.replace('river', 'lake'))
  await correctTo(text => text.replace('hour', 'day'))
}
const shown = (tag: 'del' | 'ins') => [...globalThis.document.querySelectorAll(`.differences ${tag}`)].map(({ lastChild }) => lastChild?.textContent)

test('any two versions are held against each other from the list, older on the left, each named, and another can be chosen', async () => {
  await threeVersions()
  room.show(<VersionsDialog document={document} />)
  fireEvent.click(await screen.findByRole('button', { name: 'Version 2: Compare with…' }))
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent?.slice(0, 9))).toEqual(['Version 3', 'Version 1'])
  fireEvent.click(screen.getByRole('menuitem', { name: /^Version 1/ }))
  expect(viewStore.getState()).toMatchObject({ room: 'earlier', task: { document } })
  cleanup()
  room.show(<Earlier />)
  await waitFor(() => expect([shown('del'), shown('ins')]).toEqual([['river'], ['lake']]))
  const names = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(names()).toEqual([expect.stringMatching(/^Version 1 · .*From the file/), expect.stringMatching(/^Version 2 · .*Corrected by hand/)])
  screen.getByText('1 difference')
  await room.run('differences.next')
  screen.getByText('Difference 1 of 1')

  fireEvent.click(screen.getByRole('button', { name: /Compare with/ }))
  fireEvent.click(within(await screen.findByRole('listbox')).getByRole('option', { name: 'Version 3 · read now' }))
  await waitFor(() => expect([shown('del'), shown('ins')]).toEqual([['hour'], ['day']]))
  expect(names()).toEqual([expect.stringMatching(/^Version 2/), expect.stringMatching(/^Version 3 · read now/)])
})

test('an earlier version shows what is different now by one press, and says when nothing is', async () => {
  await threeVersions()
  await correctTo(text => text.replace('day', 'hour').replace('lake', 'river'))
  const [, , , first] = await engine().documents.versions({ document })
  showTask('earlier', { document, version: first?.version ?? '' })
  room.show(<Earlier />)
  fireEvent.click(await screen.findByRole('radio', { name: 'Differences' }))
  await screen.findByRole('heading', { name: 'The texts are the same' })
  // The choice of the other text holds blocks, which a paragraph may not.
  screen.getByRole('button', { name: /Compare with/ })
  expect(window.document.querySelector('p div')).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'Text' }))
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'The texts are the same' })).toBeNull())
  expect(viewStore.getState().task).toEqual({ document, version: first?.version })
})

test('remarks of a Word file show the words that they are about, lead to them, and become highlights with memos', async () => {
  const comments = '<w:comment w:id="1" w:author="Mei">' + paragraph('Which kind?') + '</w:comment>'
  const body = paragraph(run('1. Plant ') + '<w:commentRangeStart w:id="1"/>' + run('trees') + '<w:commentRangeEnd w:id="1"/>' + run(' along the river.'))
  const [answer] = await engine().documents.import({ files: [room.ticket('plan.docx', makeDocx({ body, comments }))] })
  const plan = answer && 'document' in answer ? answer.document.id : ''
  room.show(<VersionsDialog document={plan} />)
  fireEvent.click(await screen.findByRole('tab', { name: 'Comments (1)' }))
  const item = await screen.findByRole('listitem')
  await within(item).findByText('trees')
  expect(item.textContent).toMatch(/^MeiWhich kind\?trees/)
  fireEvent.click(screen.getByRole('button', { name: 'Take 1 comment as a memo' }))
  await waitFor(async () => expect(await engine().annotations.list({ document: plan })).toMatchObject([{ exact: 'trees', memo: 'Mei: Which kind?' }]))
  expect(noticeStore.getState().notices.at(-1)).toMatchObject({ message: { id: 'versions.comments.taken' }, undo: true })
  fireEvent.click(within(item).getByRole('button', { name: 'Go there' }))
  expect(viewStore.getState()).toMatchObject({ room: 'reader', document: plan, goTo: { start: 9, end: 14 } })
})
