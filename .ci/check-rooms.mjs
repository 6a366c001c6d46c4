// Checks who imports whom, and that the check itself saw every file: a check that sees nothing must not be green.
import { globSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import rules from './rooms.mjs'

const forbiddenFolders = /(^|\/)(utils?|helpers?|common|lib|shared)\//

/** @returns {Promise<{ violations: string[], modules: number, files: number }>} */
export async function checkRooms(root = process.cwd()) {
  const before = process.cwd()
  process.chdir(root)
  try {
    const files = globSync('{electron,renderer}/**/*.{ts,tsx}').filter(file => !file.endsWith('.d.ts')).map(file => file.replaceAll('\\', '/'))
    const { options, forbidden } = rules
    const { tsConfig: _, ...cruiseOptions } = options
    const result = await cruise(files, { ...cruiseOptions, ruleSet: { forbidden }, validate: true }, undefined, {
      tsConfig: extractTSConfig('electron/tsconfig.json'),
    })
    const { modules, summary } = result.output
    const seen = new Set(modules.map(module => module.source))
    const violations = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
    for (const file of files) if (!seen.has(file)) violations.push(`not-seen: ${file} is not among the checked modules`)
    for (const file of files) if (forbiddenFolders.test(file)) violations.push(`folder-name: ${file} lies in a folder whose name says nothing`)
    return { violations, modules: seen.size, files: files.length }
  } finally {
    process.chdir(before)
  }
}

if (import.meta.filename === process.argv[1]) {
  const { violations, modules, files } = await checkRooms()
  for (const violation of violations) console.error(violation)
  console.log(`rooms: ${files} files, ${modules} modules seen, ${violations.length} violations`)
  process.exitCode = violations.length || modules < files || files === 0 ? 1 : 0
}
