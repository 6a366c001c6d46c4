import { CircleAlert } from 'lucide-react'
import type { FileAnswer } from '#contract/attributes/attributes.ts'
import type { Ticket } from '#contract/values.ts'
import { fieldByKey, isFixedKey } from '#domain/attributes/values.ts'
import { useEngine } from '../../../state/connection.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { closeSheet } from '../../../state/window/sheets.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { Table } from '../../../ui/lists/Table.tsx'
import './attributes-dialog.css'

/** Lines with mistakes that are shown; the command line names all. */
const mostProblems = 200

/** What a CSV file would change, before it does. */
export function AttributeFileDialog({ file, answer }: { readonly file: Ticket; readonly answer: FileAnswer }) {
  const say = useSay()
  const engine = useEngine()
  const { changes, problems, rows, newAttributes, fileName } = answer
  const documents = new Set(changes.map(({ document }) => document)).size
  const apply = async () => {
    closeSheet()
    try {
      const done = await engine.attributes.fromFile({ file })
      notifyDone('library.attributesTaken', { count: done.changes.length }, done.changes.length > 0)
    } catch (error) {
      notifyProblem(error)
    }
  }
  const lines = changes.map(change => ({ ...change, id: `${change.row} ${change.key}` }))
  return (
    <Dialog
      title={say('library.attributeFile', { name: fileName })}
      isOpen
      onClose={closeSheet}
      size="wide"
      footer={
        <>
          <Button onPress={closeSheet}>{say('ui.cancel')}</Button>
          <Button look="primary" isDisabled={changes.length === 0} onPress={() => void apply()}>{say('library.attributeFile.apply', { count: changes.length })}</Button>
        </>
      }
    >
      <p>{say('library.attributeFile.summary', { changes: changes.length, documents, rows })}</p>
      {newAttributes.length > 0 ? <p>{say('library.attributeFile.new', { names: newAttributes.join(say('ui.between')) })}</p> : null}
      {problems.length > 0 ? (
        <ul className="report">
          {problems.slice(0, mostProblems).map(({ row, message }, index) => (
            <li key={index} data-kind="failed">
              <CircleAlert size={16} aria-hidden />
              <span>{say('library.attributeFile.row', { row, said: saySentence(message) })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {lines.length > 0 ? (
        <div className="attribute-file-changes">
          <Table
            label={say('library.attributeFile.changes')}
            rows={lines}
            columns={[
              { id: 'row', title: say('library.attributeFile.column.row'), width: 56, align: 'end', cell: line => line.row },
              { id: 'title', title: say('library.field.title'), width: '3fr', isRowHeader: true, cell: line => line.title },
              { id: 'key', title: say('library.bulk.attribute'), width: '2fr', cell: line => (line.isFixed && isFixedKey(line.key) ? say(`library.field.${fieldByKey[line.key]}`) : line.key) },
              { id: 'before', title: say('library.attributeFile.column.before'), width: '2fr', cell: line => line.before || '–' },
              { id: 'after', title: say('library.attributeFile.column.after'), width: '2fr', cell: line => line.after || '–' },
            ]}
          />
        </div>
      ) : null}
    </Dialog>
  )
}
