import type { DocumentRow } from '#contract/documents/documents.ts'
import { projectStore } from '../../state/project.ts'
import { recordStore } from '../../state/asking/records.ts'
import { documentHere } from '../../state/view.ts'

/** The document that one is at, as long as it is in the project. */
export function rowHere(): DocumentRow | null {
  const id = documentHere()
  return recordStore.getState().documents.find(row => row.id === id) ?? null
}

export const isWritable = (): boolean => projectStore.getState().project?.readOnly === false

/** How many highlights and corrected clauses wait for a place: of a document, and of the whole project. */
export const unsettledOf = ({ unsettled, unsettledCorrections }: DocumentRow): number => unsettled + unsettledCorrections
export const unsettledInAll = (): number => recordStore.getState().documents.reduce((sum, row) => sum + unsettledOf(row), 0)
