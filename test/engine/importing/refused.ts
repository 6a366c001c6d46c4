import { EngineError } from '#wire/fault.ts'

/** The sentence with which something is refused; fails when it is not, or when it breaks in another way. */
export async function refused(doing: Promise<unknown>): Promise<{ readonly code: string; readonly id: string; readonly values?: unknown }> {
  try {
    await doing
  } catch (error) {
    if (error instanceof EngineError) return { code: error.code, ...error.sentence }
    throw error
  }
  throw new Error('it was read')
}
