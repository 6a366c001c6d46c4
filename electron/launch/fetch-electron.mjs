#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findRuntime } from './electron-runtime.mjs'
import { explain, findNode, LaunchError, projectFolder } from './node.mjs'

const unreachable =
  /fetch failed|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EPROTO|HTTPError|status code|timed? ?out|certificate/i
const unwritable = /\b(ENOSPC|EACCES|EPERM|EROFS|EDQUOT)\b/

/** What went wrong, in a sentence for the person who asked for the runtime. `output` is what Electron's installer said. */
export function explainFailure(output, version) {
  const still = 'Nothing of Clausebook changed; "npm start" opens it in your browser.'
  if (/did not match expected checksum/i.test(output)) {
    return `What came is not Electron ${version}: its checksum is wrong, so it was thrown away. Somebody or something on the way changed it. ${still}`
  }
  const write = unwritable.exec(output)
  if (write)
    return `Electron's runtime could not be written to node_modules/electron (${write[1]}). Free some space or get the right to write there, then try again. ${still}`
  if (unreachable.test(output)) {
    return (
      `Electron's runtime ${version} could not be fetched, because the place where it is published can't be reached from here. ${still} ` +
      'To get the window all the same, set ELECTRON_MIRROR to a mirror that can be reached (ELECTRON_GET_USE_PROXY=1 makes it use your proxy settings), ' +
      'or unpack a carried Electron and set ELECTRON_OVERRIDE_DIST_PATH to its folder.'
    )
  }
  return `Electron's installer failed. ${still} It said:\n\n${output.trim()}`
}

/** Runs the installer that comes with the package, which checks what it fetched against the checksums in the package. */
function runInstaller(node, installer) {
  const {
    ELECTRON_OVERRIDE_DIST_PATH: _,
    electron_use_remote_checksums: __,
    npm_config_electron_use_remote_checksums: ___,
    ...env
  } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(node, [installer], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = []
    child.stdout.on('data', chunk => output.push(chunk))
    child.stderr.on('data', chunk => output.push(chunk))
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('close', code => resolve({ ok: code === 0, output: Buffer.concat(output).toString('utf8') }))
  })
}

async function fetchRuntime() {
  const pack = join(projectFolder, 'node_modules', 'electron')
  const installer = join(pack, 'install.js')
  if (!existsSync(installer)) throw new LaunchError(`Electron's package is not installed. Run "npm ci" in ${projectFolder} first.`)
  const { version } = JSON.parse(readFileSync(join(pack, 'package.json'), 'utf8'))
  const own = { env: {} }
  if (findRuntime(projectFolder, own).program) return void process.stdout.write(`Electron's runtime ${version} is already here.\n`)
  process.stdout.write(`Fetching Electron's runtime ${version} …\n`)
  const { ok, output } = await runInstaller(findNode(), installer)
  if (!ok) throw new LaunchError(explainFailure(output, version))
  const { program } = findRuntime(projectFolder, own)
  if (!program) throw new LaunchError(explainFailure(`${output}\nThe installer ended well, but no runtime ${version} is there.`, version))
  process.stdout.write(
    `Electron's runtime ${version} is here, checked against the package's checksums: ${program}\n"npm start" opens Clausebook in its own window now.\n`,
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  await fetchRuntime().catch(explain)
}
