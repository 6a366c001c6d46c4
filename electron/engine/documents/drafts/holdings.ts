import type { HoldEnd, HoldNews, HoldWish } from '#contract/documents/drafts.ts'
import type { Id } from '#domain/ids.ts'

/** How long a window has to hand a draft over when another one wants it, ms: then it does not answer, and must not keep it for ever. */
const handOverTime = 2_000

export type HoldRequest = { readonly by: Id; readonly wish: HoldWish; readonly signal: AbortSignal; readonly tell: (news: HoldNews) => void }

type Holding = { readonly by: Id; readonly tell: (news: HoldNews) => void; readonly end: (how: HoldEnd) => void; readonly ended: Promise<unknown> }

/** Which window writes which draft: one at a time, else two windows on one text would overwrite what the other wrote. */
export class DraftHoldings {
  readonly #holdingByDraft = new Map<string, Holding>()
  /** Who held each last: a window that was cut off goes on only where nobody wrote in between. */
  readonly #lastByDraft = new Map<string, Id>()

  mayWrite(draft: string, by: Id | undefined): boolean {
    const holding = this.#holdingByDraft.get(draft)
    return holding === undefined || holding.by === by
  }

  /**
   * Resolves when the draft is held no longer, or at once when it can't be; tells `held` when it is.
   * @throws the signal's reason when it is aborted, which is how a window lets go of it
   */
  async hold(draft: string, { by, wish, signal, tell }: HoldRequest): Promise<HoldEnd> {
    for (let other = this.#othersThan(by, draft); other; other = this.#othersThan(by, draft)) {
      if (wish !== 'take') return 'elsewhere'
      other.tell('wanted')
      await within(handOverTime, other.ended, signal)
      signal.throwIfAborted()
      other.end('taken')
    }
    if (wish === 'goOn' && (this.#lastByDraft.get(draft) ?? by) !== by) return 'elsewhere'
    this.#holdingByDraft.get(draft)?.end('taken')
    const { promise, resolve, reject } = Promise.withResolvers<HoldEnd>()
    const end = (settle: () => void) => {
      if (this.#holdingByDraft.get(draft) === holding) this.#holdingByDraft.delete(draft)
      settle()
    }
    const holding: Holding = { by, tell, end: how => end(() => resolve(how)), ended: promise.catch(() => undefined) }
    this.#holdingByDraft.set(draft, holding)
    this.#lastByDraft.set(draft, by)
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true })
    tell('held')
    return promise
  }

  #othersThan(by: Id, draft: string): Holding | undefined {
    const holding = this.#holdingByDraft.get(draft)
    return holding?.by === by ? undefined : holding
  }
}

/** Resolves when `done` does, when the time is over, or when the signal is aborted. */
async function within(milliseconds: number, done: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const stop = () => resolve()
  const timer = setTimeout(stop, milliseconds)
  signal.addEventListener('abort', stop, { once: true })
  await Promise.race([done, promise])
  clearTimeout(timer)
  signal.removeEventListener('abort', stop)
}
