import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../seeds')

/** A file among the sample plans. */
export const seed = (name: string) => join(folder, name)

/** All sample plans. */
export const seedFiles = readdirSync(folder).filter(name => name.endsWith('.txt')).map(seed)
