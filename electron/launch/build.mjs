import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { explain, findNode, LaunchError, projectFolder } from './node.mjs'

/** What the built program is made from. */
const sources = ['electron', 'renderer', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json', join('.ci', 'tsconfig.shared.json')]

/** Texts for people, and these scripts, which run as they are. */
const unbuilt = path => path.endsWith('.md') || (path.endsWith('.mjs') && path.includes(`${sep}launch${sep}`))

/** A hash over the paths, sizes and times of all sources: equal when nothing was touched since. */
export function stampOf(folder) {
  const hash = createHash('sha256')
  const add = path => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat || unbuilt(path)) return
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(`${relative(folder, path)}\0${stat.size}\0${stat.mtimeMs}\n`)
  }
  for (const source of sources) add(join(folder, source))
  return hash.digest('hex')
}

/** Whether `out/` was built from the sources as they are. */
export function isBuilt(folder) {
  try {
    return readFileSync(join(folder, 'out', 'stamp'), 'utf8') === stampOf(folder)
  } catch {
    return false
  }
}

/**
 * Builds `out/` when it is missing or older than the sources; says nothing unless that fails. Two programs that start at once build
 * once: the second waits. The build goes to a folder of its own and takes the place of `out/` only when it is whole.
 * Returns whether it built. Throws a LaunchError with the build's output in its message.
 */
export async function ensureBuilt(node, { folder = projectFolder, build = electronVite, force = false } = {}) {
  if (!force && isBuilt(folder)) return false
  const release = await takeLock(folder)
  try {
    if (!force && isBuilt(folder)) return false
    // Taken before the build: what changes while it runs is built the next time.
    const stamp = stampOf(folder)
    const fresh = join(folder, '.cache', `build-${process.pid}`)
    const old = join(folder, '.cache', `replaced-${process.pid}`)
    try {
      await build(node, folder, fresh)
      writeFileSync(join(fresh, 'stamp'), stamp)
      if (existsSync(join(folder, 'out'))) renameSync(join(folder, 'out'), old)
      renameSync(fresh, join(folder, 'out'))
    } finally {
      rmSync(fresh, { recursive: true, force: true })
      rmSync(old, { recursive: true, force: true })
    }
    return true
  } finally {
    release()
  }
}

function electronVite(node, folder, fresh) {
  const program = join(folder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  if (!existsSync(program)) throw new LaunchError(`Clausebook is not built, and what builds it is not installed. Run "npm ci" in ${folder}.`)
  return new Promise((resolve, reject) => {
    const child = spawn(node, [program, 'build', '--outDir', fresh, '--logLevel', 'warn'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = []
    child.stdout.on('data', chunk => output.push(chunk))
    child.stderr.on('data', chunk => output.push(chunk))
    const stop = () => void child.kill()
    process.once('exit', stop)
    child.on('error', reject)
    child.on('close', code => {
      process.off('exit', stop)
      if (code === 0) resolve()
      else reject(new LaunchError(`Clausebook could not be built from its sources. Nothing of your projects was touched. The build said:\n\n${Buffer.concat(output).toString('utf8').trim()}`))
    })
  })
}

/** A folder is the lock, for making one either succeeds or finds it there. It names its owner, so that a dead one's is taken over. */
async function takeLock(folder) {
  const lock = join(folder, '.cache', 'build.lock')
  try {
    mkdirSync(join(folder, '.cache'), { recursive: true })
  } catch (error) {
    throw new LaunchError(`Clausebook must be built first, but nothing can be written in ${folder} (${error.code}).`)
  }
  for (;;) {
    try {
      mkdirSync(lock)
      writeFileSync(join(lock, 'owner'), String(process.pid))
      return () => rmSync(lock, { recursive: true, force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw new LaunchError(`Clausebook must be built first, but nothing can be written in ${folder} (${error.code}).`)
    }
    if (isAbandoned(lock)) takeAway(lock)
    // Also after taking one away: whatever keeps that from working would otherwise keep this loop busy for ever.
    await wait(100)
  }
}

/** Renamed before it is deleted, and looked at again: of two that find it abandoned, the slower may hold a lock made since, and puts it back. */
function takeAway(lock) {
  const aside = `${lock}-${process.pid}`
  try {
    rmSync(aside, { recursive: true, force: true })
    renameSync(lock, aside)
    if (isAbandoned(aside)) rmSync(aside, { recursive: true, force: true })
    else renameSync(aside, lock)
  } catch (error) {
    if (!['ENOENT', 'EEXIST', 'ENOTEMPTY', 'EPERM'].includes(error.code)) throw error
  }
}

/** A lock without an owner's name is a moment old, or its maker died in that moment. */
const namelessMs = 10_000
/** No build takes this long: the owner's number belongs to another program by now. */
const oldestMs = 600_000

function isAbandoned(lock) {
  const stat = statSync(lock, { throwIfNoEntry: false })
  if (!stat) return false
  const age = Date.now() - stat.mtimeMs
  if (age > oldestMs) return true
  try {
    const owner = Number(readFileSync(join(lock, 'owner'), 'utf8'))
    if (!Number.isInteger(owner) || owner <= 0) return age > namelessMs
    process.kill(owner, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH' || (error.code === 'ENOENT' && age > namelessMs)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    const built = await ensureBuilt(findNode(), { force: process.argv.includes('--force') })
    process.stdout.write(built ? 'Built.\n' : 'Already built from these sources; --force builds again.\n')
  } catch (error) {
    explain(error)
  }
}
