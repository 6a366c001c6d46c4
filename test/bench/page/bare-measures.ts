import type { Browser } from '@playwright/test'
import { resolve } from 'node:path'
import { build } from 'vite'
import { timesOf } from '../statistics.ts'
import type { Mark } from './bare-text.ts'
import { heapOf, measureScrolling } from './scrolling.ts'

/** The same text and highlights in a bare virtualised page and with `@recogito/text-annotator`, in the browser that the window is measured in. */
export async function measureBare(browser: Browser, text: string, marks: readonly Mark[]) {
  const script = await bundle()
  const open = async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(300_000)
    await page.setContent('<!doctype html><title>Bare</title>')
    await page.addScriptTag({ content: script })
    return page
  }
  const page = await open()
  const bare = { open: await page.evaluate(text => window.bare.showBare(text), text), scroll: await measureScrolling(page, '#scroller'), heapMiB: await heapOf(page) }
  await page.close()
  console.error('annotator')
  const other = await open()
  const { open: opened, add } = await other.evaluate(({ text, marks }) => window.bare.showAnnotated(text, marks), { text, marks })
  const annotator = { open: opened, add: timesOf(add.slice(2)), scroll: await measureScrolling(other, '#scroller'), heapMiB: await heapOf(other) }
  await other.close()
  return { bare, annotator }
}

/** The page's script as one file: nothing is fetched. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry: resolve(import.meta.dirname, 'bare-text.ts'), formats: ['iife'], name: 'bareText' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output.find(part => part.type === 'chunk') : undefined
  if (!chunk || chunk.type !== 'chunk') throw new Error('The bare page could not be built.')
  return chunk.code
}
