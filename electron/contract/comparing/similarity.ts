import { z } from 'zod'
import { similarityBases } from '#domain/comparing/similarity.ts'
import { PlanFilter } from '../attributes/plan-filter.ts'
import { Id } from '../values.ts'

/** By the words of their texts, or by how many of their highlights have each theme. */
export const SimilarityBasis = z.enum(similarityBases)

/** So much of what two plans share is told. */
export const mostShared = 100

/** What is compared: `withChildren` counts a highlight for the themes above its own, too. Boilerplate is left out, by words and by themes. */
export const Similar = z.object({ by: SimilarityBasis.default('words'), withChildren: z.boolean().default(false), documents: z.array(Id).max(10_000).default([]), ...PlanFilter.shape })

export const Similarity = z.object({
  by: SimilarityBasis,
  /** In the order of their coming. `language`: of the text, '' by themes. `mean`: how alike it and the others are on average, thousandths; null where nothing is told of it. */
  documents: z.array(z.object({ id: Id, title: z.string(), shortTitle: z.string(), language: z.string(), mean: z.number().nullable() })),
  /** For each document how alike it and those before it are, see `readTable` in `domain/comparing/similarity.ts`. */
  rows: z.array(z.string()),
})
export type Similarity = z.infer<typeof Similarity>

export const Shared = z.object({
  by: SimilarityBasis,
  /** 0 to 1000; null where one of the two has nothing to go by. */
  thousandths: z.int().nullable(),
  /**
   * What makes the two most alike, that first. `part`: percent of all that they share. `left`, `right`: how it is written where it stands first in each, and how
   * often each has it; of a theme its path, and highlights. `theme`: null for words.
   */
  shared: z.array(z.object({ theme: Id.nullable(), part: z.number(), left: z.object({ written: z.string(), count: z.int() }), right: z.object({ written: z.string(), count: z.int() }) })),
})
export type Shared = z.infer<typeof Shared>
