import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Handout } from '#contract/exports.ts'
import { EngineError } from '#wire/fault.ts'
import { HandoutDialog } from '../../../renderer/features/exports/HandoutDialog.tsx'
import { handOut, jobTitle } from '../../../renderer/features/exports/making.ts'
import { handoutHere } from '../../../renderer/features/exports/opening.ts'
import { everything, excerptListStore } from '../../../renderer/pane/excerpts/excerpt-list.ts'
import { jobStore } from '../../../renderer/state/jobs.ts'
import { activateLanguage, saySentence } from '../../../renderer/state/language.ts'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { projectStore } from '../../../renderer/state/project.ts'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { openSheet, sheetStore, type HandoutStart } from '../../../renderer/state/window/sheets.ts'
import { viewStore, type View } from '../../../renderer/state/view.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

let room: Room
beforeEach(async () => {
  room = await openRoom()
  settingsStore.setState({ remembered: {} })
  await room.highlight(0, 'Plant trees', ['Trees', 'Nature'])
  await room.highlight(1, 'Protect the springs', ['Nature'])
})
afterEach(() => room.close())

const show = (begin: HandoutStart) => {
  openSheet({ name: 'handout', begin })
  room.show(<HandoutDialog begin={begin} />)
}
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const make = () => screen.getByRole('button', { name: 'Make and save' }) as HTMLButtonElement
const columns = () => within(screen.getByRole('grid', { name: 'Columns' })).getAllByRole('row')
const names = () => columns().map(row => row.getAttribute('data-key'))

test('pairs of clauses of two documents are handed out, which are chosen here', async () => {
  const asked = vi.spyOn(room.client.engine.exports, 'alignments').mockRejectedValue(new Error('no file'))
  show({ what: 'matrix' })
  choose('Pairs of clauses')
  choose('Excel')
  const [left, right] = room.plans
  await waitFor(() => expect(make().disabled).toBe(false))
  fireEvent.click(make())
  await waitFor(() => expect(asked).toHaveBeenCalled())
  const [{ left: one, right: other, format }] = asked.mock.calls[0] as [{ left: string; right: string; format: string }]
  expect([[one, other].toSorted(), format]).toEqual([[left, right].toSorted(), 'xlsx'])
  choose('Codebook')
  await screen.findByText('2 themes')
})

