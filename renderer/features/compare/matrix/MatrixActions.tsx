import { Download, FoldVertical, UnfoldVertical } from 'lucide-react'
import { useStore } from 'zustand'
import { everything } from '../../../pane/excerpts/excerpt-list.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { changeMatrix, compareStore } from '../../../state/rooms/comparing.ts'
import { useSay } from '../../../state/language.ts'
import { openSheet } from '../../../state/window/sheets.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'

/** What is done with the whole matrix: opened, closed, handed out. */
export function MatrixActions() {
  const say = useSay()
  const { documents, plans, boilerplate, matrix } = useStore(compareStore)
  const themes = useRecords(records => records.themes)
  return (
    <>
      <IconButton label={say('compare.matrix.openAll')} onPress={() => changeMatrix({ closed: new Set() })}>
        <UnfoldVertical size={15} aria-hidden />
      </IconButton>
      <IconButton label={say('compare.matrix.closeAll')} onPress={() => changeMatrix({ closed: new Set(themes.map(({ id }) => id)) })}>
        <FoldVertical size={15} aria-hidden />
      </IconButton>
      <Button
        icon={<Download size={14} aria-hidden />}
        isDisabled={themes.length === 0}
        onPress={() => openSheet({ name: 'handout', begin: { what: 'matrix', by: matrix.by, isTurned: matrix.isTurned, filter: { ...everything, boilerplate, documents: [...documents], ...plans } } })}
      >
        {say('compare.handOut')}
      </Button>
    </>
  )
}
