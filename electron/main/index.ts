import { join, resolve } from 'node:path'
import { openEngine } from '../engine/index.ts'
import { startApp } from './app.ts'

// Built, this file is out/main/index.js.
startApp({
  openEngine,
  page: resolve(import.meta.dirname, '../renderer'),
  preload: resolve(import.meta.dirname, '../preload/index.cjs'),
  workers: import.meta.dirname,
  seeds: join(import.meta.dirname, '../../seeds'),
})
