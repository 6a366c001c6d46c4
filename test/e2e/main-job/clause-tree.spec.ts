import { testInKeptWindow as test } from '../kept-window.ts'
import { Sweep } from '../pages/sweep.ts'
import { expect } from '../workbench.ts'

const plan = 'I. Hospitals\n\n1. Every district opens a clinic. It stays open at night.\n\n2. Nurses are trained.\n\n3. Beds are counted.\n\nII. Money\n\n4. Each clinic has a budget.\n'

test.describe('correcting the clause tree', () => {
  test.beforeEach(async ({ ready }) => {
    await ready.library.paste('Clinic plan', plan)
    await ready.library.openInReader('Clinic plan')
    await expect(ready.reader.clause('2')).toHaveAttribute('aria-level', '2')
  })

  test('a clause changes its level from the menu and by key, is marked, and all of it is undone', async ({ ready }) => {
    const { reader, page, say } = ready
    await reader.onClause('2', 'clauses.demote')
    await expect(reader.clause('2')).toHaveAttribute('aria-level', '3')
    await expect(reader.clause('2').getByRole('img')).toHaveAccessibleName(say('clauses.corrected', { kinds: say('clauses.kind.level') }))
    await expect(ready.undo).toHaveAccessibleName(say('app.undo.named', { operation: say('documents.clause.level', { label: '2' }) }))
    await page.keyboard.press('Control+[')
    await expect(reader.clause('2')).toHaveAttribute('aria-level', '2')
    await ready.undo.click()
    await expect(reader.clause('2')).toHaveAttribute('aria-level', '3')
    await reader.onClause('2', 'clauses.takeBack')
    await expect(reader.clause('2')).toHaveAttribute('aria-level', '2')
    await expect(reader.clause('2').getByRole('img')).toHaveCount(0)
  })

  test('all clauses like one move from the menu as one step, and go back as one', async ({ ready }) => {
    const { reader, say } = ready
    await reader.onClause('2', 'clauses.promoteDocument')
    for (const label of ['1', '2', '3', '4']) await expect(reader.clause(label)).toHaveAttribute('aria-level', '1')
    await expect(ready.undo).toHaveAccessibleName(say('app.undo.named', { operation: say('documents.clause.levels', { label: '2', count: 4 }) }))
    await ready.undo.click()
    for (const label of ['1', '2', '3', '4']) await expect(reader.clause(label)).toHaveAttribute('aria-level', '2')
  })

  test('a clause is relabelled by F2, and citations say so', async ({ ready }) => {
    const { reader, page, say } = ready
    await reader.clause('3').click()
    await page.keyboard.press('F2')
    const dialog = ready.dialog('clauses.relabel.title')
    await dialog.getByRole('textbox', { name: say('clauses.relabel.field') }).fill('2a')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(reader.clause('2a')).toContainText('Beds are counted')
    await reader.tag('Beds are counted', 'Beds')
    await expect(reader.highlight('Beds are counted')).toContainText('2a')
  })

  test('a clause is set aside as boilerplate and shown as text again', async ({ ready }) => {
    const { reader, page, say } = ready
    await reader.onClause('3', 'clauses.boilerplate')
    await expect(reader.clause('3')).toHaveCount(0)
    const show = reader.text.getByRole('button', { name: say('clauses.showAsText') })
    await show.click()
    await expect(show).toHaveCount(0)
    await expect(reader.clause('3')).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(show).toHaveCount(1)
  })

  test('a clause is split where the text was clicked, with either button, and merged again', async ({ ready }) => {
    const { reader, page, say } = ready
    const blocks = reader.text.locator('[data-opens]')
    const before = await blocks.count()
    await reader.select('It stays open')
    await page.keyboard.press('Control+Enter')
    await expect(blocks).toHaveCount(before + 1)
    await reader.text.getByText('It stays open').click()
    await page.keyboard.press('Alt+Backspace')
    await expect(blocks).toHaveCount(before)
    const { start } = await reader.reveal('It stays open')
    await page.mouse.click(start.x + 1, start.y, { button: 'right' })
    await page.getByRole('menuitem', { name: say('clauses.split') }).click()
    await expect(blocks.filter({ hasText: /^It stays open at night\.$/ })).toHaveCount(1)
  })

  test('selected words become one clause', async ({ ready }) => {
    const { reader, page } = ready
    await reader.select('Every district opens a clinic.')
    await page.keyboard.press('Control+Shift+Enter')
    await expect(reader.text.locator('[data-opens]').filter({ hasText: /^It stays open at night\.$/ })).toHaveCount(1)
  })

  test('axe finds nothing in the menu and in the dialog', async ({ ready }) => {
    const { reader, page } = ready
    const sweep = await Sweep.on(page)
    await reader.onClause('2', 'clauses.demote')
    await reader.onClause('3', 'clauses.boilerplate')
    await sweep.look('reader with corrected clauses')
    await reader.clause('2').click({ button: 'right' })
    await expect(page.getByRole('menu')).toBeVisible()
    await sweep.look('menu on a clause')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F2')
    await expect(ready.dialog('clauses.relabel.title')).toBeVisible()
    await sweep.look('relabelling')
    sweep.expectNothing()
  })
})

test.describe('a tree that may be wrong', () => {
  test('says so above the outline; by keys alone it is read otherwise, taken back and dismissed for good; axe finds nothing', async ({ ready, workbench }) => {
    const { library, reader, page, say } = ready
    await library.paste('Waste plan', '1. Bins\n\nAll homes get three of them.\n\n1.1 A caddy\n\nIt holds seven litres.\n\n2. Money\n\nThe council pays.\n')
    await library.openInReader('Waste plan')
    const note = page.getByRole('group', { name: say('reader.doubt') })
    await expect(reader.clause('1.1')).toHaveAttribute('aria-level', '2')
    await expect(note).toHaveCount(0)
    await reader.onClause('1.1', 'clauses.promote')
    const values = { name: '1.1', other: '1', count: 1, moved: 1 }
    await expect(note).toContainText(say('documents.doubt.outside', values))
    const sweep = await Sweep.on(page, ['light', 'dark', 'forced'])
    await sweep.look('reader with a doubt about its tree')
    const toButton = async (name: string) => {
      const button = note.getByRole('button', { name, exact: true })
      await page.getByRole('searchbox', { name: say('reader.outlineFilter') }).focus()
      for (let turn = 0; turn < 6 && !(await button.evaluate(element => element === document.activeElement)); turn += 1) await page.keyboard.press('Tab')
      await expect(button).toBeFocused()
      await page.keyboard.press('Enter')
    }
    await toButton(say('documents.doubt.outside.other', values))
    await expect(reader.clause('1.1')).toHaveAttribute('aria-level', '2')
    await expect(note).toHaveCount(0)
    await expect(reader.outline).toBeFocused()
    await expect(ready.undo).toHaveAccessibleName(say('app.undo.named', { operation: say('documents.clause.otherwise', { label: '1.1' }) }))
    await page.keyboard.press('Control+z')
    await expect(note).toHaveCount(1)
    await toButton(say('reader.doubt.dismiss'))
    await expect(note).toHaveCount(0)
    await expect(reader.outline).toBeFocused()
    await ready.restart(workbench)
    await expect(reader.clause('1.1')).toHaveAttribute('aria-level', '1')
    await expect(note).toHaveCount(0)
    sweep.expectNothing()
  })
})
