import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ClauseHint } from '#domain/clauses.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Correction } from '../../importing/correction.ts'
import { type Prepared, prepareCorrection, prepareVersion } from '../../importing/prepare.ts'
import { refusal } from '../../importing/refusal.ts'
import { answerParent } from '../answering.ts'
import { keepReading } from './kept-reading.ts'
import { type Outline, outlineOf } from './outline.ts'
import type { CorrectionFiles, ParseInput, ReadingKept } from './parser.ts'

/** Entry of the process that reads people's files: whatever a file does to its reader, it does it here. */
answerParent<ParseInput, Prepared | Outline | ReadingKept>(async (input, tell) => {
  if ('correction' in input) return keep(input.into, prepareCorrection(readFilesOf(input.correction)))
  const { path, name, sha256, options } = input
  const bytes = readFileSync(path)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new EngineError({ code: 'conflict', message: sentence('importing.changedMeanwhile') })
  }
  const prepared = await prepareVersion(bytes, name, options, tell).catch(sayThatItIsTooMuch)
  if (input.answer === 'outline') return outlineOf(prepared)
  if (input.answer === 'whole') return prepared
  return keep(input.answer.into, prepared)
})

/** A line or a nesting that no stack or text of this process can hold. */
function sayThatItIsTooMuch(error: unknown): never {
  throw error instanceof RangeError ? refusal('importing.tooMuchMemory') : error
}

function keep(into: string, prepared: Prepared): ReadingKept {
  keepReading(into, prepared)
  return { textSha256: prepared.textSha256, mediaType: prepared.mediaType }
}

function readFilesOf({ text, before, clauses, ...rest }: CorrectionFiles): Correction {
  const lists = readFileSync(clauses, 'utf8').split('\n').filter(Boolean)
  return { ...rest, text: readFileSync(text, 'utf8'), before: readFileSync(before, 'utf8'), clauses: lists.flatMap(list => JSON.parse(list) as ClauseHint[]) }
}
