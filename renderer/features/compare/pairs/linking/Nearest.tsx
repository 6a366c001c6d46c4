import type { Candidate } from '#contract/comparing/alignments.ts'
import { useSay } from '../../../../state/language.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Tooltip } from '../../../../ui/overlays/Tooltip.tsx'
import { linkBoth } from '../deciding.ts'
import { beginningOf, nameOfClause, useClauseHere } from '../here.ts'
import { goToClause, type Between } from '../moves.ts'
import { nearestOf, otherSide } from '../pair-index.ts'

export type NearestProps = {
  readonly between: Between
  readonly clause: string
  /** Somebody else offers to link what is shown. */
  readonly isShownOnly?: boolean
}

/**
 * The clauses of the other text that are most like one that has no partner: too little to be suggested, enough to look at. A press shows one beside it; the
 * one that is shown can be linked at once.
 */
export function Nearest({ between, clause, isShownOnly = false }: NearestProps) {
  const say = useSay()
  const { handles, index, side } = between
  const other = otherSide(side)
  const shown = useClauseHere(handles[other])
  const nearest = nearestOf(index, clause, side)
  if (nearest.length === 0) return null
  const isShown = (candidate: Candidate) => candidate[other] === shown
  const chosen = nearest.find(isShown)
  return (
    <span className="pair-line-nearest" role="group" aria-label={say('pairs.nearest')} data-keys="tools">
      {nearest.map(candidate => {
        const name = nameOfClause(handles[other], candidate[other])
        return (
          <Tooltip key={candidate[other]} text={beginningOf(handles[other], candidate[other])} placement="top">
            <Button
              look="quiet"
              className={isShown(candidate) ? 'pair-line-shown' : ''}
              aria-label={say('pairs.nearest.show', { name, score: candidate.score })}
              onPress={() => goToClause(handles[other], candidate[other])}
            >
              {name} <small>{say('pairs.percent', { score: candidate.score })}</small>
            </Button>
          </Tooltip>
        )
      })}
      {chosen && !isShownOnly ? <Button onPress={() => void linkBoth(between, chosen, say)}>{say('pairs.nearest.link', { name: nameOfClause(handles[other], chosen[other]) })}</Button> : null}
    </span>
  )
}
