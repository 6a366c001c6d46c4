import { FolderInput } from 'lucide-react'
import { pickFiles } from '../../../client/files.ts'
import { isWritable } from '../../../pane/tagging/actions.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { HandOut, sheetFormats } from '../HandOut.tsx'

/** What is done with the whole glossary: brought in, handed out. */
export function GlossaryActions() {
  const say = useSay()
  const engine = useEngine()
  const take = async () => {
    try {
      const [file] = await pickFiles('glossary', '.csv,text/csv')
      if (file === undefined) return
      const { added, leftOut, unchanged } = await engine.glossary.take({ file })
      notifyDone('glossary.taken', { added, leftOut, unchanged }, added + leftOut > 0)
    } catch (error) {
      notifyProblem(error)
    }
  }
  return (
    <>
      <Button icon={<FolderInput size={14} aria-hidden />} isDisabled={!isWritable()} onPress={() => void take()}>{say('glossary.take.open')}</Button>
      <HandOut formats={sheetFormats} job="glossary.job" done="compare.charts.saved" make={(format, options) => engine.glossary.file({ format, name: say('glossary.name') }, options)} />
    </>
  )
}
