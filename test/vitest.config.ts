import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { keepTemporaryFilesInMemory } from './temp-folder.ts'

keepTemporaryFilesInMemory()

const root = resolve(import.meta.dirname, '..')
const inPage = ['test/renderer/**/*.test.tsx', 'test/renderer/**/*.dom.test.ts']
/** Tests of what has no state: functions on values. */
const pure = ['test/domain/**/*.test.ts', 'test/wire/**/*.test.ts', 'test/engine/importing/{docx,flow,html,odt,packed,pdf,rtf}/**/*.test.ts']
/** Tests that put something in a module's place: who has loaded the module before would keep the other one, so each has a process of its own. */
const alone = globSync('test/**/*.test.{ts,tsx}', { cwd: root })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => readFileSync(join(root, path), 'utf8').includes('vi.mock('))
const aloneInPage = alone.filter(path => /\.tsx$|\.dom\.test\.ts$/.test(path))

/** What a process has loaded serves the files after: to load it anew takes longer than most files' tests. */
const shared = { isolate: false, setupFiles: ['test/anew.ts', 'test/each-file.ts'] }

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
    // One group after the other: a process goes on with the next file only where that is of its own project.
    projects: [
      { extends: true, test: { name: 'pure', environment: 'node', include: pure, isolate: false, setupFiles: ['test/each-file.ts'], sequence: { groupOrder: 1 } } },
      {
        extends: true,
        test: { ...shared, name: 'node', environment: 'node', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', ...inPage, ...pure, ...alone], sequence: { groupOrder: 2 } },
      },
      { extends: true, test: { ...shared, name: 'page', environment: 'jsdom', include: inPage, exclude: alone, sequence: { groupOrder: 3 } } },
      {
        extends: true,
        test: { name: 'alone', environment: 'node', include: alone.filter(path => !aloneInPage.includes(path)), setupFiles: ['test/each-file.ts'], sequence: { groupOrder: 4 } },
      },
      { extends: true, test: { name: 'page alone', environment: 'jsdom', include: aloneInPage, setupFiles: shared.setupFiles, sequence: { groupOrder: 4 } } },
    ],
  },
})
