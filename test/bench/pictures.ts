// Draws the pictures of the README from the sample project: `node test/bench/pictures.ts [FOLDER [LOOK…]]`,
// a look is `en-light`, `zh-dark` … (a browser is needed, see the README).
import { chromium, type Browser, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sentencesOf } from '../../electron/domain/words/sentences.ts'
import { openEngine, type OpenedEngine } from '../../electron/engine/index.ts'
import { startChildWorker } from '../../electron/engine/workers/child-worker.ts'
import { lookName } from '../../renderer/state/rooms/looking.ts'
import { findBrowser } from '../e2e/browser.ts'
import { chinese, english, type Words } from '../e2e/words.ts'
import { call, newId } from './project.ts'

/** What is tagged in the sample plans: the words of a search, and the last name of the theme. */
const tagging: readonly (readonly [query: string, theme: string])[] = [
  ['childcare', 'Childcare'], ['托育', 'Childcare'], ['elderly OR senior', 'Elderly care'], ['senior', 'Elderly care'], ['养老', 'Elderly care'],
  ['data', 'AI and data'], ['数据', 'AI and data'], ['人工智能', 'AI and data'], ['clinical', 'Clinical research'], ['临床', 'Clinical research'],
  ['insurance', 'Insurance'], ['保险', 'Insurance'], ['talent', 'Talent'], ['人才', 'Talent'], ['land', 'Land and space'], ['用地', 'Land and space'],
  ['investment', 'Investment'], ['mental', 'Mental health'], ['devices', 'Medical devices'], ['器械', 'Medical devices'], ['district', 'Regional clusters'],
]
const mostPerQuery = 14

const target = resolve(process.argv[2] ?? 'resources')
const looks = process.argv.slice(3)
const folder = mkdtempSync(join(tmpdir(), 'clausebook-pictures-'))
mkdirSync(target, { recursive: true })
await prepare()
const host = spawn(process.execPath, [resolve('out/main/loopback.js'), '--no-open', '--project', join(folder, 'Sample.clausebook')], {
  env: { ...process.env, CLAUSEBOOK_HOME: join(folder, 'home') }, stdio: ['pipe', 'pipe', 'inherit'],
})
let said = ''
host.stdout.on('data', chunk => (said += String(chunk)))
const found = await findBrowser()
const chrome = await chromium.launch({ executablePath: found.executablePath, args: found.args, ...(found.env && { env: found.env }) })
try {
  for (const language of ['en', 'zh'] as const) {
    for (const appearance of ['light', 'dark'] as const) {
      if (looks.length === 0 || looks.includes(`${language}-${appearance}`)) await drawAll(chrome, language, appearance)
    }
  }
} finally {
  await chrome.close()
  host.kill('SIGINT')
  await new Promise(ended => host.once('exit', ended))
  rmSync(folder, { recursive: true, force: true })
}

async function prepare(): Promise<void> {
  const engine = await openEngine({
    dataFolder: join(folder, 'home'), log: () => undefined, startWorker: startChildWorker, seedsFolder: resolve('seeds'), showFolders: false, backups: false, coder: 'Mei',
  })
  await engine.handlers.settings.write({ coder: 'Mei', remembered: { [lookName]: 'always' } }, call)
  await engine.handlers.projects.sample({ language: 'en' }, { signal: call.signal, progress: () => undefined })
  await tag(engine)
  await correctDraft(engine)
  const copy = await engine.handlers.projects.copy({}, { signal: call.signal, progress: () => undefined })
  const { path } = engine.files.open(copy.ticket)
  copyFileSync(path, join(folder, 'Sample.clausebook'))
  await engine.close()
}

/** Highlights the sentence around each hit, as a researcher would. */
async function tag({ handlers }: OpenedEngine): Promise<void> {
  const themes = await handlers.themes.list({}, call)
  const seen = new Set<string>()
  for (const [query, name] of tagging) {
    const theme = themes.find(candidate => candidate.name === name)
    const { hits } = await handlers.search.find({ query, documents: [], where: [], sets: [], clauses: [], order: { by: 'place', descending: false }, offset: 0, limit: 400, boilerplate: false }, call)
    const step = Math.max(1, Math.floor(hits.length / mostPerQuery))
    for (const hit of hits.filter((_hit, index) => index % step === 0).slice(0, mostPerQuery)) {
      const { text, language } = await handlers.documents.text({ document: hit.document }, call)
      const from = text.lastIndexOf('\n', hit.start) + 1
      const to = text.indexOf('\n', hit.end) < 0 ? text.length : text.indexOf('\n', hit.end)
      const sentence = sentencesOf(text.slice(from, to), language).find(([, end]) => from + end > hit.start)
      if (!sentence) continue
      const [start, end] = [from + sentence[0], from + sentence[1]]
      const key = `${hit.document} ${start} ${name}`
      if (seen.has(key)) continue
      seen.add(key)
      await handlers.annotations.create(
        { id: newId(), document: hit.document, start, end, themes: theme ? [{ id: theme.id }] : [{ path: [name] }], memo: '', starred: seen.size % 11 === 0 }, call,
      )
    }
  }
}

/** Gives the draft the text of the final plan, so that highlights of it wait for review. */
async function correctDraft({ handlers }: OpenedEngine): Promise<void> {
  const plans = (await handlers.documents.list({}, call)).filter(({ title }) => title.includes('Three-Year'))
  const [draft, final] = [plans.find(({ title }) => title.includes('Draft')), plans.find(({ title }) => !title.includes('Draft'))]
  if (!draft || !final) throw new Error('The sample project has no draft.')
  const { version } = await handlers.documents.text({ document: draft.id }, call)
  const { text } = await handlers.documents.text({ document: final.id }, call)
  await handlers.documents.correct({ document: draft.id, version, text }, { signal: call.signal, progress: () => undefined })
}

