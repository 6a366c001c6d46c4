import { useState } from 'react'
import { assertNever } from '#domain/ids.ts'
import { AutocodeDialog } from '../features/autocode/AutocodeDialog.tsx'
import { SearchesDialog } from '../features/excerpts/searches/SearchesDialog.tsx'
import { HandoutDialog } from '../features/exports/HandoutDialog.tsx'
import { BackupsDialog } from '../features/history/BackupsDialog.tsx'
import { CheckDialog } from '../features/history/CheckDialog.tsx'
import { AssistantDialog } from '../features/library/assistant/AssistantDialog.tsx'
import { AttributeFileDialog } from '../features/library/table/AttributeFileDialog.tsx'
import { AttributesDialog } from '../features/library/table/AttributesDialog.tsx'
import { BulkDialog } from '../features/library/table/BulkDialog.tsx'
import { PasteDialog } from '../features/library/pasting/PasteDialog.tsx'
import { ReplaceDialog } from '../features/library/replacing/ReplaceDialog.tsx'
import { ReportDialog } from '../features/library/ReportDialog.tsx'
import { IntoSetDialog } from '../features/library/sets/IntoSetDialog.tsx'
import { SetsDialog } from '../features/library/sets/SetsDialog.tsx'
import { CoderDialog } from '../features/settings/CoderDialog.tsx'
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx'
import { NewProjectDialog } from '../features/start/NewProjectDialog.tsx'
import { RenameProjectDialog } from '../features/start/RenameProjectDialog.tsx'
import { ReopenDialog } from '../features/start/ReopenDialog.tsx'
import { VersionsDialog } from '../features/versions/list/VersionsDialog.tsx'
import { FieldsDialog } from '../pane/fields/dialog/FieldsDialog.tsx'
import { SuggestionsDialog } from '../pane/suggesting/SuggestionsDialog.tsx'
import { ClauseMemoDialog } from '../pane/memos/ClauseMemoDialog.tsx'
import { useSheet } from '../state/window/sheets.ts'
import { useSettings } from '../state/settings.ts'
import { Activity } from './activity/Activity.tsx'
import { useFocusHome } from './focus-home.ts'
import { Keys } from './palette/Keys.tsx'
import { Palette } from './palette/Palette.tsx'
import { Shortcuts } from './palette/Shortcuts.tsx'

/** The dialog that stands open, if any. The coder's name is asked once, before anything else. */
export function Sheets() {
  const sheet = useSheet()
  const unnamed = useSettings(settings => settings.coder === '')
  const [asked, setAsked] = useState(false)
  useFocusHome(unnamed && !asked)
  if (!sheet) return unnamed && !asked ? <CoderDialog onClose={() => setAsked(true)} /> : null
  switch (sheet.name) {
    case 'palette': return <Palette />
    case 'shortcuts': return <Shortcuts />
    case 'activity': return <Activity begin={sheet.tab} />
    case 'keys': return <Keys />
    case 'settings': return <SettingsDialog />
    case 'backups': return <BackupsDialog {...(sheet.project === undefined ? {} : { project: sheet.project })} />
    case 'check': return <CheckDialog {...sheet} />
    case 'newProject': return <NewProjectDialog />
    case 'renameProject': return <RenameProjectDialog />
    case 'paste': return <PasteDialog {...(sheet.copied && { begin: sheet.copied })} />
    case 'replace': return <ReplaceDialog key={sheet.taken?.answer.ticket} document={sheet.document} isAgain={sheet.isAgain ?? false} taken={sheet.taken} after={sheet.after} />
    case 'clauseMemo': return <ClauseMemoDialog key={sheet.clause} clause={sheet.clause} />
    case 'versions': return <VersionsDialog document={sheet.document} />
    case 'attributes': return <AttributesDialog />
    case 'sets': return <SetsDialog />
    case 'searches': return <SearchesDialog />
    case 'suggestions': return <SuggestionsDialog />
    case 'intoSet': return <IntoSetDialog documents={sheet.documents} />
    case 'bulk': return <BulkDialog documents={sheet.documents} />
    case 'attributeFile': return <AttributeFileDialog file={sheet.file} answer={sheet.answer} />
    case 'autocode': return <AutocodeDialog begin={sheet.begin} />
    case 'handout': return <HandoutDialog begin={sheet.begin} />
    case 'fields': return <FieldsDialog after={sheet.after} />
    case 'report': return <ReportDialog answers={sheet.answers} again={sheet.again} />
    case 'assistant': return <AssistantDialog previews={sheet.previews} refused={sheet.refused} />
    case 'reopen': return <ReopenDialog reason={sheet.reason} choices={sheet.choices} />
    default: return assertNever(sheet)
  }
}
