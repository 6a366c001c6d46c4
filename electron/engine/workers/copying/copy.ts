import { copyingHere } from '../../store/backups/copying.ts'
import { answerParent } from '../answering.ts'
import type { Copied, CopyInput } from './copier.ts'

/** Entry of the process that copies whole projects and goes through copies of them. It ends with what it was asked. */
answerParent<CopyInput, Copied>(input => {
  switch (input.what) {
    case 'backup': return copyingHere.backup(...input.of)
    case 'compact': return copyingHere.compact(...input.of)
    case 'verified': return copyingHere.verified(...input.of)
    case 'prove': return copyingHere.prove(...input.of)
    case 'whole': return copyingHere.whole(...input.of)
    case 'preview': return copyingHere.preview(...input.of)
  }
})
