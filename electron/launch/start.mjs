#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { constants } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, isBuilt } from './build.mjs'
import { findRuntime, windowObstacle } from './electron-runtime.mjs'
import { compiledFolder, explain, findNode, projectFolder } from './node.mjs'

const usage = 'Usage: npm start -- [--project FILE] [--browser] [--no-open] [--port N]   (--no-open and --port are for the browser)'

/** Reads the options; { problem } with a sentence when they are not understood. */
export function readStartOptions(args) {
  const options = { browser: false, open: true }
  for (let index = 0; index < args.length; index += 1) {
    const [name, inline] = args[index].startsWith('--') ? splitOption(args[index]) : [args[index]]
    const value = () => inline ?? args[(index += 1)]
    if (name === '--browser' && inline === undefined) options.browser = true
    else if (name === '--no-open' && inline === undefined) options.open = false
    else if (name === '--help' && inline === undefined) options.help = true
    else if (name === '--project') {
      options.project = value()
      if (!options.project) return { problem: '--project needs the path of a project file.' }
    } else if (name === '--port') {
      options.port = value()
      if (!/^\d{1,5}$/.test(options.port ?? '') || Number(options.port) > 65_535)
        return { problem: '--port needs a number from 0 to 65535.' }
    } else return { problem: `"${args[index]}" is not an option of npm start.` }
  }
  return { options }
}

function splitOption(arg) {
  const at = arg.indexOf('=')
  return at === -1 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)]
}

/** The folder that relative paths belong to: npm runs scripts in the package's folder and says where it was called. */
function callersFolder() {
  const byNpm = process.env.npm_lifecycle_event === 'start' && process.env.npm_package_json === join(projectFolder, 'package.json')
  return (byNpm && process.env.INIT_CWD) || process.cwd()
}

/** Which host to start, and in one sentence why it is the browser; nothing is fetched. */
export function chooseHost(options, runtime, obstacle) {
  if (options.browser) return { browser: true }
  const instead = 'Clausebook runs in your browser instead.'
  if (runtime.reason === 'absent') {
    return {
      browser: true,
      sentence: `Electron's runtime is not on this machine ("npm run electron:fetch" gets it, and ELECTRON_OVERRIDE_DIST_PATH points to a carried one), so ${instead}`,
    }
  }
  if (runtime.reason === 'override')
    return { browser: true, sentence: `ELECTRON_OVERRIDE_DIST_PATH names ${runtime.found}, and there is no Electron in it, so ${instead}` }
  if (runtime.reason === 'version') {
    return {
      browser: true,
      sentence: `Electron's runtime here is version ${runtime.found ?? 'unknown'} and Clausebook needs ${runtime.wanted} ("npm run electron:fetch" gets it), so ${instead}`,
    }
  }
  if (obstacle) return { browser: true, sentence: `${obstacle}, so ${instead}` }
  if (!options.open || options.port !== undefined)
    return { browser: true, sentence: `--no-open and --port are for the browser, so ${instead}` }
  return { browser: false, program: runtime.program }
}

/** How long signals after the first are taken for echoes of it (terminal and npm both pass Ctrl-C on), ms. */
const echoTime = 1_000

/**
 * Runs a host until it ends and ends as it ended. The host hears of our end, however it comes, by its channel closing; so it can close
 * its project once and in order, where a second signal would cut it short.
 */
function runHost(program, args, env) {
  const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env })
  let asked
  const stop = signal => {
    if (asked === undefined) {
      asked = Date.now()
      if (child.connected) child.disconnect()
    } else if (Date.now() - asked > echoTime) child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
  child.on('error', error => {
    process.stderr.write(`${program} could not be started (${error.code}).\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0))
  })
}

async function start() {
  const { options, problem } = readStartOptions(process.argv.slice(2))
  if (problem) {
    process.stderr.write(`${problem}\n${usage}\n`)
    process.exitCode = 2
    return
  }
  if (options.help) return void process.stdout.write(`${usage}\n`)
  const node = findNode()
  if (!isBuilt(projectFolder)) process.stderr.write('Building Clausebook, because it is new or was changed …\n')
  await ensureBuilt(node)
  const host = chooseHost(options, findRuntime(projectFolder), windowObstacle())
  if (host.sentence) process.stderr.write(`${host.sentence}\n`)
  const project = options.project ? ['--project', resolve(callersFolder(), options.project)] : []
  // A person's settings for Node programs are not meant for this one; the first would even turn Electron into a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...env } = process.env
  if (!host.browser) return runHost(host.program, [projectFolder, ...project], env)
  const extra = [...(options.open ? [] : ['--no-open']), ...(options.port === undefined ? [] : ['--port', options.port])]
  runHost(node, [join(projectFolder, 'out', 'main', 'loopback.js'), ...project, ...extra], { ...env, NODE_COMPILE_CACHE: compiledFolder })
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  await start().catch(explain)
}
