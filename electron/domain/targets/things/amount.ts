/** What the grammars of things are given. */
/** An amount in a sentence: UTF-16 code units, with its unit. */
export type Amount = { readonly start: number; readonly end: number; readonly unit: string | null; readonly currency: string | null }

/** So far from an amount its thing is looked for (UTF-16 code units). */
export const reach = 160
