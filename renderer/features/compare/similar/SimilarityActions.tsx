import { Download } from 'lucide-react'
import { useStore } from 'zustand'
import { saveProduced } from '../../../client/files.ts'
import { changeSimilarity, compareStore } from '../../../state/rooms/comparing.ts'
import { useEngine } from '../../../state/connection.ts'
import { runJob } from '../../../state/jobs.ts'
import { useSay } from '../../../state/language.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { similarOf } from './similar-question.ts'

/** What is done with the whole table of plans: sorted, handed out. */
export function SimilarityActions() {
  const say = useSay()
  const engine = useEngine()
  const sort = useStore(compareStore, ({ similarity }) => similarity.sort)
  const handOut = async (format: 'csv' | 'xlsx') => {
    const made = await runJob('compare.similarity.job', options => engine.compare.similarityFile({ ...similarOf(compareStore.getState()), format, name: say('compare.similarity') }, options))
    if (!made) return
    try {
      if (await saveProduced(made.ticket, made.fileName)) notifyDone('compare.charts.saved', { name: made.fileName })
    } catch (error) {
      notifyProblem(error)
    }
  }
  return (
    <>
      <Select label={say('compare.matrix.planSort')} hideLabel look="quiet" value={sort} onChange={next => changeSimilarity({ sort: next })} items={(['arrival', 'most'] as const).map(id => ({ id, label: say(`compare.similarity.sort.${id}`) }))} />
      <Button icon={<Download size={14} aria-hidden />} onPress={() => void handOut('csv')}>{say('compare.meetings.csv')}</Button>
      <Button icon={<Download size={14} aria-hidden />} onPress={() => void handOut('xlsx')}>{say('compare.meetings.xlsx')}</Button>
    </>
  )
}
