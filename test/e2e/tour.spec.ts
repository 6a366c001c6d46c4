import { Keyboard } from './pages/keyboard.ts'
import { Sweep } from './pages/sweep.ts'
import { chinese } from './words.ts'
import { expect, test } from './workbench.ts'

test('the tour is done with the keyboard alone, really does what it says, and is taken again in Chinese', async ({ app, workbench, page }) => {
  await workbench.start({ project: false })
  await app.open(workbench)
  const { say, library, reader } = app
  const keyboard = new Keyboard(page)
  const sweep = await Sweep.on(page)
  await keyboard.goTo(app.button('tour.begin'))
  await keyboard.press('Enter')
  const tour = page.getByRole('region', { name: say('tour.title') })
  await expect(tour.getByRole('status')).toContainText(say('tour.open'))
  await expect(library.titles).toHaveCount(7)
  await sweep.look('tour')

  await keyboard.goTo(library.titles.first().locator('xpath=ancestor::*[@role="row"]'))
  await keyboard.press('Enter')
  await expect(tour.getByRole('status')).toContainText(say('tour.highlight.how', { next: 'J', highlight: 'H' }))
  await expect(reader.text).toBeFocused()
  await keyboard.press('j', 'j', 'h')
  await expect(tour.getByRole('status')).toContainText(say('tour.tag.key', { key: '1', theme: 'Childcare' }))
  await keyboard.press('1')
  await expect(reader.theme('Childcare')).toHaveAttribute('aria-pressed', 'true')
  await expect(tour.getByRole('status')).toContainText(say('tour.find.how', { find: 'Ctrl+Shift+F' }))
  await keyboard.press('Control+Shift+F')
  await expect(app.find.field).toBeFocused()
  await keyboard.type('hospital')
  await expect(tour.getByRole('status')).toContainText(say('tour.compare.how', { compare: 'Ctrl+5' }))
  await keyboard.press('Control+5')
  await expect(tour.getByRole('status')).toContainText(say('tour.handout.how', { handout: 'Ctrl+E' }))
  await keyboard.press('Control+e')
  await expect(app.dialog('handout.title')).toBeVisible()
  await keyboard.press('Escape')
  await expect(tour.getByRole('status')).toContainText(say('tour.end'))
  await keyboard.goTo(tour.getByRole('button', { name: say('tour.done') }))
  await keyboard.press('Enter')
  await expect(tour).toBeHidden()
  await expect(page.locator('body')).not.toBeFocused()

  // Seen once, it is not offered again; whoever wants it takes it again.
  await app.command('app.command.sample')
  await expect(library.titles.or(app.room).first()).toBeVisible()
  await expect(tour).toBeHidden()
  await app.command('app.command.chinese')
  app.say = chinese
  await page.getByRole('banner').getByRole('button', { name: chinese('app.help') }).click()
  await page.getByRole('menuitem', { name: chinese('tour.begin') }).click()
  const again = page.getByRole('region', { name: chinese('tour.title') })
  await expect(again.getByRole('status')).toContainText(chinese('tour.open'))
  await sweep.look('tour in Chinese')
  sweep.expectNothing()
  await again.getByRole('button', { name: chinese('tour.skip') }).click()
  await expect(again.getByRole('status')).toContainText(chinese('tour.highlight'))
  await again.getByRole('button', { name: chinese('tour.stop') }).click()
  await expect(again).toBeHidden()
})
