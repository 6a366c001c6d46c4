import { Check } from 'lucide-react'
import { useStore } from 'zustand'
import type { TargetRow } from '#contract/targets.ts'
import { gaps } from '#domain/register/fields.ts'
import { standings } from '#domain/register/standing.ts'
import { useSay } from '../../state/language.ts'
import { changeFilter, registerStore } from '../../state/rooms/register.ts'
import { bodiesOf, totalsOf } from './register-list.ts'

/** Who answers for how many targets and how these stand; a press lists them below. */
export function BodiesPanel({ rows }: { readonly rows: readonly TargetRow[] }) {
  const say = useSay()
  const chosen = useStore(registerStore, shown => shown.filter.body)
  const bodies = bodiesOf(rows)
  if (bodies.length === 0) return <p className="register-panel-note">{say('targets.bodies.none')}</p>
  return (
    <div className="register-panel" role="region" aria-label={say('targets.way.bodies')}>
      <table className="register-summary">
        <thead>
          <tr><th scope="col">{say('targets.column.responsible')}</th><th scope="col" className="is-number">{say('targets.kinds.target')}</th>{standings.map(standing => <th key={standing} scope="col" className="is-number">{say(`targets.standing.${standing}`)}</th>)}</tr>
        </thead>
        <tbody>
          {bodies.map(({ body, targets, byStanding }) => (
            <tr key={body} data-chosen={chosen === body || undefined}>
              <th scope="row"><button type="button" aria-pressed={chosen === body} onClick={() => changeFilter({ body: chosen === body ? null : body })}>{chosen === body ? <Check size={13} aria-hidden /> : null}{body || say('targets.gap.owner')}</button></th>
              <td className="is-number">{targets}</td>
              {standings.map(standing => <td key={standing} className="is-number">{byStanding.get(standing) || ''}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What targets don't say; a press lists those that lack it. */
export function GapsPanel({ rows }: { readonly rows: readonly TargetRow[] }) {
  const say = useSay()
  const chosen = useStore(registerStore, shown => shown.filter.gap)
  const { byGap, targets } = totalsOf(rows)
  return (
    <div className="register-gaps" role="group" aria-label={say('targets.way.gaps')}>
      {gaps.map(gap => (
        <button key={gap} type="button" className="register-gap" aria-pressed={chosen === gap} onClick={() => changeFilter({ gap: chosen === gap ? null : gap })}>
          <strong>{byGap.get(gap) ?? 0}</strong>
          <span>{say(`targets.gap.${gap}`)}</span>
          <span className="register-faint">{say('targets.gap.of', { count: targets })}</span>
        </button>
      ))}
    </div>
  )
}
