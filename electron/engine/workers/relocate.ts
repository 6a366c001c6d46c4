import { locate } from '#domain/anchor.ts'
import { changedPassages } from '#domain/passages.ts'
import { relocator } from '#domain/relocation.ts'
import { answerParent } from './answering.ts'
import { noPassages, type RelocateInput, type Relocated } from './relocating.ts'

/** Entry of the process that finds ranges of one text again in another: a long text with many altered quotes takes seconds. */
answerParent<RelocateInput, Relocated>(({ before, after, targets, earlier, withPassages }, tell) => {
  const relocate = relocator(before, after)
  const total = targets.length + earlier.length
  const locations = [
    ...targets.map((target, index) => {
      tell(index, total)
      return relocate(target)
    }),
    ...earlier.map((target, index) => {
      tell(targets.length + index, total)
      return locate(after, target)
    }),
  ]
  return { locations, passages: withPassages ? changedPassages(before, after) : noPassages }
})
