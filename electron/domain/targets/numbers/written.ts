/** One written amount with its parts, as a pattern takes it. */
export type Written = {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  readonly number: string
  /** A part of a hundred, where it is written as a fraction: `two-thirds`, `九成`. */
  readonly share?: number
  /** Whether a sign behind it says that there are some more: `3000余家`, `6800多万`. */
  readonly isMore?: boolean
  readonly upper: string | undefined
  readonly money: string | undefined
  readonly scale: string | undefined
  readonly unit: string | undefined
  readonly counter: string | undefined
}
