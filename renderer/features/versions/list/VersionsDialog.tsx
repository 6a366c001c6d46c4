import { useState } from 'react'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { closeSheet } from '../../../state/window/sheets.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Tabs } from '../../../ui/layout/Tabs.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { CommentList } from './CommentList.tsx'
import { CorrectionList } from './CorrectionList.tsx'
import { VersionList } from './VersionList.tsx'
import '../versions.css'
import './list.css'

/** The texts that a document had, the corrections of its clauses, and the remarks that its file brought. */
export function VersionsDialog({ document }: { readonly document: string }) {
  const say = useSay()
  const title = useRecords(records => records.documents.find(({ id }) => id === document)?.title ?? '')
  const [tab, setTab] = useState<'versions' | 'corrections' | 'comments'>('versions')
  const { value: versions = [] } = useAnswer(`versions ${document}`, ['document'], (engine, signal) => engine.documents.versions({ document }, { signal }))
  const { value: corrections = [] } = useAnswer(`corrections ${document}`, ['document', 'clause_correction'], (engine, signal) => engine.documents.corrections({ document }, { signal }))
  const { value: comments = [] } = useAnswer(`comments ${document}`, ['document'], (engine, signal) => engine.documents.comments({ document }, { signal }))
  return (
    <Dialog title={say('versions.list.title', { title })} isOpen onClose={closeSheet} size="large" footer={<Button onPress={closeSheet}>{say('ui.close')}</Button>}>
      <Tabs
        label={say('versions.list.title', { title })}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'versions', title: say('versions.tab.versions', { count: versions.length }), children: <VersionList document={document} versions={versions} /> },
          { id: 'corrections', title: say('versions.tab.corrections', { count: corrections.length }), children: <CorrectionList document={document} corrections={corrections} /> },
          { id: 'comments', title: say('versions.tab.comments', { count: comments.length }), children: <CommentList document={document} comments={comments} /> },
        ]}
      />
    </Dialog>
  )
}
