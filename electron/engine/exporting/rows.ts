/** What one place of a row may hold. Null is an empty place; a number is written as a number, never as text. */
export type Cell = string | number | boolean | null
