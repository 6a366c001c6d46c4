import { ClipboardPaste, FilePlus2, FolderInput, PanelRight } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { SortDescriptor } from 'react-aria-components'
import { useClient } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { useRecords } from '../../state/records.ts'
import { remember, settingsStore, useSettings } from '../../state/settings.ts'
import { openSheet } from '../../state/sheets.ts'
import { Button, IconButton, ToggleIconButton } from '../../ui/controls/Button.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { RoomHead } from '../../ui/layout/RoomHead.tsx'
import { SplitPane } from '../../ui/layout/SplitPane.tsx'
import { Details } from './details/Details.tsx'
import { DocumentTable } from './DocumentTable.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { importFromDialog } from './importing.ts'
import { filterDocuments, sortDocuments } from './listing.ts'
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
  const wanted = useDeferredValue(filter)
  const shown = useMemo(() => sortDocuments(filterDocuments(documents, wanted), sort), [documents, wanted, sort])

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
      <RoomHead title={say('app.room.library')} titleId="library-title" actions={<Actions hasDetails={hasDetails} />}>
        <SearchField
          label={say('library.filter')}
          value={filter}
          onChange={setFilter}
          aside={filter ? say('library.filter.count', { shown: shown.length, all: documents.length }) : null}
        />
      </RoomHead>
      <SplitPane
        handle={say('library.resize')}
        sizes={hasDetails ? readSizes() : undefined}
        onSizes={sizes => hasDetails && remember(engine, 'library.panes', sizes)}
        panes={[
          { id: 'table', min: '360px', children: <DocumentTable documents={shown} sort={sort} onSort={keepSort} isFiltered={wanted !== ''} /> },
          ...(hasDetails ? [{ id: 'details', size: '312px', min: '260px', max: '560px', isFixed: true, children: <Details /> }] : []),
        ]}
      />
    </section>
  )
}

function Actions({ hasDetails }: { readonly hasDetails: boolean }) {
  const say = useSay()
  const client = useClient()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const bring = (purpose: 'plans' | 'folder') => void importFromDialog(client, purpose).catch(notifyProblem)
  return (
    <>
      <IconButton label={say('library.paste')} isDisabled={isReadOnly} onPress={() => openSheet('paste')}>
        <ClipboardPaste size={16} aria-hidden />
      </IconButton>
      <IconButton label={say('library.importFolder')} isDisabled={isReadOnly} onPress={() => bring('folder')}>
        <FolderInput size={16} aria-hidden />
      </IconButton>
      <Button icon={<FilePlus2 size={15} aria-hidden />} isDisabled={isReadOnly} onPress={() => bring('plans')}>
        {say('library.import')}
      </Button>
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
