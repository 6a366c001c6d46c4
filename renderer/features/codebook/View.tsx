import { Download, FileInput, Plus } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { readPaneSizes } from '../../pane/excerpts/pane-sizes.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { useProject } from '../../state/project.ts'
import { recordStore, useRecords } from '../../state/asking/records.ts'
import { remember } from '../../state/settings.ts'
import { useView } from '../../state/view.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { RoomHead } from '../../ui/layout/RoomHead.tsx'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { SplitPane } from '../../ui/layout/SplitPane.tsx'
import { exportCodebook, importCodebook } from './codebook-file.ts'
import { chooseTheme, codebookStore, openTheme } from './codebook-memory.ts'
import { MergeDialog } from './dialogs/MergeDialog.tsx'
import { ManyThemes } from './many/ManyThemes.tsx'
import { filterThemes, withoutArchived } from './moves.ts'
import { SplitDialog } from './split/SplitDialog.tsx'
import { NewTheme } from './NewTheme.tsx'
import { RemoveDialog } from './dialogs/RemoveDialog.tsx'
import { ThemeDetails } from './ThemeDetails.tsx'
import { ThemeTree, type ThemeTreeProps } from './ThemeTree.tsx'
import { useCodebookCommands } from './theme-commands.ts'
import { useCountsWithin } from './use-counts-within.ts'
import './codebook.css'

const sizesName = 'codebook.panes'

/** The tree of themes: made, named, moved, merged, deleted; what is known of the chosen one beside it. */
export function View() {
  const say = useSay()
  const engine = useEngine()
  const isLoaded = useRecords(records => records.isLoaded)
  const themes = useRecords(records => records.themes)
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const { filter, adding, dialog, said, chosen, marked, withArchived } = useStore(codebookStore)
  const wanted = useDeferredValue(filter)
  const shown = useMemo(() => filterThemes(withArchived ? themes : withoutArchived(themes), wanted), [themes, wanted, withArchived])
  const within = useCountsWithin()
  const theme = themes.find(({ id }) => id === chosen)
  const many = useMemo(() => themes.filter(({ id }) => marked.has(id)), [themes, marked])
  useCodebookCommands()
  useAskedTheme()

  if (!isLoaded) return null
  const isEmpty = themes.length === 0 && !adding
  return (
    <section className="codebook" aria-labelledby="codebook-title">
      <RoomHead
        title={say('app.room.codebook')}
        titleId="codebook-title"
        actions={<Actions isReadOnly={isReadOnly} hasThemes={themes.length > 0} />}
      >
        {themes.length > 0 ? (
          <SearchField
            label={say('codebook.filter')}
            value={filter}
            onChange={next => codebookStore.setState({ filter: next })}
            aside={filter ? say('library.filter.count', { shown: shown.length, all: themes.length }) : null}
          />
        ) : null}
        {withArchived || themes.some(({ archived }) => archived) ? (
          <Checkbox isSelected={withArchived} onChange={next => codebookStore.setState({ withArchived: next })}>
            {say('codebook.showArchived', { count: themes.filter(({ archived }) => archived).length })}
          </Checkbox>
        ) : null}
      </RoomHead>
      {isEmpty ? (
        <Empty isReadOnly={isReadOnly} />
      ) : (
        <SplitPane
          handle={say('codebook.resize')}
          sizes={readPaneSizes(sizesName, ['tree', 'details'])}
          onSizes={sizes => remember(engine, sizesName, sizes)}
          panes={[
            { id: 'tree', min: '320px', children: <ThemesSide shown={shown} isFiltered={wanted.trim() !== ''} within={within} isReadOnly={isReadOnly} /> },
            {
              id: 'details',
              size: '380px',
              min: '300px',
              max: '620px',
              isFixed: true,
              children:
                many.length > 1 ? (
                  <ManyThemes chosen={many} isReadOnly={isReadOnly} />
                ) : (
                  <ThemeDetails theme={theme} within={within} isReadOnly={isReadOnly} />
                ),
            },
          ]}
        />
      )}
      {theme && dialog === 'merge' ? <MergeDialog theme={theme} /> : null}
      {theme && dialog === 'split' ? <SplitDialog key={theme.id} theme={theme} /> : null}
      {theme ? <RemoveDialog themes={many.length > 1 ? many : [theme]} isOpen={dialog === 'remove'} /> : null}
      <div className="ui-hidden" role="status">
        {said}
      </div>
    </section>
  )
}

