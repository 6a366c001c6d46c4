import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { type Prepared, prepareCorrection, prepareVersion } from '../importing/prepare.ts'
import { answerParent } from './answering.ts'
import type { ParseInput } from './parsing.ts'

/** Entry of the process that reads people's files: whatever a file does to its reader, it does it here. */
answerParent<ParseInput, Prepared>(input => {
  if ('correction' in input) return prepareCorrection(input.correction)
  const { path, name, sha256, options } = input
  const bytes = readFileSync(path)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new EngineError({ code: 'conflict', message: sentence('importing.changedMeanwhile') })
  }
  return prepareVersion(bytes, name, options)
})
