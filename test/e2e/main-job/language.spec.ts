import { testInKeptWindow as test } from '../kept-window.ts'
import { titles } from '../prepared.ts'
import { chinese, english } from '../words.ts'
import { expect } from '../workbench.ts'

test('the interface changes to Chinese and back at once, operation names and notices too', async ({ ready }) => {
  const { library, reader, codebook, page } = ready
  await library.openInReader(titles.chinese)
  await ready.command('app.command.chinese')
  ready.say = chinese
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  for (const room of ['library', 'search', 'excerpts', 'compare', 'codebook', 'history', 'reader'] as const) {
    await ready.goTo(room)
    await expect(ready.rail.getByRole('button', { name: chinese(`app.room.${room}`), exact: true })).toHaveAttribute('aria-current', 'page')
    await expect(ready.room.getByRole('heading', { level: 1 })).toHaveText(room === 'reader' ? titles.chinese : chinese(`app.room.${room}`))
  }
  await reader.tag('收费由政府指导', '普惠托育')
  await expect(ready.undo).toHaveAccessibleName(chinese('app.undo.named', { operation: chinese('annotations.highlightWithTheme', { theme: '普惠托育' }) }))
  await ready.goTo('codebook')
  await expect(codebook.theme('普惠托育')).toBeVisible()
  await ready.goTo('history')
  await expect(ready.history.operations.first()).toHaveText(chinese('annotations.highlightWithTheme', { theme: '普惠托育' }))
  await expect(ready.history.operations.last()).toHaveText(chinese('documents.import', { count: 7 }))
  await ready.command('app.command.english')
  ready.say = english
  await expect(ready.history.operations.last()).toHaveText(english('documents.import', { count: 7 }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('the choice of language and appearance is still there after a restart', async ({ ready, workbench }) => {
  await ready.command('app.command.chinese')
  ready.say = chinese
  await ready.command('app.command.dark')
  await expect(ready.page.locator('html')).toHaveAttribute('data-appearance', 'dark')
  await ready.restart(workbench)
  await expect(ready.rail.getByRole('button', { name: chinese('app.room.library') })).toBeVisible()
  await expect(ready.page.locator('html')).toHaveAttribute('data-appearance', 'dark')
})
