// Vitest runs this before each test file: a hook that a module registers by itself counts for the first file only that loads the module
// in a process, and files share processes.
import { afterEach } from 'vitest'
import { endAll } from './afterwards.ts'

afterEach(endAll)

// jsdom lays nothing out, and so sees nothing come into sight.
if ('window' in globalThis) {
  globalThis.IntersectionObserver ??= class {
    readonly root = null
    readonly rootMargin = ''
    readonly scrollMargin = ''
    readonly thresholds = []
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return []
    }
  }
}
