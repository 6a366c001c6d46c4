import { start } from './0001-start.ts'
import { attributes } from './0002-attributes.ts'
import { correctionPlaces } from './0003-correction-places.ts'
import { noteSigns } from './0004-note-signs.ts'
import { coding } from './0005-coding.ts'
import { memos } from './0006-memos.ts'
import { memoCoders } from './0007-memo-coders.ts'
import { alignments } from './0008-alignments.ts'
import { matrixCells } from './0009-matrix-cells.ts'
import { register } from './0010-register.ts'
import { countedOperations } from './0011-counted-operations.ts'
import type { Migration } from './schema.ts'

/** Every step, in order. A new one goes to the end, with the next number. */
export const migrations: readonly Migration[] = checkOrder([start, attributes, correctionPlaces, noteSigns, coding, memos, memoCoders, alignments, matrixCells, register, countedOperations])

/**
 * The migrations as given, when they are numbered 1 to n without a gap.
 * @throws Error otherwise: such a program must not touch any file
 */
export function checkOrder(steps: readonly Migration[]): readonly Migration[] {
  steps.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`migration ${version} stands where ${index + 1} belongs`)
  })
  if (!steps.length) throw new Error('there is no migration')
  return steps
}
