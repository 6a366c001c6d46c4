import { X } from 'lucide-react'
import { useStore } from 'zustand'
import { showExcerpts } from '../../../pane/excerpts/excerpt-list.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { compareStore } from '../../../state/rooms/comparing.ts'
import { useSay } from '../../../state/language.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import type { MatrixPlan } from '../matrix/matrix-rows.ts'
import { findWords } from './find-words.ts'
import { similarityEntities, similarOf } from './similar-question.ts'
import { percentOf } from './similarity-rows.ts'
import './similar.css'
import '../matrix/cell-pane.css'

export type SharedPaneProps = { readonly left: MatrixPlan; readonly right: MatrixPlan; readonly onClose: () => void }

/** What makes two plans alike: words as both write them, or themes, the weightiest first. */
export function SharedPane({ left, right, onClose }: SharedPaneProps) {
  const say = useSay()
  const comparing = useStore(compareStore)
  const { by, withChildren } = comparing.similarity
  const wanted = { ...similarOf(comparing), left: left.id, right: right.id }
  const { value } = useAnswer(JSON.stringify(wanted), similarityEntities(by), (engine, signal) => engine.compare.shared(wanted, { signal }))
  return (
    <section className="cell-pane" aria-label={say('compare.similarity.pair', { left: left.shortTitle, right: right.shortTitle })}>
      <header className="cell-head">
        <h2><span>{`${left.shortTitle} · ${right.shortTitle}`}</span></h2>
        <IconButton label={say('compare.cell.close')} onPress={onClose}><X size={15} aria-hidden /></IconButton>
        <p className="cell-plan">{value ? say('compare.similarity.of', { count: percentOf(value.thousandths) }) : ''}</p>
      </header>
      <div>
        <Button onPress={() => compareStore.setState({ texts: [left.id, right.id], way: 'panes' })}>{say('compare.show.panes')}</Button>
      </div>
      {value && value.shared.length === 0 ? <p>{say('compare.similarity.nothingShared')}</p> : null}
      {value && value.shared.length > 0 ? (
        <table className="chart-table">
          <caption>{say(`compare.similarity.shared.${by}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(by === 'words' ? 'compare.apart.term' : 'compare.matrix.theme')}</th>
              <th scope="col" data-number>{say('compare.similarity.first')}</th>
              <th scope="col" data-number>{say('compare.similarity.second')}</th>
              <th scope="col" data-number>{say('compare.similarity.part')}</th>
            </tr>
          </thead>
          <tbody>
            {value.shared.map(({ theme, part, left: one, right: other }, at) => (
              <tr key={at}>
                <th scope="row">
                  <Button look="quiet" className="term-button" onPress={() => (theme === null ? findWords([one.written, other.written]) : showExcerpts({ themes: [theme], documents: [left.id, right.id], withChildren, boilerplate: false }))}>
                    {one.written.toLowerCase() === other.written.toLowerCase() ? one.written : `${one.written} = ${other.written}`}
                  </Button>
                </th>
                <td data-number>{say('excerpts.number', { count: one.count })}</td>
                <td data-number>{say('excerpts.number', { count: other.count })}</td>
                <td data-number>{say('compare.matrix.percent', { count: Math.round(part * 10) / 10 })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}
