import { Copy, Highlighter, NotebookPen, Star, Trash2 } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, type RefObject } from 'react'
import type { AnnotationRow } from '#contract/coding/annotations.ts'
import { recordStore } from '../../state/asking/records.ts'
import { useSay } from '../../state/language.ts'
import { useProject } from '../../state/project.ts'
import { highlightSpan, spanOf } from '../../text/selection.ts'
import { IconButton, ToggleIconButton } from '../../ui/controls/Button.tsx'
import { ThemeChip } from '../../ui/marks/ThemeChip.tsx'
import { PickedFields } from '../fields/PickedFields.tsx'
import { MemoField } from '../memos/MemoField.tsx'
import { ShapeMenu } from '../highlights/ShapeMenu.tsx'
import { usePaneHandle } from '../pane-handle.ts'
import { usePane, type PaneState } from '../pane-state.ts'
import { useReadingContext, type Reading } from '../reading.ts'
import { SuggestedRow } from '../suggesting/SuggestedThemes.tsx'
import { quickThemes } from '../themes/quick-themes.ts'
import { ThemePicker } from '../themes/ThemePicker.tsx'
import { applyThemes, copyQuote, highlightOnly, openMemo, removePicked, toggleStar } from './actions.ts'
import { barThemes } from './bar-themes.ts'
import { recentThemes } from './recent-themes.ts'
import { useAnchored } from './use-anchored.ts'
import './tag-bar.css'

const none: readonly string[] = []

/** The small bar at a selection or at the picked highlight: themes, a field for their names, star, memo, copy, delete. */
export function TagBar({ scroller }: { readonly scroller: RefObject<HTMLDivElement | null> }) {
  const reading = useReadingContext()
  const selection = usePane(state => state.selection)
  const picked = usePane(state => state.picked)
  const isMoving = usePane(state => state.pressing || state.draft !== null)
  const isNaming = usePane(state => state.bar === 'name')
  // Both at once and after the text: between a selection and the highlight that is made of it the bar stays open.
  const now = useMemo(() => ({ selection, picked }), [selection, picked])
  const later = useDeferredValue(now)
  // Letters that are typed before the field has the focus would be keys of themes: it is not waited for.
  const wanted = isNaming ? now : later
  const { row, span } = useMemo(() => barTarget(reading, wanted), [reading, wanted])
  if (!span || isMoving) return null
  return <OpenBar scroller={scroller} row={row} start={span.start} end={span.end} />
}

function barTarget({ index, text }: Reading, { selection, picked }: Pick<PaneState, 'selection' | 'picked'>) {
  const row = picked === null ? null : (index.byId.get(picked) ?? null)
  const span = row ?? (selection ? highlightSpan(text, spanOf(selection)) : null)
  return { row, span }
}

