import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')
const inPage = ['test/renderer/**/*.test.tsx', 'test/renderer/**/*.dom.test.ts']
/** Tests of what has no state: functions on values. */
const pure = ['test/domain/**/*.test.ts', 'test/wire/**/*.test.ts', 'test/engine/importing/{docx,flow,html,odt,packed,pdf,rtf}/**/*.test.ts']

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
    setupFiles: ['test/each-file.ts'],
    // One group after the other: a process goes on with the next file only where that is of its own project.
    projects: [
      {
        extends: true,
        test: {
          name: 'pure', environment: 'node', include: pure,
          // What a process has loaded serves the files after: to load it anew takes longer than most files' tests.
          isolate: false, sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', ...inPage, ...pure], sequence: { groupOrder: 2 } },
      },
      { extends: true, test: { name: 'page', environment: 'jsdom', include: inPage, sequence: { groupOrder: 2 } } },
    ],
  },
})
