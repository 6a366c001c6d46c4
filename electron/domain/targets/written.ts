/** One written amount with its parts, as a pattern takes it. */
export type Written = {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  readonly number: string
  readonly upper: string | undefined
  readonly money: string | undefined
  readonly scale: string | undefined
  readonly unit: string | undefined
  readonly counter: string | undefined
}
