import type { z } from 'zod'

/** One thing that may be asked over a port. `query` reads, `command` is one operation, `job` reports progress and can be cancelled. */
export type Call<
  K extends 'query' | 'command' | 'job' = 'query' | 'command' | 'job',
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  P extends z.ZodType = z.ZodType,
> = { readonly kind: K; readonly input: I; readonly output: O; readonly progress?: P }

export type Contract = { readonly [room: string]: { readonly [call: string]: Call } }
export type Events = { readonly [name: string]: z.ZodType }

/** A call that only reads. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ kind: 'query', input, output }) as const
/** A call that changes something. One that may be about very much tells how far it is, with `progress`, and can be cancelled. */
export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): { readonly kind: 'command'; readonly input: I; readonly output: O }
export function command<I extends z.ZodType, O extends z.ZodType, P extends z.ZodType>(
  input: I, output: O, progress: P,
): { readonly kind: 'command'; readonly input: I; readonly output: O; readonly progress: P }
export function command(input: z.ZodType, output: z.ZodType, progress?: z.ZodType) {
  return { kind: 'command', input, output, ...(progress && { progress }) } as const
}
/** A call that takes a while: it tells how far it is and can be cancelled. */
export const job = <I extends z.ZodType, O extends z.ZodType, P extends z.ZodType>(input: I, output: O, progress: P) =>
  ({ kind: 'job', input, output, progress }) as const

/** Two ends of an ordered, reliable channel for JSON-safe values. */
export type Port = {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onClose(listener: () => void): void
}

/** The progress value of a call; `never` for calls that have none. */
export type ProgressOf<C extends Call> = C extends { readonly progress: infer P extends z.ZodType } ? z.output<P> : never
