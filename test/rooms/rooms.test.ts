import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const program = join(root, '.ci/check-rooms.mjs')

/** A small tree with one file in each room, all innocent. */
const innocent: Record<string, string> = {
  'electron/domain/a.ts': 'export const a = 1\n',
  'electron/wire/a.ts': "import { z } from 'zod'\nexport const wire = z\n",
  'electron/contract/a.ts': "import { a } from '../domain/a.ts'\nexport const contract = a\n",
  'electron/engine/store/a.ts': "import { a } from '../../domain/a.ts'\nexport const store = a\n",
  'electron/engine/importing/a.ts': "import { store } from '../store/a.ts'\nexport const importing = store\n",
  'electron/engine/themes/a.ts': "import { importing } from '../importing/a.ts'\nexport const themes = importing\n",
  'electron/engine/search/a.ts': 'export const search = 1\n',
  'electron/engine/index.ts': "import { themes } from './themes/a.ts'\nimport { search } from './search/a.ts'\nexport const engine = [themes, search]\n",
  'electron/main/a.ts': "import { engine } from '../engine/index.ts'\nexport const main = engine\n",
  'electron/loopback/a.ts': "import { engine } from '../engine/index.ts'\nexport const loopback = engine\n",
  'electron/preload/a.ts': 'export const preload = 1\n',
  'renderer/client/a.ts': "import { contract } from '../../electron/contract/a.ts'\nexport const client = contract\n",
  'renderer/state/a.ts': "import { client } from '../client/a.ts'\nexport const state = client\n",
  'renderer/ui/a.ts': 'export const ui = 1\n',
  'renderer/text/a.ts': 'export const text = 1\n',
  'renderer/pane/a.ts': "import { state } from '../state/a.ts'\nexport const pane = state\n",
  'renderer/features/reader/a.ts': "import { pane } from '../../pane/a.ts'\nexport const reader = pane\n",
  'renderer/features/search/a.ts': 'export const search = 1\n',
}

const violations: readonly [name: string, file: string, code: string, rule: RegExp][] = [
  ['domain imports the contract', 'electron/domain/b1.ts', "import '../contract/a.ts'", /domain-imports-only-its-own/],
  ['domain imports a package', 'electron/domain/b2.ts', "import 'zod'", /domain-is-pure/],
  ['domain imports node', 'electron/domain/b3.ts', "import 'node:fs'", /domain-without-node/],
  ['wire imports a document room', 'electron/wire/b4.ts', "import '../contract/a.ts'", /wire-imports-only-its-own/],
  ['the contract imports the engine', 'electron/contract/b5.ts', "import '../engine/store/a.ts'", /contract-imports-only-its-own/],
  ['the store imports a room', 'electron/engine/store/b6.ts', "import '../search/a.ts'", /store-imports-only-its-own/],
  ['a lower room imports an upper one', 'electron/engine/importing/b7.ts', "import '../search/a.ts'", /lower-rooms-imports-only-its-own/],
  ['an upper room imports its sibling', 'electron/engine/themes/b8.ts', "import '../search/a.ts'", /upper-rooms-stand-apart/],
  ['the engine imports electron', 'electron/engine/search/b9.ts', "import 'electron'", /engine-without-electron/],
  ['the loopback host imports electron', 'electron/loopback/b10.ts', "import 'electron'", /engine-without-electron/],
  ['main reaches behind the engine', 'electron/main/b11.ts', "import '../engine/store/a.ts'", /main-imports-only-its-own/],
  ['main imports SQLite', 'electron/main/b12.ts', "import 'better-sqlite3'", /sql-stays-in-the-engine/],
  ['the preload imports the contract', 'electron/preload/b13.ts', "import '../contract/a.ts'", /preload-imports-only-its-own/],
  ['the preload imports a package', 'electron/preload/b14.ts', "import 'zod'", /preload-knows-only-electron/],
  ['the page imports the engine', 'renderer/state/b15.ts', "import '../../electron/engine/index.ts'", /state-imports-only-its-own/],
  ['the client imports state', 'renderer/client/b16.ts', "import '../state/a.ts'", /client-imports-only-its-own/],
  ['interface parts import state', 'renderer/ui/b17.ts', "import '../state/a.ts'", /ui-imports-only-its-own/],
  ['the text room imports the client', 'renderer/text/b18.ts', "import '../client/a.ts'", /text-imports-only-its-own/],
  ['the pane imports a feature', 'renderer/pane/b19.ts', "import '../features/reader/a.ts'", /pane-imports-only-its-own/],
  ['a feature imports its sibling', 'renderer/features/reader/b20.ts', "import '../search/a.ts'", /features-stand-apart/],
  ['the page imports node', 'renderer/features/reader/b21.ts', "import 'node:fs'", /renderer-without-node/],
  ['two files import each other', 'electron/domain/b22.ts', "import './c.ts'", /no-cycles/],
  ['a barrel', 'electron/domain/index.ts', "export * from './a.ts'", /no-barrels/],
  ['an import that leads nowhere', 'electron/domain/b23.ts', "import './gone.ts'", /no-unresolved/],
  ['a folder whose name says nothing', 'renderer/ui/utils/b24.ts', 'export const b = 1', /folder-name/],
]

describe('the room check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-rooms-'))
  const write = (file: string, code: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${code}\nexport {}\n`)
  }
  const check = (): { code: number; output: string } => {
    try {
      return { code: 0, output: execFileSync(process.execPath, [program], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }) }
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
      return { code: status, output: stdout + stderr }
    }
  }
  let innocentTree: ReturnType<typeof check>
  let guiltyTree: ReturnType<typeof check>
  beforeAll(() => {
    for (const [file, code] of Object.entries(innocent)) write(file, code)
    mkdirSync(join(folder, '.ci'))
    cpSync(join(root, 'package.json'), join(folder, 'package.json'))
    cpSync(join(root, 'electron/tsconfig.json'), join(folder, 'electron/tsconfig.json'))
    cpSync(join(root, '.ci/tsconfig.shared.json'), join(folder, '.ci/tsconfig.shared.json'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
    innocentTree = check()
    // All at once, each in a file of its own: the check names the file with the rule, so one call answers for every case.
    for (const [, file, code] of violations) write(file, code)
    write('electron/domain/c.ts', `import './${basename(violations.find(([, , code]) => code === "import './c.ts'")?.[1] ?? '')}'`)
    guiltyTree = check()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is green for a tree that keeps the rules', () => {
    expect(innocentTree.output).toMatch(/18 files, \d+ modules seen, 0 violations/)
    expect(innocentTree.code).toBe(0)
  })

  test.each(violations)('is red when %s', (_name, file, _code, rule) => {
    const said = guiltyTree.output.split('\n').filter(line => line.includes(`: ${file} `))
    expect(said.map(line => line.split(':')[0]).some(name => rule.test(name ?? '')), said.join('\n')).toBe(true)
    expect(guiltyTree.code).toBe(1)
  })

  test('is red when it sees no files at all', () => {
    const empty = mkdtempSync(join(tmpdir(), 'clausebook-empty-'))
    try {
      mkdirSync(join(empty, 'electron'))
      writeFileSync(join(empty, 'electron/tsconfig.json'), '{}')
      expect(() => execFileSync(process.execPath, [program], { cwd: empty, stdio: 'pipe' })).toThrow(/./)
    } finally {
      rmSync(empty, { recursive: true, force: true })
    }
  })
})
