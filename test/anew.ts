// Vitest runs this before each test file of projects whose processes go on with the next file: our own modules begin anew, with whatever they
// keep, as in a process of the file's own; packages, which take most of the time to load, stay as they are.
import { vi } from 'vitest'

vi.useRealTimers()
vi.unstubAllEnvs()
vi.unstubAllGlobals()
if ('window' in globalThis) {
  const { cleanWindow } = await import('./clean-window.ts')
  cleanWindow()
}
vi.resetModules()
