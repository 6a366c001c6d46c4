import { findFaultsAtOnce } from '../../store/check/check.ts'
import type { Finding } from '../../store/store.ts'
import { answerParent } from '../answering.ts'
import type { CheckInput } from './checker.ts'

/** Entry of the process that looks a whole project over, on a connection of its own that only reads. It ends with the check. */
answerParent<CheckInput, Finding[]>(({ file }, tell) => findFaultsAtOnce(file, tell))
