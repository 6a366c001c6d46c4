import { testInKeptWindow as test } from './kept-window.ts'
import { Keyboard } from './pages/keyboard.ts'
import { Sweep } from './pages/sweep.ts'
import { chinese } from './words.ts'
import { expect } from './workbench.ts'

test('what was worked on and said is read again by key, with what it still offers', async ({ ready, page }) => {
  const { say } = ready
  const keyboard = new Keyboard(page)
  const dialog = ready.dialog('activity.title')
  await ready.download(() => ready.command('app.command.copy'))
  await ready.expectNotice('app.copy.saved', { name: 'Plans.clausebook' })
  await ready.goTo('codebook')
  await ready.goTo('library')
  await keyboard.press('Control+Shift+L')
  await expect(dialog.getByRole('tab', { name: say('activity.notices') })).toHaveAttribute('aria-selected', 'true')
  await expect(dialog.getByRole('listitem').filter({ hasText: say('app.copy.saved', { name: 'Plans.clausebook' }) }).locator('time')).toBeVisible()
  await keyboard.goTo(dialog.getByRole('tab', { name: say('activity.notices') }))
  await keyboard.press('ArrowLeft')
  await expect(dialog.getByRole('listitem').filter({ hasText: say('app.job.copy') })).toContainText(say('activity.done', { seconds: 1 }).slice(0, 4))
  const sweep = await Sweep.on(page)
  await sweep.look('activity')
  await keyboard.press('Escape')
  await ready.command('app.command.chinese')
  ready.say = chinese
  await keyboard.press('Control+Shift+L')
  await expect(ready.dialog('activity.title').getByRole('listitem').filter({ hasText: chinese('app.copy.saved', { name: 'Plans.clausebook' }) })).toBeVisible()
  await sweep.look('activity in Chinese')
  sweep.expectNothing()
})
