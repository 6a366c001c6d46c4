import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The folder with package.json. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Where Node keeps what it compiled of the built program, so that the next start need not: beside the program, for whoever writes there may
 * change what runs. A new build takes its place with the rest of `out/`. Where it can't be written, Node does without.
 */
export const compiledFolder = join(projectFolder, 'out', 'compiled')

/** A start that can't go on, in a sentence for the person who started it. */
export class LaunchError extends Error {}

/** The SQLite module crashes, uncatchably, in a Node without version 10 of Node-API; the tests run on this major version. */
const neededMajor = 24

/** Whether a Node of this version can run the workbench. */
export function isNewEnough(version) {
  return Number.parseInt(version.replace(/^v/, ''), 10) >= neededMajor
}

/** Where npm puts the Node that package.json asks for, on this system. */
function candidates(folder) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const system = process.platform === 'win32' ? 'win' : process.platform
  return [
    join(folder, 'node_modules', `node-${system}-${process.arch}`, 'bin', name),
    // Where Clausebook is itself installed as a package, its dependencies lie beside it.
    join(dirname(folder), `node-${system}-${process.arch}`, 'bin', name),
    join(folder, 'node_modules', '.bin', name),
  ]
}

/**
 * The path of a Node that can run the workbench: this one when it is new enough, else the one in the project's packages.
 * Throws a LaunchError when there is none.
 */
export function findNode(folder = projectFolder) {
  if (isNewEnough(process.version) && !process.versions.electron) return process.execPath
  let tooOld = ''
  for (const path of candidates(folder)) {
    if (!existsSync(path)) continue
    const { stdout, status } = spawnSync(path, ['--version'], { encoding: 'utf8' })
    if (status === 0 && isNewEnough(stdout.trim())) return path
    if (status === 0) tooOld = stdout.trim()
  }
  const found = tooOld ? `the project's packages hold only ${tooOld}` : `the project's packages hold none for ${process.platform} ${process.arch}`
  throw new LaunchError(
    `Clausebook needs Node ${neededMajor} or newer. This is Node ${process.version}, and ${found}. ` +
      `Run "npm ci" in ${folder}, or install Node ${neededMajor} from your system's software source.`,
  )
}

/**
 * Runs a program with this one's input and output until it ends, passing signals on; then ends as it ended. The program hears of our end,
 * however it comes, by its channel closing: a signal that nobody can catch can't be passed on.
 */
export function become(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], ...options })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const pass = signal => void child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  child.on('error', error => {
    process.stderr.write(`${program} could not be started (${error.code}).\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, pass)
    if (code !== null) process.exitCode = code
    else if (signals.includes(signal)) process.kill(process.pid, signal)
    else process.exitCode = 128 + (constants.signals[signal] ?? 0)
  })
}

/** Prints a LaunchError as its sentence and lets this program end with 1; anything else is thrown on. */
export function explain(error) {
  if (!(error instanceof LaunchError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
