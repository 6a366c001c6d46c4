import { defineConfig } from '@playwright/test'
import { resolve } from 'node:path'
import { findBrowser } from './e2e/browser.ts'
import { keepTemporaryFilesInMemory } from './temp-folder.ts'

keepTemporaryFilesInMemory()

const browser = await findBrowser()

export default defineConfig({
  globalSetup: resolve(import.meta.dirname, 'e2e/prepared-once.ts'),
  testDir: resolve(import.meta.dirname, 'e2e'),
  outputDir: resolve(import.meta.dirname, '../test-results'),
  // A noisy machine: nothing here asserts a duration.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: process.env['CI'] ? 1 : 0,
  reporter: process.env['CLAUSEBOOK_REPORT'] ? [['line'], ['json', { outputFile: process.env['CLAUSEBOOK_REPORT'] }]] : [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // What moves is waited for, and drawn over and over; the page is asked for what stands at its end.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 20_000,
    // Recording every step costs a sixth of the run: where a failed test is tried again, that run is recorded, and `--trace on` records any.
    trace: process.env['CI'] ? 'on-first-retry' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browser.executablePath, args: browser.args, ...(browser.env && { env: browser.env }) },
  },
})
