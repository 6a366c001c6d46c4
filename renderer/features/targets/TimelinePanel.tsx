import { useState } from 'react'
import type { TargetRow } from '#contract/targets.ts'
import { useSay } from '../../state/language.ts'
import { registerStore } from '../../state/rooms/register.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { timelineOf } from './timeline.ts'

const laneHeight = 26
const headHeight = 34
const fewLanes = 10
const mostLanes = 200
/** Of a number, from the middle of its sign; px. */
const places = { behind: { x: 8, y: 4 }, before: { x: -8, y: 4, textAnchor: 'end' }, above: { x: 0, y: -6, textAnchor: 'middle' } } as const
/**
 * Targets by their days with the bodies as lanes, and a line for today. A picture: the list below says the same, sorted by day; a press on a dot makes
 * its row the active one there.
 */
export function TimelinePanel({ rows, today, active }: { readonly rows: readonly TargetRow[]; readonly today: string; readonly active: string | null }) {
  const say = useSay()
  const [isWhole, setWhole] = useState(false)
  const { lanes, years, today: now, undated, atPlanEnd, more } = timelineOf(rows, today, isWhole ? mostLanes : fewLanes)
  if (lanes.length === 0) return <p className="register-panel-note">{say('targets.timeline.none')}</p>
  const height = headHeight + lanes.length * laneHeight
  const x = (share: number) => `${(share * 100).toFixed(2)}%`
  return (
    <div className="register-timeline" role="region" aria-label={say('targets.timeline')}>
      <div className="register-lanes" style={{ paddingTop: headHeight }} aria-hidden>
        {lanes.map(({ body }) => <div key={body} style={{ height: laneHeight }} title={body}>{body || say('targets.gap.owner')}</div>)}
      </div>
      <svg role="img" aria-label={say('targets.timeline.label', { targets: lanes.reduce((sum, { dots }) => sum + dots.reduce((count, dot) => count + dot.rows.length, 0), 0), lanes: lanes.length })} width="100%" height={height}>
        {years.map(({ year, share }) => (
          <g key={year} className="register-year">
            <line x1={x(share)} x2={x(share)} y1={headHeight - 6} y2={height} />
            <text x={x(share)} dx={share > 0.95 ? -4 : 4} y={14} textAnchor={share > 0.95 ? 'end' : 'start'}>{year}</text>
          </g>
        ))}
        {now !== null ? (
          <g className="register-today">
            <line x1={x(now)} x2={x(now)} y1={18} y2={height} />
            <text x={x(now)} dx={now > 0.8 ? -4 : 4} y={28} textAnchor={now > 0.8 ? 'end' : 'start'}>{say('targets.today')}</text>
          </g>
        ) : null}
        {lanes.map(({ body, dots }, lane) => (
          <g key={body}>
            <line className="register-lane" x1="0" x2="100%" y1={headHeight + (lane + 1) * laneHeight} y2={headHeight + (lane + 1) * laneHeight} />
            {dots.map(({ rows: own, share, standing, isPlanEnd, number }) => (
              <svg key={own[0]?.id} x={x(share)} y={headHeight + lane * laneHeight + laneHeight / 2} overflow="visible">
                <g className="register-dot" data-standing={standing ?? undefined} data-plan-end={isPlanEnd || undefined} data-active={own.some(({ id }) => id === active) || undefined} onClick={() => registerStore.setState({ active: own[0]?.id ?? null })}>
                  <title>{own.slice(0, 8).map(({ due, planEnd, citation, quote }) => `${due ?? (planEnd ? say('targets.planEnd', { year: planEnd.slice(0, 4) }) : '')} · ${citation}: ${quote.slice(0, 120)}`).join('\n')}</title>
                  <Shape standing={standing} />
                  {own.length > 1 ? <text {...places[number]}>{own.length}</text> : null}
                </g>
              </svg>
            ))}
          </g>
        ))}
      </svg>
      {more > 0 || isWhole ? <Button look="quiet" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>{isWhole ? say('targets.timeline.fewer') : say('targets.timeline.more', { count: more })}</Button> : null}
      <p className="register-panel-note">{[undated > 0 ? say('targets.timeline.undated', { count: undated }) : '', atPlanEnd > 0 ? say('targets.timeline.planEnd', { count: atPlanEnd }) : '', say('targets.timeline.legend')].filter(Boolean).join(' ')}</p>
    </div>
  )
}

/** Standings differ by shape, not by colour alone. */
function Shape({ standing }: { readonly standing: string | null }) {
  if (standing === 'kept') return <circle r={5} className="is-full" />
  if (standing === 'partly') return <><circle r={5} /><path d="M0 -5 A5 5 0 0 1 0 5 Z" className="is-full" /></>
  if (standing === 'missed') return <path d="M-4 -4 L4 4 M4 -4 L-4 4" />
  if (standing === 'overdue') return <path d="M0 -5.5 L5 4 L-5 4 Z" className="is-full" />
  if (standing === 'early') return <circle r={4.5} />
  return <rect x={-4} y={-4} width={8} height={8} />
}
