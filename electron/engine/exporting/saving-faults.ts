import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'

const faultCodes = {
  'exporting.diskFull': 'conflict',
  'exporting.failed': 'internal',
  'exporting.folderMissing': 'missing',
  'exporting.nameForbiddenSign': 'invalid',
  'exporting.nameMissing': 'invalid',
  'exporting.nameReserved': 'invalid',
  'exporting.nameTooLong': 'invalid',
  'exporting.nameTrailing': 'invalid',
  'exporting.notAFile': 'invalid',
  'exporting.openElsewhere': 'conflict',
  'exporting.openWithLock': 'conflict',
  'exporting.readOnlyFolder': 'conflict',
  'exporting.writeProtected': 'conflict',
} as const satisfies Record<string, FaultCode>

export type SavingProblem = keyof typeof faultCodes

/** At which step of saving the system refused. */
export type SavingStep = 'open' | 'write' | 'rename'

/** A refusal with its sentence. Only the file's own name stands in it: where its folder lies is nobody else's business. */
export function fault(problem: SavingProblem, name: string, values: Readonly<Record<string, string>> = {}, cause?: unknown): EngineError {
  return new EngineError({ code: faultCodes[problem], message: sentence(problem, { name, ...values }) }, { cause })
}

/** What the system's refusal means to the person who saves. */
export function faultOf(error: unknown, step: SavingStep, name: string, platform: NodeJS.Platform): EngineError {
  const code = codeOf(error)
  const problem = problemOf(code, step, platform)
  return fault(problem, name, problem === 'exporting.failed' ? { reason: code || '–' } : {}, error)
}

function problemOf(code: string, step: SavingStep, platform: NodeJS.Platform): SavingProblem {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'exporting.diskFull'
    case 'EROFS':
      return 'exporting.readOnlyFolder'
    case 'EBUSY':
    case 'ETXTBSY':
      return 'exporting.openElsewhere'
    case 'EACCES':
    case 'EPERM':
      // Windows says "no permission" when it means that another program has the file open.
      return step === 'rename' && platform === 'win32' ? 'exporting.openElsewhere' : 'exporting.readOnlyFolder'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'exporting.folderMissing'
    case 'ENAMETOOLONG':
      return 'exporting.nameTooLong'
    case 'EISDIR':
      return 'exporting.notAFile'
    default:
      return 'exporting.failed'
  }
}

/** The system's own code of an error (`ENOSPC`), empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Devices that Windows finds in every folder, whatever ending follows ("Naming Files, Paths, and Namespaces", Microsoft Learn). */
const reservedNames = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\s*\..*)?$/i

/** The longest name of a file on today's file systems: bytes on Linux, UTF-16 code units on Windows and macOS. */
const longestName = 255

/**
 * Why a file should not get this name, or null. Names that Windows can't open are refused everywhere, because the file is made to be
 * handed to somebody; the signs that Windows reads as something else (`a:b` writes into a hidden stream of `a`) only there.
 */
export function nameProblem(name: string, platform: NodeJS.Platform): SavingProblem | null {
  if (name === '' || name === '.' || name === '..') return 'exporting.nameMissing'
  const length = platform === 'linux' ? Buffer.byteLength(name) : name.length
  if (length > longestName) return 'exporting.nameTooLong'
  if (reservedNames.test(name)) return 'exporting.nameReserved'
  if (/[. ]$/.test(name)) return 'exporting.nameTrailing'
  if (/[\u0000-\u001F\u007F]/.test(name) || (platform === 'win32' && /[<>:"/\\|?*]/.test(name))) return 'exporting.nameForbiddenSign'
  return null
}
