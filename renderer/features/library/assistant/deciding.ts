import type { PreviewAnswer } from '#contract/documents/documents.ts'
import { encodings, type Encoding } from '#domain/encodings.ts'
import type { Fault } from '#wire/fault.ts'

/** Whether a file asks something of a person before it comes in: a password, an encoding, how its tree is read, or a look at what it lost. */
export function isToDecide(answer: PreviewAnswer | { readonly error: Fault }): boolean {
  if ('error' in answer) return isLocked(answer.error) || isEncodingTrouble(answer.error)
  if (answer.namesake || answer.preview.doubts.some(({ other }) => other !== null)) return true
  // A remark with a place is about the text itself and stands in the details; one without is about the file as a whole.
  return answer.preview.warnings.some(({ id, start }) => start === null && id !== 'importing.warning.more')
}

/** The file that the assistant begins with: one that waits for an answer before one that can't be read at all, any of these before the rest, and last what was not looked at. */
export function firstToLookAt(previews: readonly PreviewAnswer[]): PreviewAnswer | undefined {
  const looked = previews.filter(answer => !('error' in answer && isLeft(answer.error)))
  const failed = looked.filter(answer => 'error' in answer)
  return failed.find(isToDecide) ?? failed[0] ?? looked[0] ?? previews[0]
}

/** Whether the person cancelled before this file was looked at. */
export function isLeft({ code }: Fault): boolean {
  return code === 'cancelled'
}

export function isLocked({ details }: Fault): boolean {
  return typeof details === 'object' && details !== null && 'reason' in details && details.reason === 'password'
}

const encodingTroubles = ['importing.unknownEncoding', 'importing.brokenEncoding', 'importing.notTheChosenEncoding', 'importing.oddLength']
export function isEncodingTrouble({ message }: Fault): boolean {
  return encodingTroubles.includes(message.id)
}

/** The encoding that a text was read in; null for formats that say it themselves. */
export function encodingOf(answer: PreviewAnswer): Encoding | null {
  if ('error' in answer) return null
  return encodings.find(encoding => encoding === answer.preview.encoding) ?? null
}

/** What the format is called; file formats have no other names in Chinese. */
export function formatName(mediaType: string): string {
  return formatNames.find(([part]) => mediaType.includes(part))?.[1] ?? mediaType
}
const formatNames = [
  ['pdf', 'PDF'], ['wordprocessingml', 'Word'], ['opendocument', 'OpenDocument'], ['rtf', 'RTF'], ['epub', 'EPUB'], ['html', 'HTML'],
  ['markdown', 'Markdown'], ['plain', 'TXT'],
] as const
