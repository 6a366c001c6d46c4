// `npm test`: every check in a process of its own, as many beside each other as need nothing of each other. First what reads the sources
// and what builds them; where all of that is well, unit tests and then browser tests, each to its end whatever became of the other: either
// keeps two cores busy, and beside each other they wait so long that pages miss their limits. Ends with one line of counts; what failed is
// named above it.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'clausebook-test-'))
const environment = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` }

/**
 * Runs one command of the project.
 * @param {{ title: string, command: string, args: string[], env?: Record<string, string>, isShownAtOnce?: boolean }} step
 *   `isShownAtOnce`: its lines are shown as they come; else all of them when it has ended, so that two do not talk across each other
 * @returns {Promise<boolean>} true when it ended well
 */
function run({ title, command, args, env = {}, isShownAtOnce = false }) {
  const started = Date.now()
  if (isShownAtOnce) console.log(`\n── ${title}`)
  const { promise, resolve: settle } = Promise.withResolvers()
  const child = spawn(command, args, {
    cwd: root, stdio: ['ignore', isShownAtOnce ? 'inherit' : 'pipe', isShownAtOnce ? 'inherit' : 'pipe'], env: { ...environment, ...env }, shell: process.platform === 'win32',
  })
  const said = []
  child.stdout?.on('data', chunk => said.push(chunk))
  child.stderr?.on('data', chunk => said.push(chunk))
  child.on('error', error => said.push(`${title}: ${command} could not be started (${error.code}). Run \`npm ci\` first.\n`))
  // Also after an error: then with a code that is not 0.
  child.on('close', status => {
    if (!isShownAtOnce) console.log(`\n── ${title}`)
    process.stdout.write(Buffer.concat(said.map(part => Buffer.from(part))))
    console.log(`   ${title}: ${status === 0 ? 'ok' : 'failed'} after ${Math.round((Date.now() - started) / 1000)} s`)
    settle(status === 0)
  })
  return promise
}

/** Runs steps one after the other, all of them; returns the titles of those that failed. */
async function runInTurn(steps) {
  const failed = []
  for (const step of steps) if (!(await run(step))) failed.push(step.title)
  return failed
}

const runBeside = async (...lanes) => (await Promise.all(lanes.map(runInTurn))).flat()

function readReport(name) {
  const file = join(reports, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** What the two reports count, and the full names of the tests that failed. */
function readCounts() {
  const units = readReport('vitest.json')
  const { stats, suites = [] } = readReport('playwright.json') ?? {}
  const inBrowser = (suite, path) => [
    ...(suite.specs ?? []).filter(spec => !spec.ok).map(spec => [...path, spec.title].join(' › ')),
    ...(suite.suites ?? []).flatMap(inner => inBrowser(inner, [...path, inner.title])),
  ]
  return {
    passed: (units?.numPassedTests ?? 0) + (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: (units?.numFailedTests ?? 0) + (stats?.unexpected ?? 0),
    skipped: (units?.numPendingTests ?? 0) + (units?.numTodoTests ?? 0) + (stats?.skipped ?? 0),
    names: [
      ...(units?.testResults ?? []).flatMap(({ name, assertionResults }) =>
        assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${name.slice(root.length + 1)} › ${fullName}`)),
      ...suites.flatMap(suite => inBrowser(suite, [suite.title])),
    ],
  }
}

let failedSteps = await runBeside(
  [{ title: 'types', command: 'tsc', args: ['-b'] }],
  [
    { title: 'build', command: 'node', args: ['electron/launch/build.mjs'] },
    { title: 'rooms', command: 'node', args: ['.ci/check-rooms.mjs'] },
    { title: 'licences', command: 'node', args: ['.ci/check-licences.mjs'] },
    { title: 'lint', command: 'oxlint', args: ['-c', '.ci/oxlintrc.json', '--deny-warnings', 'electron', 'renderer', 'test', '.ci'] },
  ],
)
if (failedSteps.length === 0) {
  failedSteps = await runInTurn([
    {
      title: 'unit tests', isShownAtOnce: true, command: 'vitest',
      args: ['run', '-c', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'vitest.json')}`],
    },
    { title: 'browser tests', isShownAtOnce: true, command: 'playwright', args: ['test', '-c', 'test/playwright.config.ts'], env: { CLAUSEBOOK_REPORT: join(reports, 'playwright.json') } },
  ])
}
const { passed, failed, skipped, names } = readCounts()
rmSync(reports, { recursive: true, force: true })
if (failedSteps.length === 0 && passed === 0) {
  failedSteps.push('tests')
  console.error('No test was run, which is no success.')
}
for (const name of names) console.error(`failed: ${name}`)
if (failedSteps.length > 0) console.error(`\nNot well: ${failedSteps.join(', ')}`)
console.log(`\n${passed} passed, ${Math.max(failed, failedSteps.length > 0 ? 1 : 0)} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exitCode = failedSteps.length > 0 ? 1 : 0
