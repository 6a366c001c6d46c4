import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  test: {
    // Property tests and real child processes on a noisy machine; nothing here asserts a duration.
    testTimeout: 300_000,
    retry: process.env['CI'] ? 1 : 0,
    hookTimeout: 300_000,
    // Vitest leaves one processor to itself, which on two is half the machine.
    maxWorkers: '100%',
    globalSetup: [],
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', 'test/renderer/**/*.dom.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'page', environment: 'jsdom', include: ['test/renderer/**/*.test.tsx', 'test/renderer/**/*.dom.test.ts'] },
      },
    ],
  },
})
