import { Columns3, FilterX, PencilLine, Sparkles } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { SuggestionRow } from '#contract/attributes/attributes.ts'
import { ChoicePopover } from '../../../pane/excerpts/ChoiceList.tsx'
import type { TableField } from '../../../pane/plans/fields.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { openSheet } from '../../../state/window/sheets.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { focusRoomIfLost } from '../../../ui/overlays/focus-after.ts'

type TableBarProps = {
  readonly fields: readonly TableField[]
  readonly shownFields: readonly TableField[]
  readonly onColumns: (fields: readonly string[]) => void
  /** All chosen documents, as the panel beside the table edits them. */
  readonly chosen: readonly string[]
  /** How many of these a filter hides. */
  readonly hidden: number
  /** Suggestions for documents that are shown. */
  readonly suggestions: readonly SuggestionRow[]
  /** Null where no filter hides anything. */
  readonly onClearFilters: (() => void) | null
  readonly isReadOnly: boolean
  /** How many documents are shown, of all. */
  readonly shown: number
  readonly all: number
}

/** Above the table: its columns, one value for many documents, what texts suggest, and how many rows are shown. */
export function TableBar({ fields, shownFields, onColumns, chosen, hidden, suggestions, onClearFilters, isReadOnly, shown, all }: TableBarProps) {
  const say = useSay()
  const engine = useEngine()
  const acceptAll = async () => {
    try {
      const { accepted } = await engine.attributes.accept({ suggestions: [...suggestions] })
      notifyDone('library.suggested.accepted', { count: accepted }, accepted > 0)
    } catch (error) {
      notifyProblem(error)
    }
  }
  return (
    <div className="table-bar">
      <ChoicePopover
        label={say('library.table.columns')}
        filterLabel={say('library.table.columns.search')}
        emptyLabel={say('library.table.columns.none')}
        mode="many"
        // The title always stands there.
        items={fields.filter(({ id }) => id !== 'title').map(({ id, label }) => ({ id, name: label }))}
        chosen={shownFields.map(({ id }) => id).filter(id => id !== 'title')}
        onChoose={onColumns}
      >
        <Button look="quiet" icon={<Columns3 size={14} aria-hidden />}>{say('library.table.columns')}</Button>
      </ChoicePopover>
      <Button
        look="quiet"
        icon={<PencilLine size={14} aria-hidden />}
        isDisabled={isReadOnly || chosen.length === 0}
        onPress={() => openSheet({ name: 'bulk', documents: chosen })}
      >
        {hidden > 0 && chosen.length > 1 ? say('library.table.bulkHidden', { count: chosen.length, hidden }) : say('library.table.bulk', { count: chosen.length })}
      </Button>
      {suggestions.length > 0 && !isReadOnly ? (
        <PassingButton icon={<Sparkles size={14} aria-hidden />} onPress={() => void acceptAll()}>{say('library.suggested.acceptAll', { count: suggestions.length })}</PassingButton>
      ) : null}
      {onClearFilters ? (
        <PassingButton icon={<FilterX size={14} aria-hidden />} onPress={onClearFilters}>{say('library.table.clearFilters')}</PassingButton>
      ) : null}
      <span className="table-count" role="status">{say('library.filter.count', { shown, all })}</span>
    </div>
  )
}

/** A button that goes with what it did, and then gives the focus to the room. */
function PassingButton({ icon, onPress, children }: { readonly icon: ReactNode; readonly onPress: () => void; readonly children: string }) {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const own = button.current
    return () => {
      if (own && own === document.activeElement) focusRoomIfLost()
    }
  }, [])
  return <Button ref={button} look="quiet" icon={icon} onPress={onPress}>{children}</Button>
}
