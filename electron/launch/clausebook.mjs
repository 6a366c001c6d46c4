#!/usr/bin/env node
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { become, compiledFolder, explain, findNode, projectFolder } from './node.mjs'

// npm runs a package's scripts in the package's folder and says in INIT_CWD where it was called. Only npm's word on this very
// package counts: the variable is inherited by whatever else a script starts.
if (process.env.INIT_CWD && process.env.npm_lifecycle_event === 'clausebook' && process.env.npm_package_json === join(projectFolder, 'package.json')) {
  process.chdir(process.env.INIT_CWD)
}

try {
  const node = findNode()
  if (node === process.execPath) {
    await ensureBuilt(node)
    module.enableCompileCache(compiledFolder)
    await import(pathToFileURL(join(projectFolder, 'out', 'main', 'cli.js')).href)
  } else {
    become(node, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)])
  }
} catch (error) {
  explain(error)
}
