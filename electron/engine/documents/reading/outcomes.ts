import type { Description } from '#contract/documents/documents.ts'
import type { Id } from '#domain/ids.ts'
import type { Fault } from '#wire/fault.ts'
import type { PrepareOptions } from '../../importing/prepare.ts'

/** One file to bring in, and what is known about it beforehand. */
export type Incoming = {
  readonly ticket: string
  readonly description?: Partial<Description>
  readonly options: PrepareOptions
  /** Only the text that was read goes into the project, as a plain text file; not the bytes that it was read from. */
  readonly keepsTextOnly?: boolean
}

/** A file that was read. Its bytes stay where they are, and what was read of it lies in a private file, until both are written. */
export type Read = {
  readonly name: string
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly path: string
  /** Bytes of what was read. */
  readonly weight: number
  /** Tickets of private files that are of no use after this call. The first is what was read. */
  readonly kept: readonly [reading: string, ...others: string[]]
  readonly incoming: Incoming
}
/** What became of a file before anything is written. `sameAs`: the place of an earlier file with the same bytes. */
export type Outcome = { readonly name: string } & (
  { readonly fault: Fault } | { readonly document: Id } | { readonly sameAs: number } | { readonly read: Read }
)

export const isCancelled = (outcome: Outcome) => 'fault' in outcome && outcome.fault.code === 'cancelled'
