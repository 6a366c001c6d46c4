import { alignClauses, type ClausePair } from '#domain/aligning.ts'
import type { AlignInput } from './aligner.ts'
import { answerParent } from './answering.ts'

/** Entry of the process that compares the clauses of two texts: those of two long plans take seconds. */
answerParent<AlignInput, readonly ClausePair[]>(({ left, right }, tell) => alignClauses(left, right, row => tell(row, left.length)))
