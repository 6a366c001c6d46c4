import { z } from 'zod'

/** A sentence by name: a message id of the catalogues and the values that fill it. Hosts and pages put it into words. */
export const Sentence = z.object({
  id: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Sentence = z.infer<typeof Sentence>

export const FaultCode = z.enum(['invalid', 'missing', 'conflict', 'cancelled', 'internal'])
export type FaultCode = z.infer<typeof FaultCode>

/** What went wrong, as it travels over a port. `details` is for programs (field names, ids), never for people. */
export const Fault = z.object({ code: FaultCode, message: Sentence, details: z.unknown().optional() })
export type Fault = z.infer<typeof Fault>

/** An expected failure. Everything else that is thrown reaches people as `internal`, without its text. */
export class EngineError extends Error {
  readonly code: FaultCode
  readonly sentence: Sentence
  readonly details: unknown
  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.message.id, options)
    this.name = 'EngineError'
    this.code = fault.code
    this.sentence = fault.message
    this.details = fault.details
  }
}
