import { ClipboardPaste, Ellipsis, FilePlus2, FolderInput, List, PanelLeft, PanelRight, Table2 } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { SortDescriptor } from 'react-aria-components'
import type { SetRow } from '#contract/attributes/sets.ts'
import { setPaths } from '#domain/sets.ts'
import { joinPath } from '#domain/themes.ts'
import { useClient } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { useRecords } from '../../state/asking/records.ts'
import { remember, settingsStore, useSettings } from '../../state/settings.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { Button, IconButton, ToggleIconButton } from '../../ui/controls/Button.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { RoomHead } from '../../ui/layout/RoomHead.tsx'
import { SplitPane } from '../../ui/layout/SplitPane.tsx'
import { useMedia } from '../../ui/layout/use-media.ts'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { useDescribingCommands } from './describing-commands.ts'
import { Details } from './details/Details.tsx'
import { DocumentTable } from './DocumentTable.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { importFromDialog } from './importing.ts'
import { filterDocuments, sortDocuments } from './listing.ts'
import { sayKind, sayLanguage } from '../../pane/plans/values.ts'
import { useLibraryCommands } from './rows/library-commands.ts'
import { RowMenu } from './rows/RowMenu.tsx'
import { documentsOfSet, useSets } from '../../pane/plans/use-sets.ts'
import { allSets, SetTree } from './sets/SetTree.tsx'
import { DocumentTableRoom } from './table/DocumentTableRoom.tsx'
import { usePasting } from './pasting/use-pasting.ts'
import './library.css'

/** All documents of the project: find, sort, choose, describe, open. */
export function View() {
  const say = useSay()
  const { engine } = useClient()
  const isLoaded = useRecords(records => records.isLoaded)
  const documents = useRecords(records => records.documents)
  const [filter, setFilter] = useState('')
  const [sort, setSort] = useState<SortDescriptor>(readSort)
  const hasDetails = useSettings(settings => settings.remembered['library.details'] !== false)
  const isTable = useSettings(settings => settings.remembered['library.view'] === 'table')
  const wanted = useDeferredValue(filter)
  const { sets, set, setWantedSet } = useShownSet()
  const hasTree = useSetTree(sets)
  const found = useMemo(() => {
    const members = set === allSets ? null : documentsOfSet(sets, set)
    return filterDocuments(members ? documents.filter(({ id }) => members.has(id)) : documents, wanted)
  }, [documents, sets, set, wanted])
  const shown = useMemo(() => sortDocuments(found, sort, { kind: kind => sayKind(say, kind), language: language => sayLanguage(say, language) }), [found, sort, say])
  usePasting()
  useLibraryCommands()

  const keepSort = useCallback(
    (next: SortDescriptor) => {
      setSort(next)
      remember(engine, 'library.sort', { column: String(next.column), direction: next.direction })
    },
    [engine],
  )

  if (!isLoaded) return null
  if (documents.length === 0) return <EmptyLibrary />
  return (
    <section className="library" aria-labelledby="library-title">
      <RoomHead title={say('app.room.library')} titleId="library-title" actions={<Actions hasDetails={hasDetails} hasSets={sets.length > 0} />}>
        <SearchField
          label={say('library.filter')}
          value={filter}
          onChange={setFilter}
          aside={filter || set !== allSets ? say('library.filter.count', { shown: shown.length, all: documents.length }) : null}
        />
        {sets.length > 0 && !hasTree ? <SetChoice sets={sets} set={set} onShow={setWantedSet} /> : null}
        <ViewChoice isTable={isTable} />
      </RoomHead>
      <div className="library-body">
        {hasTree ? <SetTree sets={sets} total={documents.length} shown={set} onShow={setWantedSet} /> : null}
        <SplitPane
          handle={say('library.resize')}
          sizes={hasDetails ? readSizes() : undefined}
          onSizes={sizes => hasDetails && remember(engine, 'library.panes', sizes)}
          panes={[
            { id: 'table', min: '360px', children: <RowMenu>{isTable ? <DocumentTableRoom documents={found} /> : <DocumentTable documents={shown} sort={sort} onSort={keepSort} isFiltered={wanted !== '' || set !== allSets} />}</RowMenu> },
            ...(hasDetails ? [{ id: 'details', size: '312px', min: '260px', max: '560px', isFixed: true, children: <Details /> }] : []),
          ]}
        />
      </div>
    </section>
  )
}

