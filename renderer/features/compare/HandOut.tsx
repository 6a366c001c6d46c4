import { Download } from 'lucide-react'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { saveProduced } from '../../client/files.ts'
import { runJob } from '../../state/jobs.ts'
import { useSay } from '../../state/language.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { Button } from '../../ui/controls/Button.tsx'

/** What the numbers of a table are read by. */
export const sheetFormats = ['csv', 'xlsx'] as const
/** For Word, too. */
export const tableFormats = ['table', ...sheetFormats] as const
type TableFormat = (typeof tableFormats)[number]
type Made = { readonly ticket: string; readonly fileName: string; readonly rows: number }

export type HandOutProps<F extends TableFormat> = {
  readonly formats: readonly F[]
  /** What is being done, and what was done; the latter with the file's `name` and the `count` of its rows. */
  readonly job: MessageId
  readonly done: MessageId
  readonly make: (format: F, options: Parameters<Parameters<typeof runJob>[1]>[0]) => Promise<Made>
}

/** What is shown as a file: for Word, as CSV, for Excel. */
export function HandOut<F extends TableFormat>({ formats, job, done, make }: HandOutProps<F>) {
  const say = useSay()
  const handOut = async (format: F) => {
    const made = await runJob(job, options => make(format, options))
    if (!made) return
    try {
      if (await saveProduced(made.ticket, made.fileName)) notifyDone(done, { name: made.fileName, count: made.rows })
    } catch (error) {
      notifyProblem(error)
    }
  }
  return (
    <span className="below-files">
      {formats.map(format => (
        <Button key={format} icon={<Download size={14} aria-hidden />} onPress={() => void handOut(format)}>
          {say(`pairs.changes.as.${format}`)}
        </Button>
      ))}
    </span>
  )
}
