// `npm test`: every check, each in a process of its own; stops at the first that fails and always ends with one line of counts.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'clausebook-test-'))
const counts = { passed: 0, failed: 0, skipped: 0 }
const environment = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` }

/** Runs one command of the project; true when it ended well. */
function run(title, command, args, extra = {}) {
  console.log(`\n── ${title}`)
  const started = Date.now()
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...environment, ...extra }, shell: process.platform === 'win32' })
  if (error) console.error(`${title}: ${command} could not be started (${error.code}). Run \`npm ci\` first.`)
  console.log(`   ${title}: ${status === 0 ? 'ok' : 'failed'} after ${Math.round((Date.now() - started) / 1000)} s`)
  return status === 0
}

function readReport(name) {
  const file = join(reports, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function countVitest() {
  const report = readReport('vitest.json')
  counts.passed += report?.numPassedTests ?? 0
  counts.failed += report?.numFailedTests ?? 0
  counts.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
}

function countPlaywright() {
  const stats = readReport('playwright.json')?.stats
  counts.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0)
  counts.failed += stats?.unexpected ?? 0
  counts.skipped += stats?.skipped ?? 0
}

const steps = [
  ['types', () => run('types', 'tsc', ['-b'])],
  ['rooms', () => run('rooms', 'node', ['.ci/check-rooms.mjs'])],
  ['lint', () => run('lint', 'oxlint', ['-c', '.ci/oxlintrc.json', '--deny-warnings', 'electron', 'renderer', 'test', '.ci'])],
  ['licences', () => run('licences', 'node', ['.ci/check-licences.mjs'])],
  ['build', () => run('build', 'node', ['electron/launch/build.mjs'])],
  ['vitest', () => {
    const ok = run('vitest', 'vitest', ['run', '-c', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'vitest.json')}`])
    countVitest()
    return ok
  }],
  ['playwright', () => {
    const ok = run('playwright', 'playwright', ['test', '-c', 'test/playwright.config.ts'], { CLAUSEBOOK_REPORT: join(reports, 'playwright.json') })
    countPlaywright()
    return ok
  }],
]

let failedStep
for (const [name, step] of steps) {
  if (step()) continue
  failedStep = name
  break
}
rmSync(reports, { recursive: true, force: true })
if (failedStep && counts.failed === 0) counts.failed = 1
if (!failedStep && counts.passed === 0) {
  failedStep = 'tests'
  console.error('No test was run, which is no success.')
}
if (failedStep) console.error(`\nStopped at: ${failedStep}`)
console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`)
process.exitCode = failedStep ? 1 : 0
