import type { TargetRow } from '#contract/targets.ts'

let made = 0
/** A row of the register that says nothing but what is given; each has an id and a place of its own. */
export function row(given: Partial<TargetRow>): TargetRow {
  made += 1
  const fields = { kind: 'target', what: '', comparator: null, value: null, valueTo: null, unit: null, currency: null, baseline: null, isYearly: false, deadline: null, deadlineKind: null, responsible: [], strength: null } as const
  return {
    ...fields, id: `row-${made}`, document: 'one', documentTitle: 'One', version: 'v', clause: '', label: '', citation: 'One, 1', quote: 'A quote', start: made * 100, end: made * 100 + 50, responsibleFrom: null, amount: null, due: null, planEnd: null,
    gaps: [], origin: 'read', isStored: false, verdict: null, seen: fields, said: [], status: null, standing: null, suggested: null, note: '', coder: '', updatedAt: null, outcomes: [], targets: [], waiting: null, ...given,
  }
}
