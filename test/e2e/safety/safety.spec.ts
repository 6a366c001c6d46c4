import { chromium } from '@playwright/test'
import { findBrowser } from '../browser.ts'
import { attack, serveElsewhere } from './hostile.ts'
import { marks } from '../prepared.ts'
import { expect, test } from '../workbench.ts'

test('L19: a name that is pointed to this machine is refused', async ({ workbench }) => {
  await workbench.start()
  const { port } = new URL(await workbench.link())
  const { executablePath, args, env } = await findBrowser()
  const browser = await chromium.launch({ executablePath, args: [...args, '--host-resolver-rules=MAP rebind.test 127.0.0.1'], ...(env && { env }) })
  try {
    const page = await browser.newPage()
    const answer = await page.goto(`http://rebind.test:${port}/`)
    expect(answer?.status()).toBe(403)
    expect(await page.locator('body').textContent()).toBe('403\n')
    // The rule does lead here: under our own name the same browser is let in.
    expect((await page.goto(`http://127.0.0.1:${port}/`))?.status()).toBe(200)
  } finally {
    await browser.close()
  }
})

test.describe('L20: a page of another server on this machine', () => {
  test('reads nothing and changes nothing, whatever it tries', async ({ ready, workbench, context }) => {
    const target = new URL(ready.page.url()).origin
    const script = await ready.page.evaluate(() => new URL(document.querySelector('script')?.src ?? '', location.href).pathname)
    const elsewhere = await serveElsewhere()
    try {
      const hostile = await context.newPage()
      const answered: string[] = []
      hostile.on('response', response => {
        if (response.url().startsWith(target) && response.ok()) answered.push(`${response.request().method()} ${response.url()}`)
      })
      await hostile.goto(elsewhere.origin)
      expect(await hostile.evaluate(attack, { target, script })).toEqual([])
      expect(answered).toEqual([])
      const opened = context.pages().filter(page => page !== hostile && page !== ready.page)
      for (const page of opened) await expect(page.locator('body')).toHaveText('403')

      // Our own window goes on as if nothing had been.
      await expect(ready.library.titles).toHaveCount(7)
      await ready.goTo('excerpts')
      await ready.excerpts.expectCount(marks.length)
      for (const page of [hostile, ...opened]) await page.close()
    } finally {
      elsewhere.close()
    }
    await ready.close(workbench)
    expect(JSON.parse(await workbench.run('documents', '--json'))).toHaveLength(7)
    expect(await workbench.annotations()).toHaveLength(marks.length)
  })

  test('would have been caught reading: the same page reads a server that lets it', async ({ context }) => {
    const [first, second] = [await serveElsewhere(), await serveElsewhere()]
    try {
      const hostile = await context.newPage()
      await hostile.goto(first.origin)
      const worked = await hostile.evaluate(attack, { target: second.origin, script: '/script.js' })
      expect(worked).toEqual(expect.arrayContaining(['fetch', 'fetch of a script', 'post to /files, simple', 'script']))
    } finally {
      first.close()
      second.close()
    }
  })
})

test('the content policy stops what a text might smuggle into the page', async ({ ready, complaints }) => {
  const { page } = ready
  const tried = await page.evaluate(async () => {
    const root = document.documentElement
    const run = 'document.documentElement.setAttribute("data-ran", "yes")'
    const directives = new Set<string>()
    addEventListener('securitypolicyviolation', event => directives.add(event.effectiveDirective))
    const attempts: readonly (() => unknown)[] = [
      () => document.body.insertAdjacentHTML('beforeend', `<img src="x" onerror='${run}'>`),
      () => document.body.append(Object.assign(document.createElement('script'), { textContent: run })),
      () => document.body.append(Object.assign(document.createElement('script'), { src: 'http://192.0.2.1/x.js' })),
      // oxlint-disable-next-line no-eval -- that it does not run is what is tested
      () => (0, eval)(run),
      // oxlint-disable-next-line no-new-func -- the same
      () => new Function(run)(),
      () => document.body.append(Object.assign(document.createElement('img'), { src: 'http://192.0.2.1/x.png' })),
      () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://192.0.2.1/' })),
      () => document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: `<script>parent.${run}</script>` })),
      () => document.body.append(Object.assign(document.createElement('object'), { data: 'http://192.0.2.1/' })),
      () => new Worker('http://192.0.2.1/x.js'),
      () => new Worker(URL.createObjectURL(new Blob([run]))),
      () => new WebSocket('ws://192.0.2.1/'),
      () => navigator.sendBeacon('http://192.0.2.1/'),
      () => fetch('http://192.0.2.1/'),
      () => (location.href = `javascript:${run}`),
      () => document.body.append(Object.assign(document.createElement('base'), { href: 'http://192.0.2.1/' })),
      () => {
        const form = document.body.appendChild(Object.assign(document.createElement('form'), { action: 'http://192.0.2.1/', target: 'elsewhere' }))
        form.submit()
      },
    ]
    const ran: string[] = []
    for (const attempt of attempts) {
      // In a task of its own: what a test's own call runs directly, the browser lets pass.
      await new Promise(done => setTimeout(done, 0))
      try {
        await attempt()
      } catch {
        // Refused at once: as it should be.
      }
      if (root.hasAttribute('data-ran')) ran.push(String(attempt))
      root.removeAttribute('data-ran')
    }
    await new Promise(done => setTimeout(done, 300))
    if (root.hasAttribute('data-ran')) ran.push('later')
    return { ran, directives: [...directives] }
  })
  expect(tried.ran).toEqual([])
  expect(tried.directives).toEqual(
    expect.arrayContaining(['require-trusted-types-for', 'script-src-elem', 'img-src', 'connect-src', 'frame-src', 'base-uri', 'form-action']),
  )
  // These complaints are the answer that was asked for.
  expect(complaints.length).toBeGreaterThan(0)
  complaints.splice(0)
})
