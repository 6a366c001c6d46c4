import { Archive, Snowflake } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useDragAndDrop } from 'react-aria-components'
import { useStore } from 'zustand'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { useThemeLooks } from '../../pane/reading.ts'
import { themeHelp } from '../../pane/themes/theme-help.ts'
import type { ThemeLook } from '../../pane/themes/theme-looks.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { Tree, treeOf, type TreeNode } from '../../ui/lists/Tree.tsx'
import { ThemeSwatch } from '../../ui/marks/ThemeChip.tsx'
import { chooseTheme, chooseThemes, codebookStore } from './codebook-memory.ts'
import { moveTheme } from './changing.ts'
import { moveThemes } from './many/changing-many.ts'
import { dropManyTo, dropTo } from './moves.ts'
import { RenameField } from './RenameField.tsx'
import type { CountsWithin } from './use-counts-within.ts'

export type ThemeTreeProps = {
  /** Parents before children; a filtered list holds the parents of what was found. */
  readonly themes: readonly ThemeRow[]
  readonly isFiltered: boolean
  readonly within: CountsWithin
  readonly isReadOnly: boolean
}

/** The tree of themes: choose, rename, drag. */
export function ThemeTree({ themes, isFiltered, within, isReadOnly }: ThemeTreeProps) {
  const say = useSay()
  const room = useRef<HTMLDivElement>(null)
  const looks = useThemeLooks()
  const { chosen, marked, closed, renaming } = useStore(codebookStore)
  const nodes = useMemo(() => treeOf(themes), [themes])
  const expanded = useMemo(() => themes.filter(({ id }) => isFiltered || !closed.has(id)).map(({ id }) => id), [themes, closed, isFiltered])
  const dragAndDropHooks = useThemeDrag(themes, isReadOnly || isFiltered)
  const rename = (id: string) => !isReadOnly && codebookStore.setState({ renaming: id })
  return (
    <div
      ref={room}
      role="presentation"
      className="codebook-tree"
      data-first-place
      onKeyDown={event => {
        if (
          event.key !== 'Delete' ||
          isReadOnly ||
          chosen === null ||
          !(event.target instanceof HTMLElement) ||
          event.target.closest('input')
        )
          return
        codebookStore.setState({ dialog: 'remove' })
      }}
    >
      <div className="codebook-heads" aria-hidden>
        <span>{say('codebook.column.theme')}</span>
        <span>{say('codebook.column.key')}</span>
        <span>{say('codebook.column.own')}</span>
        <span>{say('codebook.column.within')}</span>
      </div>
      <Tree
        label={say('app.room.codebook')}
        nodes={nodes}
        textOf={theme => theme.name}
        expanded={expanded}
        onExpand={open => {
          if (!isFiltered) codebookStore.setState({ closed: new Set(themes.filter(({ id }) => !open.has(id)).map(({ id }) => id)) })
        }}
        selection="multiple"
        selected={marked}
        onSelect={selection => chooseThemes(selection === 'all' ? new Set(themes.map(({ id }) => id)) : (selection as ReadonlySet<string>))}
        onOpen={rename}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[looks, within, say]}
      >
        {theme => <Line theme={theme} look={looks.get(theme.id)} within={within.get(theme.id) ?? 0} />}
      </Tree>
      {renaming === null || isReadOnly ? null : <RenameField key={renaming} id={renaming} room={room} />}
    </div>
  )
}

function useThemeDrag(themes: readonly ThemeRow[], isDisabled: boolean) {
  const say = useSay()
  const engine = useEngine()
  const { dragAndDropHooks } = useDragAndDrop<TreeNode<ThemeRow>>({
    isDisabled,
    getItems: keys => [...keys].map(key => ({ 'text/plain': themes.find(({ id }) => id === key)?.name ?? '' })),
    getAllowedDropOperations: () => ['move'],
    onMove: ({ keys, target }) => {
      const [moving] = keys
      if (moving === undefined) return
      if (keys.size > 1) {
        const ids = [...keys].map(String)
        void moveThemes(engine, ids, dropManyTo(themes, ids, String(target.key), target.dropPosition))
        return
      }
      chooseTheme(String(moving))
      void moveTheme(engine, String(moving), dropTo(themes, String(moving), String(target.key), target.dropPosition), say)
    },
  })
  return dragAndDropHooks
}

/** Signs of a theme that can't be changed, or is offered nowhere. */
function Standing({ theme }: { readonly theme: ThemeRow }) {
  const say = useSay()
  return (
    <>
      {theme.frozen ? (
        <span className="codebook-standing" title={say('codebook.frozen')}>
          <Snowflake size={12} aria-hidden />
          <span className="ui-hidden">{say('codebook.frozen')}</span>
        </span>
      ) : null}
      {theme.archived ? (
        <span className="codebook-standing" title={say('codebook.archived')}>
          <Archive size={12} aria-hidden />
          <span className="ui-hidden">{say('codebook.archived')}</span>
        </span>
      ) : null}
    </>
  )
}

/** One theme in the tree: how it looks, its name, its key, how often it was used. */
function Line({ theme, look, within }: { readonly theme: ThemeRow; readonly look: ThemeLook | undefined; readonly within: number }) {
  const say = useSay()
  return (
    <>
      <ThemeSwatch theme={theme} code={look?.code} />
      <span className="codebook-name" title={look ? themeHelp(look, say) : theme.name}>
        {theme.name}
      </span>
      <Standing theme={theme} />
      <span className="codebook-key">
        {theme.shortcut ? (
          <kbd>
            <span className="ui-hidden">{say('codebook.column.key')} </span>
            {theme.shortcut.toUpperCase()}
          </kbd>
        ) : null}
      </span>
      <span className="codebook-count" title={say('codebook.count.own', { count: theme.count })}>
        <span aria-hidden>{theme.count ? say('excerpts.number', { count: theme.count }) : '·'}</span>
        <span className="ui-hidden">{say('codebook.count.own', { count: theme.count })}</span>
      </span>
      <span className="codebook-count" title={say('codebook.count.within', { count: within })}>
        <span aria-hidden>{within ? say('excerpts.number', { count: within }) : '·'}</span>
        <span className="ui-hidden">{say('codebook.count.within', { count: within })}</span>
      </span>
    </>
  )
}