/** All sets, and the one that is shown alone; `allSets` when it is removed. */
function useShownSet() {
  const sets = useSets()
  const [wantedSet, setWantedSet] = useState(allSets)
  return { sets, set: sets.some(({ id }) => id === wantedSet) ? wantedSet : allSets, setWantedSet }
}

/** Px of the window from which the sets have room beside the documents. */
const roomForTree = '(min-width: 1000px)'

/** Whether the sets stand beside the documents: where there are any, room for them, and nobody put them away. */
function useSetTree(sets: readonly SetRow[]): boolean {
  const isWide = useMedia(roomForTree)
  const isWanted = useSettings(settings => settings.remembered['library.setTree'] !== false)
  return sets.length > 0 && isWide && isWanted
}

type SetChoiceProps = { readonly sets: readonly SetRow[]; readonly set: string; readonly onShow: (set: string) => void }

/** Which set is shown, where the sets do not stand beside the documents. */
function SetChoice({ sets, set, onShow }: SetChoiceProps) {
  const say = useSay()
  const paths = useMemo(() => setPaths(sets), [sets])
  return (
    <Select
      label={say('library.sets.filter')}
      hideLabel
      items={[{ id: allSets, label: say('library.sets.all') }, ...sets.map(({ id }) => ({ id, label: joinPath(paths.get(id) ?? []) }))]}
      value={set}
      onChange={onShow}
    />
  )
}

function ViewChoice({ isTable }: { readonly isTable: boolean }) {
  const say = useSay()
  const { engine } = useClient()
  return (
    <SegmentedControl
      label={say('library.view')}
      segments={[
        { id: 'list', label: say('library.view.list'), icon: <List size={13} aria-hidden /> },
        { id: 'table', label: say('library.view.table'), icon: <Table2 size={13} aria-hidden /> },
      ]}
      value={isTable ? 'table' : 'list'}
      onChange={view => remember(engine, 'library.view', view)}
    />
  )
}

function Actions({ hasDetails, hasSets }: { readonly hasDetails: boolean; readonly hasSets: boolean }) {
  const say = useSay()
  const client = useClient()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const describing = useDescribingCommands()
  const isWide = useMedia(roomForTree)
  const isTreeWanted = useSettings(settings => settings.remembered['library.setTree'] !== false)
  const bring = (purpose: 'plans' | 'folder') => void importFromDialog(client, purpose).catch(notifyProblem)
  return (
    <>
      <IconButton label={say('library.paste')} isDisabled={isReadOnly} onPress={() => openSheet('paste')}>
        <ClipboardPaste size={16} aria-hidden />
      </IconButton>
      <IconButton label={say('library.importFolder')} isDisabled={isReadOnly} onPress={() => bring('folder')}>
        <FolderInput size={16} aria-hidden />
      </IconButton>
      <Menu
        label={say('library.more')}
        placement="bottom end"
        groups={[{ id: 'describing', entries: describing.map(({ id, title, enabled, run }) => ({ id, label: say(title), isDisabled: enabled?.() === false, run: () => void run() })) }]}
      >
        <IconButton label={say('library.more')}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      </Menu>
      <Button icon={<FilePlus2 size={15} aria-hidden />} isDisabled={isReadOnly} onPress={() => bring('plans')}>
        {say('library.import')}
      </Button>
      {hasSets && isWide ? (
        <ToggleIconButton label={say('library.sets.tree')} isSelected={isTreeWanted} onChange={shown => remember(client.engine, 'library.setTree', shown)}>
          <PanelLeft size={16} aria-hidden />
        </ToggleIconButton>
      ) : null}
      <ToggleIconButton label={say('library.details')} isSelected={hasDetails} onChange={shown => remember(client.engine, 'library.details', shown)}>
        <PanelRight size={16} aria-hidden />
      </ToggleIconButton>
    </>
  )
}

function readSort(): SortDescriptor {
  const value = settingsStore.getState().remembered['library.sort']
  if (value && typeof value === 'object' && !Array.isArray(value) && typeof value['column'] === 'string') {
    return { column: value['column'], direction: value['direction'] === 'descending' ? 'descending' : 'ascending' }
  }
  return { column: 'title', direction: 'ascending' }
}

function readSizes(): Record<string, number> | undefined {
  const value = settingsStore.getState().remembered['library.panes']
  if (!value || typeof value !== 'object' || Array.isArray(value)) return undefined
  const { table, details } = value
  return typeof table === 'number' && typeof details === 'number' ? { table, details } : undefined
}