describe('the rows are counted before anything is made', () => {
  test('for quotes, and for quotes by theme', async () => {
    show({ what: 'excerpts' })
    choose('CSV')
    await screen.findByText('2 rows')
    choose('Quote and theme')
    await screen.findByText('3 rows')
  })
  test('for a report by theme, where an excerpt with two themes stands twice, both numbers are told', async () => {
    show({ what: 'excerpts' })
    choose('Word report')
    choose('Theme')
    await screen.findByText(/^2 excerpts, 3 entries/)
    choose('Plan')
    await screen.findByText('2 excerpts')
  })
  test('for a matrix and a codebook, which have a row for each theme, it is said what the rows are', async () => {
    show({ what: 'matrix' })
    await screen.findByText('2 rows, one for each theme; 2 excerpts counted')
    choose('Codebook')
    await screen.findByText('2 themes')
  })
  test('for one document whole, which is chosen here: the only one of the list, else the one read last, else none yet', async () => {
    const asked = vi.spyOn(room.client.engine.exports, 'make').mockRejectedValue(new Error('no file'))
    show({ what: 'excerpts', filter: { ...everything, documents: [room.plans[0]] } })
    choose('Document')
    await screen.findByText('The text with 1 highlight')
    choose('HTML for print')
    await waitFor(() => expect(make().disabled).toBe(false))
    fireEvent.click(make())
    await waitFor(() => expect(asked).toHaveBeenCalledWith(expect.objectContaining({ what: 'document', format: 'html', filter: expect.objectContaining({ documents: [room.plans[0]], boilerplate: true }) }), expect.anything()))
    cleanup()
    show({ what: 'excerpts' })
    choose('Document')
    await screen.findByText('Choose the document to hand out.')
    expect(make().disabled).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Which document: Choose a document' }))
    fireEvent.click((await screen.findAllByRole('option'))[1] ?? document.body)
    await waitFor(() => expect(make().disabled).toBe(false))
    expect(JSON.stringify(settingsStore.getState().remembered['handout'])).toContain('"document":"html"')
  })
  test('for a codebook as a report, with as many examples as were typed and never more than there can be', async () => {
    const asked = vi.spyOn(room.client.engine.exports, 'make').mockRejectedValue(new Error('no file'))
    show({ what: 'codebook', format: 'report' })
    const field = () => screen.getByRole('textbox', { name: 'Excerpts as examples for each theme' }) as HTMLInputElement
    fireEvent.change(field(), { target: { value: '0７' } })
    expect(field().value).toBe('7')
    fireEvent.change(field(), { target: { value: '75' } })
    expect(field().value).toBe('20')
    await screen.findByText('2 themes')
    fireEvent.click(make())
    await waitFor(() => expect(asked).toHaveBeenCalled())
    expect(asked.mock.calls[0]?.[0]).toMatchObject({ what: 'codebook', format: 'report', examples: 20 })
    choose('Word table')
    expect(screen.queryByRole('textbox', { name: 'Excerpts as examples for each theme' })).toBeNull()
  })
  test('for a codebook coded blind: a report counts and quotes, and says what of others it leaves out', async () => {
    vi.spyOn(room.client.engine.annotations, 'hidden').mockResolvedValue({ hidden: 3 } as never)
    settingsStore.setState({ blind: [projectStore.getState().project?.id ?? ''] })
    show({ what: 'codebook', format: 'report' })
    await screen.findByRole('checkbox', { name: 'Take in others’ work, too' })
    choose('REFI-QDA (.qdc)')
    expect(screen.queryByRole('checkbox', { name: 'Take in others’ work, too' })).toBeNull()
    settingsStore.setState({ blind: [] })
  })
  test('for the filter that the list had', async () => {
    show({ what: 'excerpts', filter: { ...everything, documents: [room.plans[1]] } })
    choose('CSV')
    await screen.findByText('1 row')
  })
  test('for those that were chosen one by one, and all instead', async () => {
    const { rows } = await room.client.engine.excerpts.list({})
    show({ what: 'excerpts', filter: { ...everything, annotations: [rows[1]?.id ?? ''] } })
    await screen.findByText('Exactly the excerpt chosen before')
    choose('CSV')
    await screen.findByText('1 row')
    fireEvent.click(screen.getByRole('button', { name: 'All excerpts instead' }))
    await screen.findByText('2 rows')
  })
  test('without excerpts in boilerplate, which is said and can be turned round; the list of Excerpts goes out as it is', async () => {
    await room.setAside(0, 'Plant trees')
    show({ what: 'excerpts' })
    choose('CSV')
    await screen.findByText('1 row')
    screen.getByText('1 highlight in boilerplate (menus, notices, page numbers) left out.')
    expect(screen.queryByRole('button', { name: 'Clear filter' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Take it in' }))
    await screen.findByText('2 rows')
    fireEvent.click(screen.getByRole('button', { name: 'Leave it out' }))
    await screen.findByText('1 row')
    cleanup()
    viewStore.setState({ room: 'excerpts' })
    show(handoutHere())
    await screen.findByText('2 rows')
  })
  test('with nothing to hand out nothing can be made', async () => {
    show({ what: 'excerpts', filter: { ...everything, text: 'nowhere' } })
    await screen.findByText('No excerpts: nothing to hand out')
    expect(make().disabled).toBe(true)
  })
})

describe('the columns of a table', () => {
  const begin = async (columns?: readonly { readonly id: string; readonly isOn: boolean }[]) => {
    settingsStore.setState({ remembered: { handout: { formats: { excerpts: 'csv' }, ...(columns && { columns: [...columns] }) } } })
    show({ what: 'excerpts' })
    await screen.findByText('2 rows')
  }
  test('change places by the buttons beside them and by Alt with an arrow, and are remembered', async () => {
    await begin()
    fireEvent.click(within(columns()[1] as HTMLElement).getByRole('button', { name: 'Move “document” up' }))
    expect(names().slice(0, 3)).toEqual(['document', 'id', 'issuer'])
    fireEvent.keyDown(columns()[0] as HTMLElement, { key: 'ArrowDown', altKey: true })
    expect(names().slice(0, 3)).toEqual(['id', 'document', 'issuer'])
    fireEvent.keyDown(columns()[1] as HTMLElement, { key: 'ArrowDown', altKey: true })
    expect(
      (settingsStore.getState().remembered['handout'] as { columns: { id: string }[] }).columns.slice(0, 3).map(({ id }) => id),
    ).toEqual(['id', 'issuer', 'document'])
  })
  test('without any of them nothing can be made', async () => {
    await begin([{ id: 'quote', isOn: true }])
    expect(make().disabled).toBe(false)
    fireEvent.click(within(columns()[0] as HTMLElement).getByRole('checkbox'))
    expect(screen.getByText('0 of 20 columns')).toBeTruthy()
    expect(make().disabled).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Back to the usual' }))
    expect(make().disabled).toBe(false)
  })
})

test('while the file is written the dialog tells how many rows are, and can stop it', async () => {
  const cancel = vi.fn()
  show({ what: 'excerpts' })
  const progress = (done: number) => ({ stage: 'exports.stage.writing', item: 'Springs', done, total: 10_000 })
  act(() => jobStore.setState({ jobs: [{ id: 1, title: jobTitle, progress: progress(3_400), cancel }] }))
  expect(screen.getByText('3,400 of 10,000')).toBeTruthy()
  expect(screen.getByText('Writing').closest('[role=status]')?.textContent).toBe('Writing')
  expect(screen.getByRole('progressbar', { name: 'Making the file' }).getAttribute('aria-valuenow')).toBe('34')
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(cancel).toHaveBeenCalledOnce()
  act(() => jobStore.setState({ jobs: [] }))
})

test('a file that was stopped leaves the focus at the button that makes one', async () => {
  show({ what: 'excerpts' })
  choose('Word report')
  await waitFor(() => expect(make().disabled).toBe(false))
  const making = vi.spyOn(room.client.engine.exports, 'make').mockImplementation((_handout, options) => new Promise((_done, fail) => {
    options?.signal?.addEventListener('abort', () => fail(new EngineError({ code: 'cancelled', message: { id: 'wire.cancelled' } })))
  }))
  fireEvent.click(make())
  fireEvent.click(within(await waitFor(() => screen.getByText('Making the file').closest('.handout-running') as HTMLElement)).getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(document.activeElement).toBe(make()))
  making.mockRestore()
})

test('the file is made, given to the person, and its name and rows are told', async () => {
  const given: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    given.push(this.download)
  })
  show({ what: 'excerpts' })
  choose('CSV')
  await screen.findByText('2 rows')
  fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: 'Springs' } })
  fireEvent.click(make())
  await waitFor(() =>
    expect(noticeStore.getState().notices.at(-1)?.message).toMatchObject({ id: 'handout.done', values: { name: 'Springs.csv', count: 2 } }),
  )
  expect(given).toEqual(['Springs.csv'])
  expect(sheetStore.getState().sheet).toBeNull()
})

