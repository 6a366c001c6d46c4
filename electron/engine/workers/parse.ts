import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { type Prepared, prepareCorrection, prepareVersion } from '../importing/prepare.ts'
import { answerParent } from './answering.ts'
import { keepReading } from './kept-reading.ts'
import { type Outline, outlineOf } from './outline.ts'
import type { ParseInput } from './parsing.ts'

/** Entry of the process that reads people's files: whatever a file does to its reader, it does it here. */
answerParent<ParseInput, Prepared | Outline | null>(async (input, tell) => {
  if ('correction' in input) return prepareCorrection(input.correction)
  const { path, name, sha256, options } = input
  const bytes = readFileSync(path)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new EngineError({ code: 'conflict', message: sentence('importing.changedMeanwhile') })
  }
  const prepared = await prepareVersion(bytes, name, options, tell)
  if (input.answer === 'outline') return outlineOf(prepared)
  if (input.answer === 'whole') return prepared
  keepReading(input.answer.into, prepared)
  return null
})
