import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { ThemeReference } from '#contract/coding/annotations.ts'
import { recordStore } from '../../state/asking/records.ts'
import { type QuickTheme, quickThemes } from './quick-themes.ts'
import { useThemeLooks } from '../reading.ts'
import { recentThemes } from '../tagging/recent-themes.ts'
import { choicesFor, referencesFor, splitNames, type Choice } from './theme-choices.ts'
import type { ThemeLook } from './theme-looks.ts'

type Typing = {
  readonly onPick: (references: readonly ThemeReference[]) => void
  readonly onLeave?: (() => void) | undefined
}

/** What is typed into a field for themes, the choices that it leaves, which of them is active, and the keys that move among them and pick. */
export function useThemeTyping({ onPick, onLeave }: Typing) {
  const looks = useThemeLooks()
  const themes = useMemo(() => [...looks.values()], [looks])
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const part = splitNames(typed).at(-1) ?? ''
  // Read when the list opens: it does not move under whoever is choosing from it.
  const quick = useMemo(() => (isOpen ? quickThemes(recordStore.getState().themes, recentThemes()) : []), [isOpen])
  const choices = useMemo(() => choicesFor(part, part.trim() ? themes : quickFirst(themes, quick)), [part, themes, quick])
  const [moved, setMoved] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const at = moved ?? (part.trim() ? 0 : -1)
  const active = choices[at] ?? null

  const move = (to: number) => {
    setMoved(to)
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }
  const type = (words: string, opens: boolean) => {
    setTyped(words)
    setMoved(null)
    setOpen(opens)
  }
  const finish = (choice: Choice | null) => {
    const references = referencesFor(typed, themes, choice)
    type('', false)
    if (references.length) onPick(references)
    else onLeave?.()
  }
  const hearKey = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return
    const count = choices.length
    if (event.key === 'ArrowDown' && count) move((at + 1) % count)
    else if (event.key === 'ArrowUp' && count) move((Math.max(at, 0) - 1 + count) % count)
    else if (event.key === 'Enter') finish(active)
    else if (event.key === 'Escape') {
      type('', false)
      onLeave?.()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const whyOf = (id: string) => (part.trim() ? undefined : quick.find(theme => theme.id === id)?.why)
  return { typed, type, choices, whyOf, at, active, isOpen: isOpen && choices.length > 0, setOpen, finish, hearKey, list }
}

/** What is wanted most likely, then all others in the codebook's order. */
function quickFirst(themes: readonly ThemeLook[], quick: readonly QuickTheme[]): ThemeLook[] {
  const first = quick.flatMap(({ id }) => themes.find(theme => theme.id === id) ?? [])
  return [...first, ...themes.filter(theme => !first.includes(theme))]
}
