// `npm run lock`: makes package-lock.json anew, then names the packages of other systems that this registry could not tell of.
// A registry mirror that lacks, say, a macOS binary makes npm leave its entry out, and then `npm ci` refuses the lockfile everywhere.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const systems = { darwin: 'darwin', linux: 'linux', win32: 'win32', windows: 'win32', android: 'android', freebsd: 'freebsd', openharmony: 'openharmony', aix: 'aix', sunos: 'sunos', netbsd: 'netbsd', openbsd: 'openbsd' }
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

/** What a binary package's name says of the systems it is for. */
export function systemOf(name) {
  const words = name.split(/[-/_.]/)
  const os = words.map(word => systems[word]).find(Boolean)
  const cpu = processors.find(processor => words.includes(processor)) ?? (words.some(word => word === 'armv7' || word === 'eabi') ? 'arm' : undefined)
  const libc = words.some(word => word.startsWith('musl')) ? 'musl' : os === 'linux' && words.some(word => word.startsWith('gnu')) ? 'glibc' : undefined
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) }
}

/** Adds an entry for each optional dependency that has none; returns their names. */
export function complete(lock) {
  const added = []
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`
      if (lock.packages[key] || lock.packages[`${place}/${key}`]) continue
      const version = range.replace(/^[\^~=v]+/, '')
      lock.packages[key] = { version, ...systemOf(name), ...(entry.dev || !place ? { dev: true } : {}), license: entry.license, optional: true }
      added.push(name)
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  return added
}

if (import.meta.filename === process.argv[1]) {
  if (!process.argv.includes('--only')) spawnSync('npm', ['install', '--package-lock-only'], { stdio: 'inherit', shell: process.platform === 'win32' })
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const added = complete(lock)
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${added.length} packages of other systems named`)
}