test('what is told of a file is counted as in the dialog: excerpts and entries of a report, themes of a codebook', async () => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  const told = async (handout: Partial<Handout>) => {
    await handOut(room.client.engine, Handout.parse({ format: 'report', ...handout }))
    return saySentence(noticeStore.getState().notices.at(-1)?.message ?? { id: '' }).replace(/^.*: /, '')
  }
  expect(await told({})).toBe('2 excerpts, 3 entries.')
  expect(await told({ group: 'document' })).toBe('2 excerpts.')
  expect(await told({ format: 'csv', rows: 'quote-theme' })).toBe('3 rows.')
  expect(await told({ what: 'codebook', format: 'csv' })).toBe('2 themes.')
  activateLanguage('zh')
  expect(await told({})).toContain('2 条摘录，共列出 3 次')
})

test('the dialog begins with what the room shows', () => {
  excerptListStore.setState({ filter: { ...everything, starred: true }, order: { by: 'theme', descending: false } })
  const inRoom = (view: Partial<View>) => {
    viewStore.setState(view)
    return handoutHere()
  }
  expect(inRoom({ room: 'excerpts' })).toMatchObject({ what: 'excerpts', filter: { starred: true }, order: { by: 'theme' } })
  expect(inRoom({ room: 'compare' })).toEqual({ what: 'matrix' })
  expect(inRoom({ room: 'codebook' })).toEqual({ what: 'codebook' })
  expect(inRoom({ room: 'reader', document: room.plans[0] })).toMatchObject({ what: 'excerpts', filter: { documents: [room.plans[0]] } })
  expect(inRoom({ room: 'library' })).toEqual({ what: 'excerpts' })
})
