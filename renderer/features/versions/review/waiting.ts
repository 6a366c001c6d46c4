import type { AnnotationRow, UnsettledRow } from '#contract/coding/annotations.ts'
import type { CorrectionRow, UnsettledCorrection } from '#contract/documents/corrections.ts'
import { clauseName } from '#domain/text/first-words.ts'
import { type Shown, shownState } from '../../../pane/changes/HighlightState.tsx'
import { useAnswer } from '../../../state/asking/answers.ts'
import { type Say } from '../../../state/language.ts'
import { sayCorrection } from '../say-version.ts'

/** What waits for a person to say where it stands in the text that is read now: a highlight, or a correction of a clause. */
export type Waiting = Pick<UnsettledRow, 'status' | 'start' | 'end' | 'score'> & {
  readonly id: string
  readonly document: string
  /** The text that it was made on, where it stands there, and its words. */
  readonly version: string
  readonly stood: { readonly start: number; readonly end: number }
  readonly exact: string
  readonly state: Shown
} & ({ readonly kind: 'highlight'; readonly annotation: AnnotationRow } | { readonly kind: 'correction'; readonly correction: CorrectionRow; readonly clause: Pick<UnsettledCorrection, 'path' | 'label'> })

const highlightEntities = ['annotation', 'annotation_theme', 'anchor', 'document']
const correctionEntities = ['clause_correction', 'correction_place', 'document']

/** Of one document, or of all: highlights first, each in the order of the texts. Undefined until both are known. */
export function useWaiting(document: string | null) {
  const which = document === null ? {} : { document }
  const highlights = useAnswer(`unsettled ${document ?? ''}`, highlightEntities, (engine, signal) => engine.annotations.unsettled(which, { signal }))
  const corrections = useAnswer(`unsettled corrections ${document ?? ''}`, correctionEntities, (engine, signal) => engine.documents.unsettledCorrections(which, { signal }))
  const value = highlights.value && corrections.value ? [...highlights.value.map(fromHighlight), ...corrections.value.map(fromCorrection)] : undefined
  return { value, error: highlights.error ?? corrections.error }
}

function fromHighlight({ annotation, status, start, end, score, hasSameWords }: UnsettledRow): Waiting {
  const { id, document, version, exact } = annotation
  return { kind: 'highlight', id, document, version, stood: { start: annotation.start, end: annotation.end }, exact, status, state: shownState(status, hasSameWords), start, end, score, annotation }
}

function fromCorrection({ correction, document, version, end, path, label, place }: UnsettledCorrection): Waiting {
  const { id, exact, start } = correction
  return { kind: 'correction', id, document, version, stood: { start, end }, exact, ...place, state: place.status === 'fuzzy' ? 'clause' : place.status, correction, clause: { path, label } }
}

type WaitingCorrection = Extract<Waiting, { kind: 'correction' }>

/** Which clause was corrected, and how: of II 4, label 4 bis; one without a label is named by its first words. */
export function sayWhichCorrection(say: Say, { correction, exact, clause: { path, label } }: WaitingCorrection): string {
  const clause = clauseName(exact, { label: label && path.join(' '), start: 0, textEnd: exact.length })
  return say('versions.correction.of', { clause, what: sayCorrection(say, correction) })
}

/** The same where the words of the clause follow: one without a label needs no name then. */
export function sayBeforeWords(say: Say, waiting: WaitingCorrection): string {
  return waiting.clause.label ? sayWhichCorrection(say, waiting) : sayCorrection(say, waiting.correction)
}
