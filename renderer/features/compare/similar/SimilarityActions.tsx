import { compareStore } from '../../../state/rooms/comparing.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { HandOut, sheetFormats } from '../HandOut.tsx'
import { similarOf } from './similar-question.ts'

/** The whole table of plans, handed out. */
export function SimilarityActions() {
  const say = useSay()
  const engine = useEngine()
  return (
    <HandOut
      formats={sheetFormats}
      job="compare.similarity.job"
      done="compare.charts.saved"
      make={(format, options) => engine.compare.similarityFile({ ...similarOf(compareStore.getState()), format, name: say('compare.similarity') }, options)}
    />
  )
}
