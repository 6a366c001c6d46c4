import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { ExcerptFilter, type ExcerptRow } from '#contract/coding/excerpts.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { useThemeLooks } from '../../../pane/reading.ts'
import type { ThemeLook } from '../../../pane/themes/theme-looks.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Progress } from '../../../ui/layout/Progress.tsx'
import { ThemeSwatch } from '../../../ui/marks/ThemeChip.tsx'
import { tagChange } from './sending.ts'

const entities = ['annotation', 'annotation_theme', 'theme', 'document'] as const

type StepsProps = { readonly theme: ThemeRow; readonly targets: readonly string[]; readonly annotations: readonly string[] }

/** One excerpt after the other with the themes that it may go to: 1 to 9 sends it on, 0 leaves it, Backspace goes back. */
export function SplitSteps({ theme, targets, annotations }: StepsProps) {
  const say = useSay()
  const engine = useEngine()
  const looks = useThemeLooks()
  const [at, setAt] = useState(0)
  const [sentTo, setSentTo] = useState<ReadonlyMap<string, string>>(new Map())
  const isSending = useRef(false)
  const id = annotations[at]
  const row = useExcerpt(id)
  const send = async (target: string | null) => {
    // What is not on the screen yet is not sent anywhere.
    if (isSending.current || id === undefined || row === undefined) return
    isSending.current = true
    try {
      const earlier = sentTo.get(id) ?? null
      const change = row && tagChange(row.themes, { from: theme.id, earlier, target })
      if (change) await engine.annotations.tag({ annotations: [id], ...change })
      const next = new Map(sentTo)
      if (target === null) next.delete(id)
      else if (row) next.set(id, target)
      setSentTo(next)
      setAt(at + 1)
    } catch (error) {
      notifyProblem(error)
    } finally {
      isSending.current = false
    }
  }
  // With the last one the themes to send to go, and with them the focus: the keys go on here.
  const steps = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (id === undefined) steps.current?.focus()
  }, [id])
  const back = () => setAt(Math.max(0, at - 1))
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const target = /^[1-9]$/.test(event.key) ? targets[Number(event.key) - 1] : undefined
    if (target !== undefined) void send(target)
    else if (event.key === '0' || event.key === 'ArrowRight') void send(id === undefined ? null : (sentTo.get(id) ?? null))
    else if (event.key === 'Backspace' || event.key === 'ArrowLeft') back()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const sent = sentTo.size
  const nameOf = (target: string) => looks.get(target)?.name
  const isAlone = (target: string) => targets.filter(other => nameOf(other) === nameOf(target)).length === 1
  return (
    <div ref={steps} role="presentation" tabIndex={-1} className="split-steps" onKeyDown={hear}>
      <div className="split-progress">
        <Progress label={say('codebook.split.title', { name: theme.name })} value={annotations.length === 0 ? 1 : at / annotations.length} />
        <span>{say('codebook.split.place', { place: Math.min(at + 1, annotations.length), of: annotations.length })}</span>
      </div>
      <div className="split-excerpt" role="status">
        {id === undefined ? (
          <p>{say('codebook.split.done', { sent, left: annotations.length - sent, name: theme.name })}</p>
        ) : (
          <Excerpt row={row} />
        )}
      </div>
      {id === undefined ? null : (
        <ol className="split-targets">
          {targets.map((target, index) => (
            <Target key={target} look={looks.get(target)} isAlone={isAlone(target)} number={index + 1} isOn={sentTo.get(id) === target} isFirst={index === 0} onPress={() => void send(target)} />
          ))}
        </ol>
      )}
      <div className="split-deeds">
        <Button isDisabled={at === 0} onPress={back}>
          {say('codebook.split.back')} <kbd>⌫</kbd>
        </Button>
        <Button isDisabled={id === undefined} onPress={() => void send(null)}>
          {say('codebook.split.leave')} <kbd>0</kbd>
        </Button>
        <span>{say('codebook.split.step')}</span>
      </div>
    </div>
  )
}

/** The excerpt as it is now; undefined while it is asked for, null when it is gone. */
function useExcerpt(id: string | undefined): ExcerptRow | null | undefined {
  const { value, pending } = useAnswer(`split ${id ?? ''}`, entities, async (engine, signal) => {
    if (id === undefined) return undefined
    const { rows } = await engine.excerpts.list({ filter: ExcerptFilter.parse({ annotations: [id] }), limit: 1 }, { signal })
    return rows[0] ?? null
  })
  return pending && value?.id !== id ? undefined : value
}

function Excerpt({ row }: { readonly row: ExcerptRow | null | undefined }) {
  const say = useSay()
  if (row === undefined) return null
  if (row === null) return <p>{say('codebook.split.gone')}</p>
  return (
    <>
      <blockquote dir="auto">{row.exact}</blockquote>
      <p className="split-citation">{row.citation}</p>
      {row.memo ? <p className="split-citation">{row.memo}</p> : null}
    </>
  )
}

type TargetProps = { readonly look: ThemeLook | undefined; /** No other one has its name. */ readonly isAlone: boolean; readonly number: number; readonly isOn: boolean; readonly isFirst: boolean; readonly onPress: () => void }

/** A theme to send to, with its number, by its whole path only where its name would leave it open; what the excerpt was sent to already is marked. */
function Target({ look, isAlone, number, isOn, isFirst, onPress }: TargetProps) {
  if (!look) return null
  return (
    <li>
      <Button className="split-target" autoFocus={isFirst} aria-pressed={isOn} onPress={onPress}>
        <kbd>{number}</kbd>
        <ThemeSwatch theme={look} code={look.code} />
        <span className="button-words" title={look.path}>
          {isAlone ? look.name : look.path}
        </span>
      </Button>
    </li>
  )
}
