// Every package that `npm ci` installs is named in the lockfile with its licence; none may carry one that binds our users.
import { readFileSync } from 'node:fs'

const allowed = new Set([
  'MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Python-2.0', 'WTFPL', 'Zlib',
])
/** Licences that bind changes of the package itself only; fine for tools that never ship. */
const allowedForTools = new Set([...allowed, 'MPL-2.0', 'CC-BY-4.0'])
/** Packages whose package.json states no licence that npm could copy, or none that is one: what their licence file is, read by hand. */
const readByHand = new Map([['duck@0.1.12', 'BSD-2-Clause']])

/** True when an SPDX expression can be met with allowed licences only. */
export function isAllowed(expression, set) {
  const bare = expression.replace(/^\(|\)$/g, '')
  if (/ OR /.test(bare)) return bare.split(' OR ').some(part => isAllowed(part, set))
  if (/ AND /.test(bare)) return bare.split(' AND ').every(part => isAllowed(part, set))
  return set.has(bare.trim())
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const wrong = []
let seen = 0
for (const [place, entry] of Object.entries(packages)) {
  if (!place) continue
  seen += 1
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const licence = readByHand.get(`${name}@${entry.version}`) ?? entry.license ?? (entry.optional && /^node-(bin-)?(linux|darwin|win)-/.test(name) ? 'MIT' : undefined)
  if (!licence || !isAllowed(licence, entry.dev ? allowedForTools : allowed)) wrong.push(`${place}: ${licence ?? 'no licence named'}`)
}
for (const line of wrong) console.error(`licence not allowed: ${line}`)
console.log(`licences: ${seen} packages, ${wrong.length} not allowed`)
process.exitCode = wrong.length || seen === 0 ? 1 : 0
