/** What may have become of a clause from one edition to the next. `kept` stands alone, others may stand together. */
export const changeKinds = ['kept', 'added', 'dropped', 'merged', 'split', 'moved', 'reworded', 'numbers', 'deadline', 'responsible', 'strength'] as const
export type ChangeKind = (typeof changeKinds)[number]
