import { locate, type Location } from '#domain/anchor.ts'
import { relocator } from '#domain/relocation.ts'
import { answerParent } from './answering.ts'
import type { RelocateInput } from './relocating.ts'

/** Entry of the process that finds ranges of one text again in another: a long text with many altered quotes takes seconds. */
answerParent<RelocateInput, Location[]>(({ before, after, targets, earlier }, tell) => {
  const relocate = relocator(before, after)
  const total = targets.length + earlier.length
  return [
    ...targets.map((target, index) => {
      tell(index, total)
      return relocate(target)
    }),
    ...earlier.map((target, index) => {
      tell(targets.length + index, total)
      return locate(after, target)
    }),
  ]
})
