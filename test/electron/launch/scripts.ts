import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

type Runtime = { program?: string; reason?: string; found?: string; wanted?: string }
type Options = { browser: boolean; open: boolean; project?: string; port?: string; help?: boolean }
type Launch = {
  readStartOptions(args: string[]): { options: Options; problem?: undefined } | { problem: string; options?: undefined }
  chooseHost(options: Options, runtime: Runtime, obstacle?: string): { browser: boolean; sentence?: string; program?: string }
  findRuntime(folder: string, surroundings?: { env?: object; platform?: string }): Runtime
  windowObstacle(surroundings: { env?: object; platform?: string; uid?: number }): string | undefined
  explainFailure(output: string, version: string): string
  stampOf(folder: string): string
}
const load = async (name: string) => (await import(pathToFileURL(resolve('electron/launch', name)).href)) as Launch

/** What the scripts of `electron/launch` give each other: they are plain JavaScript and have no types of their own. */
export const { readStartOptions, chooseHost } = await load('start.mjs')
export const { findRuntime, windowObstacle } = await load('electron-runtime.mjs')
export const { explainFailure } = await load('fetch-electron.mjs')
export const { stampOf } = await load('build.mjs')
