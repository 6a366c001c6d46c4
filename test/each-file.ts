// Vitest runs this before each test file: a hook that a module registers by itself counts for the first file only that loads the module
// in a process, and files share processes.
import { afterEach } from 'vitest'
import { endAll } from './afterwards.ts'

afterEach(endAll)
