import { useState } from 'react'
import { useSay } from '../../state/language.ts'
import { closeSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { JobList } from './JobList.tsx'
import { NoticeList } from './NoticeList.tsx'
import './activity.css'

/** What this window works on and worked on, and every notice since it was opened. @param begin what is shown first */
export function Activity({ begin }: { readonly begin: 'jobs' | 'notices' }) {
  const say = useSay()
  const [tab, setTab] = useState(begin)
  return (
    <Dialog title={say('activity.title')} isOpen onClose={closeSheet} size="medium" footer={<Button look="primary" onPress={closeSheet}>{say('ui.close')}</Button>}>
      <Tabs<'jobs' | 'notices'>
        label={say('activity.title')}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'jobs', title: say('activity.jobs'), children: <JobList /> },
          { id: 'notices', title: say('activity.notices'), children: <NoticeList /> },
        ]}
      />
    </Dialog>
  )
}
