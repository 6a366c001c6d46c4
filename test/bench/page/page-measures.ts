import { chromium, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findBrowser } from '../../e2e/browser.ts'
import { makePlan } from '../plans.ts'
import { call, highlight, newId, openAt } from '../project.ts'
import { round, timesOf, type Times } from '../statistics.ts'
import { measureBare } from './bare-measures.ts'
import type { Mark } from './bare-text.ts'
import { heapOf, measureScrolling } from './scrolling.ts'

const texts = [300_000, 3_000_000] as const
const counts = [0, 1_000, 10_000] as const
const titleOf = (characters: number, count: number) => `Plan of ${characters / 1000} thousand with ${count} highlights`

/** The window in a real Chromium: from the double click to the painted text, and from the key to the painted highlight. */
export async function measurePage(seed: number) {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-bench-page-'))
  const longest = await prepare(folder, seed)
  const started = performance.now()
  const { host, link } = await startHost(folder)
  const browser = await findBrowser()
  const chrome = await chromium.launch({ executablePath: browser.executablePath, args: browser.args, ...(browser.env && { env: browser.env }) })
  const page = await chrome.newPage({ viewport: { width: 1280, height: 800 } })
  try {
    await page.goto(link)
    await page.getByRole('row').filter({ hasText: titleOf(300_000, 0) }).waitFor()
    const coldStart = round(performance.now() - started)
    await page.keyboard.press('Escape')
    const bareFrames = await measureFrames(page)
    const openings: Record<string, Times> = {}
    const keys: Record<string, Times> = {}
    const scrolls: Record<string, Times> = {}
    for (const characters of texts) {
      for (const count of counts) {
        const title = titleOf(characters, count)
        console.error(`window: ${title}`)
        openings[title] = await measureOpening(page, title, count > 0)
        keys[title] = await measureKey(page)
        scrolls[title] = await measureScrolling(page, '[role=document]')
      }
    }
    const heapMiB = await heapOf(page)
    const hostMiB = residentOf(host)
    const { bare, annotator } = await measureBare(chrome, longest.text, longest.marks)
    const open = (count: number) => openings[titleOf(3_000_000, count)]?.p50 ?? 0
    const scrolled = scrolls[titleOf(3_000_000, 10_000)]
    return {
      browser: chrome.version(), coldStartToFirstListMs: coldStart, bareTwoFrames: bareFrames, openings, keyToPainted: keys, scrolls, bare, annotator, heapMiB, hostMiB,
      ratios: {
        open3MBWith10000ToNone: round(open(10_000) / open(0)), scrollP95ToBare: round((scrolled?.p95 ?? 0) / bare.scroll.p95), scrollWorstToBare: round((scrolled?.worst ?? 0) / bare.scroll.worst),
        keyToBareFrames: round((keys[titleOf(3_000_000, 10_000)]?.p50 ?? 0) / bareFrames.p50),
      },
    }
  } finally {
    await chrome.close()
    host.kill('SIGINT')
    await new Promise(ended => host.once('exit', ended))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The plans that are opened; of the longest one with most highlights the text and where they stand. */
async function prepare(folder: string, seed: number): Promise<{ readonly text: string; readonly marks: readonly Mark[] }> {
  let longest = { text: '', marks: [] as readonly Mark[] }
  const engine = await openAt(folder)
  await engine.handlers.settings.write({ coder: 'bench', language: 'en' }, call)
  const themes = Array.from({ length: 9 }, newId)
  for (const [index, id] of themes.entries()) {
    await engine.handlers.themes.create({ id, parent: null, name: `Theme ${index + 1}`, definition: '', shortcut: String(index + 1) }, call)
  }
  for (const [index, characters] of texts.entries()) {
    for (const count of counts) {
      const { text } = makePlan(index * 3, characters, seed + count)
      const [answer] = await engine.handlers.documents.import({ files: [], pasted: [{ title: titleOf(characters, count), text }], clean: 'auto' }, call)
      if (!answer || 'error' in answer) throw new Error('a made plan was not taken in')
      await engine.handlers.documents.describe({ document: answer.document.id, values: { title: titleOf(characters, count) } }, call)
      const document = answer.document.id
      if (count) await highlight(engine, [document], themes, count, seed)
      if (count === counts.at(-1)) longest = { text: (await engine.handlers.documents.text({ document }, call)).text, marks: await engine.handlers.annotations.list({ document }, call) }
    }
  }
  await engine.close()
  return { text: longest.text, marks: longest.marks.map(({ id, start, end }) => ({ id, start, end })) }
}

/** MiB of resident memory of a running process; null where the system does not say. */
function residentOf({ pid }: ChildProcess): number | null {
  const file = `/proc/${pid}/status`
  const kilobytes = existsSync(file) ? /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
}

async function startHost(folder: string): Promise<{ host: ChildProcess; link: string }> {
  const host = spawn(process.execPath, [resolve('out/main/loopback.js'), '--no-open', '--project', join(folder, 'bench.clausebook')], {
    env: { ...process.env, CLAUSEBOOK_HOME: join(folder, 'home') }, stdio: ['pipe', 'pipe', 'inherit'],
  })
  const link = await new Promise<string>((found, failed) => {
    let said = ''
    host.stdout.on('data', chunk => {
      said += String(chunk)
      const match = /http:\S+/.exec(said)
      if (match) found(match[0])
    })
    host.once('exit', () => failed(new Error('The browser host ended. Run `npm run build` first.')))
  })
  return { host, link }
}

/** What the page cannot be quicker than: two frames after a task. */
async function measureFrames(page: Page): Promise<Times> {
  return timesOf(await page.evaluate(async () => {
    const times: number[] = []
    for (let run = 0; run < 40; run += 1) {
      const start = performance.now()
      await new Promise<void>(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
      times.push(performance.now() - start)
    }
    return times
  }))
}

/** From the double click in the library until the text, and where there are any its highlights, are painted. */
async function measureOpening(page: Page, title: string, marked: boolean): Promise<Times> {
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    await page.keyboard.press('Control+1')
    const row = page.getByRole('row').filter({ hasText: title })
    await row.waitFor()
    await watch(page, 'dblclick', { mark: marked ? '[role=document] [data-mark]' : '[role=document] [data-at]', fresh: false })
    await row.getByRole('rowheader').first().or(row.getByRole('gridcell').nth(1)).first().dblclick()
    times.push(await painted(page))
  }
  return timesOf(times.slice(1))
}

/** From the theme's key on a clause until the new highlight, committed by then, is painted. */
async function measureKey(page: Page): Promise<Times> {
  const times: number[] = []
  await page.locator('[role=document]').focus()
  for (let run = 0; run < 12; run += 1) {
    await page.keyboard.press('j')
    await page.waitForFunction(() => !document.querySelector('[role=document] [data-picked]'))
    // The next clause may have to be laid out first.
    await page.waitForTimeout(300)
    await watch(page, 'keydown', { mark: '[data-mark]', fresh: true })
    await page.keyboard.press(String(1 + (run % 9)))
    times.push(await painted(page))
    // It is picked when the call has returned; Escape gives up what is picked, else the clause one is at.
    await page.locator('[role=document] [data-picked]').first().waitFor()
    await page.keyboard.press('Escape')
  }
  return timesOf(times.slice(2))
}

declare global {
  interface Window {
    painted: Promise<number>
  }
}

type Watched = { readonly mark: string; /** Only one that was not there before counts. */ readonly fresh: boolean }

/**
 * From the next event of this kind on, times until what is waited for is painted: the frame in which it is there and the one after.
 * The page is watching when this resolves; asking and pressing at once would leave their order to chance.
 *
 * No frame is asked for before what is waited for is there: one that is asked for within the event makes Chromium put off every message
 * to the page until that frame is over, up to 16 ms that nobody waits who is not watched.
 */
async function watch(page: Page, event: 'dblclick' | 'keydown', watched: Watched): Promise<void> {
  await page.evaluate(({ event, mark, fresh }) => {
    const marks = () => [...document.querySelectorAll(mark)].map(found => found.getAttribute('data-mark') ?? '')
    const before = new Set(fresh ? marks() : [])
    window.painted = new Promise(done => {
      document.addEventListener(event, () => {
        const start = performance.now()
        const look = () => {
          if (!marks().some(found => !before.has(found))) return
          seen.disconnect()
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)))
        }
        const seen = new MutationObserver(look)
        seen.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-mark'] })
      }, { once: true, capture: true })
    })
  }, { event, ...watched })
}

/** Milliseconds; rejects when nothing is painted for half a minute. */
const painted = (page: Page) =>
  page.evaluate(() => Promise.race([window.painted, new Promise<never>((_, fail) => setTimeout(() => fail(new Error('nothing was painted')), 30_000))]))