type OpenBarProps = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly row: AnnotationRow | null
  readonly start: number
  readonly end: number
}
function OpenBar({ scroller, row, start, end }: OpenBarProps) {
  const say = useSay()
  const handle = usePaneHandle()
  const bar = usePane(state => state.bar)
  const isReadOnly = useProject(open => open.project?.readOnly ?? true)
  const card = useRef<HTMLDivElement>(null)
  useAnchored(scroller, card, useMemo(() => ({ start, end }), [start, end]))
  const backToText = () => {
    handle.pane.setState({ bar: 'buttons' })
    handle.text()?.focus()
  }
  return (
    <div
      ref={card}
      className="tag-bar"
      role="group"
      aria-label={row ? say('reader.barPicked') : say('reader.barSelection')}
      onKeyDownCapture={event => {
        // The field for names gives up what was typed into it first, and a menu closes, by themselves.
        const isOfItsOwn = event.target instanceof Element && event.target.closest('.theme-picker, [role="menu"]') !== null
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || isOfItsOwn) return
        event.preventDefault()
        event.stopPropagation()
        backToText()
      }}
      // A click on a button leaves the keys with the text: the next theme's key tags at once. By the keyboard one stays in the bar.
      onClickCapture={event => {
        if (event.detail > 0 && event.target instanceof Element && event.target.closest('button:not(.ui-select-button, [aria-haspopup])')) handle.text()?.focus()
      }}
    >
      <BarThemes target={row?.id ?? `${start}-${end}`} themes={row?.themes ?? none} isReadOnly={isReadOnly} />
      <SuggestedRow start={start} end={end} />
      <div className="tag-bar-tools" data-keys="tools">
        {isReadOnly ? null : <WritingTools row={row} bar={bar} backToText={backToText} />}
        <IconButton label={say('reader.copy')} command="reader.copy" onPress={() => void copyQuote(handle)}>
          <Copy size={15} aria-hidden />
        </IconButton>
        {row && !isReadOnly ? <ShapeMenu /> : null}
        {row && !isReadOnly ? (
          <IconButton label={say('reader.remove')} command="reader.remove" onPress={() => void removePicked(handle)}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {row ? <PickedFields row={row} isReadOnly={isReadOnly} /> : null}
      {row && bar === 'memo' && !isReadOnly ? (
        <MemoField key={row.id} owner={{ annotation: row.id }} onLeave={backToText} autoFocus />
      ) : null}
      {row?.memo && bar !== 'memo' ? (
        <button type="button" className="tag-bar-memo" disabled={isReadOnly} onClick={() => void openMemo(handle)}>
          {row.memo}
        </button>
      ) : null}
    </div>
  )
}

type WritingToolsProps = { readonly row: AnnotationRow | null; readonly bar: PaneState['bar']; readonly backToText: () => void }
function WritingTools({ row, bar, backToText }: WritingToolsProps) {
  const say = useSay()
  const handle = usePaneHandle()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (bar === 'name') field.current?.focus({ preventScroll: true })
  }, [bar])
  return (
    <>
      <ThemePicker
        label={say('reader.themeField')}
        chosen={row?.themes ?? none}
        inputRef={field}
        onLeave={backToText}
        onPick={references => {
          void applyThemes(handle, references, references.length > 1 ? 'add' : 'toggle')
          backToText()
        }}
      />
      {row ? null : (
        <IconButton
          label={say('reader.highlight')}
          command="reader.highlight"
          onPress={() => {
            void highlightOnly(handle)
            backToText()
          }}
        >
          <Highlighter size={15} aria-hidden />
        </IconButton>
      )}
      <ToggleIconButton label={say('reader.star')} command="reader.star" isSelected={row?.starred ?? false} onChange={() => void toggleStar(handle)}>
        <Star size={15} fill={row?.starred ? 'currentColor' : 'none'} aria-hidden />
      </ToggleIconButton>
      <ToggleIconButton
        label={say('reader.memo')}
        command="reader.memo"
        isSelected={bar === 'memo'}
        onChange={open => (open ? void openMemo(handle) : backToText())}
      >
        <NotebookPen size={15} aria-hidden />
      </ToggleIconButton>
    </>
  )
}

type BarThemesProps = { readonly target: string; readonly themes: readonly string[]; readonly isReadOnly: boolean }
/** The chips keep their places while the same highlight is picked, so that pressing one never moves the next from under the pointer. */
function BarThemes({ target, themes, isReadOnly }: BarThemesProps) {
  const handle = usePaneHandle()
  const { looks } = useReadingContext()
  const shown = useRef<{ readonly target: string; readonly ids: readonly string[] }>({ target: '', ids: none })
  const fresh = shown.current.target !== target
  const before = fresh ? barThemes(looks, themes, quickThemes(recordStore.getState().themes, recentThemes()).map(({ id }) => id)) : shown.current.ids
  const all = [...before.filter(id => looks.has(id)), ...themes.filter(id => looks.has(id) && !before.includes(id))]
  shown.current = { target, ids: all }
  const ids = isReadOnly ? all.filter(id => themes.includes(id)) : all
  return ids.length ? (
    <div className="tag-bar-themes">
      {ids.map(id => {
        const look = looks.get(id)
        return look ? (
          <ThemeChip
            key={id}
            theme={look}
            code={look.code}
            shortcut={look.shortcut}
            isSelected={themes.includes(id)}
            {...(isReadOnly ? {} : { onPress: () => void applyThemes(handle, [{ id }]) })}
          />
        ) : null
      })}
    </div>
  ) : null
}