async function drawAll(browser: Browser, language: 'en' | 'zh', appearance: 'light' | 'dark'): Promise<void> {
  for (const [width, height] of [[1280, 800], [1920, 1080]] as const) {
    const context = await browser.newContext({ viewport: { width, height }, locale: language === 'zh' ? 'zh-CN' : 'en-GB', colorScheme: appearance, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(await freshLink())
    await page.getByRole('row').nth(3).waitFor()
    const draw = async (name: string) => {
      await page.waitForTimeout(700)
      await page.screenshot({ path: join(target, `${name}-${language}-${appearance}${width === 1280 ? '' : `-${width}`}.png`) })
    }
    await drawRooms(page, language, draw)
    const say = language === 'zh' ? chinese : english
    await drawBeside(page, say, draw)
    await drawTargets(page, draw)
    await drawClauses(page, say, draw)
    await drawReview(page, say, draw)
    await drawAssistant(page, say, draw)
    await context.close()
  }
}

async function drawRooms(page: Page, language: 'en' | 'zh', draw: (name: string) => Promise<void>): Promise<void> {
  const plan = language === 'zh' ? '示例' : /Three-Year|Opening/
  await page.getByRole('row').filter({ hasText: plan }).first().getByRole('rowheader').click()
  await draw('library')
  await page.getByRole('row').filter({ hasText: plan }).first().getByRole('rowheader').dblclick()
  await page.locator('[role=document]').waitFor()
  await page.locator('[role=document]').press('n')
  await draw('reader')
  for (const [key, name] of [['4', 'excerpts'], ['5', 'matrix'], ['6', 'codebook'], ['7', 'history']] as const) {
    await page.keyboard.press(`Control+${key}`)
    await draw(name)
  }
  await page.keyboard.press('Control+3')
  await page.getByRole('searchbox').first().fill(language === 'zh' ? '托育' : 'childcare')
  await page.getByRole('searchbox').first().press('Enter')
  await draw('find')
  await page.keyboard.press('Control+k')
  await draw('palette')
  await page.keyboard.press('Escape')
}

/** The English action plan and the Chinese one side by side, at a pair well inside them. */
async function drawBeside(page: Page, say: Words, draw: (name: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('Control+5')
  await page.getByRole('radio', { name: say('compare.way.panes') }).click()
  for (const [at, plan] of [/Action Plan for Joint|Action Plan 2024/, /示例/].entries()) {
    const choose = page.getByRole('button', { name: say.like('compare.panes.chooseNamed', ['title']) }).nth(at)
    // A window that was open before has them chosen.
    if (plan.test((await choose.getAttribute('aria-label')) ?? '')) continue
    await choose.click()
    await page.getByRole('dialog', { name: say('compare.panes.choose') }).getByRole('option').filter({ hasText: plan }).first().click()
  }
  await page.locator('.ribbon').first().waitFor()
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Alt+ArrowDown')
  await draw('beside')
}

/** The register on its timeline. */
async function drawTargets(page: Page, draw: (name: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('Control+6')
  await page.getByRole('grid').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await draw('targets')
}

/** What can be corrected in a clause. */
async function drawClauses(page: Page, say: Words, draw: (name: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('Control+2')
  const text = page.locator('[role=document]')
  for (let step = 0; step < 6; step += 1) await text.press('j')
  await page.getByRole('button', { name: say('clauses.menu'), exact: true }).click()
  await page.getByRole('menu').waitFor()
  await draw('clauses')
  await page.keyboard.press('Escape')
}

/** Sample plans that are not in the project to the letter, before they come in. */
async function drawAssistant(page: Page, say: Words, draw: (name: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('Control+1')
  const names = ['sample-numbered-sections.txt', 'sample-deadlines.txt', 'sample-news-bullets.txt', 'sample-zh-articles.txt']
  const coming = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: say('library.import'), exact: true }).first().click()
  await (await coming).setFiles(names.map(name => ({ name, mimeType: 'text/plain', buffer: Buffer.concat([readFileSync(resolve('seeds', name)), Buffer.from('\n')]) })))
  const list = page.getByRole('dialog', { name: say('library.assistant') }).getByRole('listbox')
  await list.waitFor()
  if (say.language === 'zh') await list.getByRole('option').last().click()
  await draw('assistant')
  await page.keyboard.press('Escape')
}

/** A highlight whose words changed, with its differences. */
async function drawReview(page: Page, say: Words, draw: (name: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(say('versions.review'))
  await page.getByRole('option', { name: say('versions.review') }).first().waitFor()
  await page.keyboard.press('Enter')
  const waiting = page.getByRole('listbox', { name: say('versions.review.list') })
  const altered = waiting.getByRole('option').filter({ hasText: say('versions.state.fuzzy') })
  await altered.first().waitFor()
  // Of some only what stands around them changed.
  for (const option of await altered.all()) {
    await option.click()
    await page.waitForTimeout(500)
    if ((await page.locator('.settling-changes ins').count()) > 0) break
  }
  await draw('review')
}

async function freshLink(): Promise<string> {
  await new Promise(done => (said ? done(undefined) : host.stdout.once('data', done)))
  said = ''
  host.stdin.write('\n')
  for (let turn = 0; turn < 400; turn += 1) {
    const link = /http:\S+/.exec(said)?.[0]
    if (link) return link
    await new Promise(done => setTimeout(done, 50))
  }
  throw new Error('The browser host said no link. Run `npm run build` first.')
}
