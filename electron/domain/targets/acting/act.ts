import type { Body } from '../bodies.ts'

/** Bodies that a sentence says something is done by; places in UTF-16 code units of it. `isAgent`: behind `by`, `led by`, not before the verb. `isHelping`: beside somebody who leads. */
export type Act = { readonly bodies: readonly Body[]; readonly start: number; readonly end: number; readonly isAgent: boolean; readonly isHelping?: boolean }