/** Shows the theme that another room asks for, once each time, whatever is folded in or filtered out. */
function useAskedTheme(): void {
  const asked = useView(view => view.theme)
  useEffect(() => {
    if (!asked || asked.turn === lastAsked) return
    lastAsked = asked.turn
    const { themes } = recordStore.getState()
    const theme = themes.find(({ id }) => id === asked.id)
    if (!theme) return
    for (let above = theme.parent; above !== null; above = themes.find(({ id }) => id === above)?.parent ?? null) openTheme(above)
    codebookStore.setState({ filter: '', ...(theme.archived && { withArchived: true }) })
    chooseTheme(theme.id)
  }, [asked])
}
/** The turn that was answered last: the room comes and goes. */
let lastAsked = 0

type ThemesSideProps = { readonly isFiltered: boolean } & Pick<ThemeTreeProps, 'within' | 'isReadOnly'> & { readonly shown: ThemeTreeProps['themes'] }

/** The themes that the filter leaves, below the field of a new one. */
function ThemesSide({ shown, isFiltered, within, isReadOnly }: ThemesSideProps) {
  const say = useSay()
  const adding = useStore(codebookStore, room => room.adding)
  const isEmpty = useRecords(records => records.themes.length === 0)
  return (
    <div className="codebook-side">
      {adding ? <NewTheme parent={adding.parent} /> : null}
      {shown.length > 0 ? <ThemeTree themes={shown} isFiltered={isFiltered} within={within} isReadOnly={isReadOnly} /> : null}
      {!isEmpty && shown.length === 0 ? <EmptyState title={say('codebook.filter.none')}>{say('codebook.filter.none.next')}</EmptyState> : null}
    </div>
  )
}

function Actions({ isReadOnly, hasThemes }: { readonly isReadOnly: boolean; readonly hasThemes: boolean }) {
  const say = useSay()
  const engine = useEngine()
  const entries = [
    { id: 'report', label: say('codebook.export.report'), run: () => openSheet({ name: 'handout', begin: { what: 'codebook', format: 'report' } }) },
    ...(['csv', 'qdc'] as const).map(format => ({ id: format, label: say(`codebook.export.${format}`), run: () => void exportCodebook(engine, format) })),
  ]
  return (
    <>
      <IconButton label={say('codebook.import')} isDisabled={isReadOnly} onPress={() => void importCodebook(engine)}>
        <FileInput size={16} aria-hidden />
      </IconButton>
      <Menu label={say('codebook.export')} groups={[{ id: 'formats', entries }]} placement="bottom end">
        <IconButton label={say('codebook.export')} isDisabled={!hasThemes}>
          <Download size={16} aria-hidden />
        </IconButton>
      </Menu>
      <Button
        icon={<Plus size={15} aria-hidden />}
        isDisabled={isReadOnly}
        onPress={() => codebookStore.setState({ adding: { parent: null }, filter: '' })}
      >
        {say('codebook.new')}
      </Button>
    </>
  )
}

function Empty({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const say = useSay()
  const engine = useEngine()
  return (
    <EmptyState
      title={say('codebook.empty')}
      actions={
        <>
          <Button
            look="primary"
            icon={<Plus size={15} aria-hidden />}
            isDisabled={isReadOnly}
            onPress={() => codebookStore.setState({ adding: { parent: null } })}
          >
            {say('codebook.new')}
          </Button>
          <Button icon={<FileInput size={15} aria-hidden />} isDisabled={isReadOnly} onPress={() => void importCodebook(engine)}>
            {say('codebook.import')}
          </Button>
        </>
      }
    >
      {say('codebook.empty.next')}
    </EmptyState>
  )
}
