import type { PrecisionShare, RejectedSuggestion, SuggestionPrecision } from '#contract/coding/suggestions.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useRecords } from '../../state/asking/records.ts'
import { useEngine } from '../../state/connection.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { useSettings } from '../../state/settings.ts'
import { closeSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { ThemeChip } from '../../ui/marks/ThemeChip.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { useThemeLooks } from '../reading.ts'
import './suggesting.css'

const madeFrom = ['annotation', 'annotation_theme', 'theme', 'document', 'clause_correction'] as const

/** How right suggestions are in this project, what was rejected, and whether there are any. */
export function SuggestionsDialog() {
  const say = useSay()
  const engine = useEngine()
  const isOn = useSettings(settings => settings.suggestions)
  const { value: precision, error } = useAnswer('precision', madeFrom, (asked, signal) => asked.suggestions.precision({}, { signal }))
  return (
    <Dialog title={say('suggestions.title')} isOpen onClose={closeSheet} footer={<Button look="primary" onPress={closeSheet}>{say('ui.close')}</Button>}>
      <p className="precision-hint">{say('suggestions.what')}</p>
      <Checkbox isSelected={isOn} onChange={suggestions => void engine.settings.write({ suggestions }).catch(notifyProblem)}>
        {say('settings.suggestions.on')}
      </Checkbox>
      <section className="precision" aria-busy={!precision && !error} aria-live="polite">
        <h3>{say('suggestions.precision')}</h3>
        {precision ? <Measured precision={precision} /> : <p className="precision-hint">{error ? saySentence(error.sentence) : say('suggestions.measuring')}</p>}
      </section>
      <Rejected />
    </Dialog>
  )
}

function Measured({ precision: { basis, asTagged, onOthers, byTheme } }: { readonly precision: SuggestionPrecision }) {
  const say = useSay()
  const looks = useThemeLooks()
  const rows = byTheme.filter(({ theme }) => looks.has(theme)).toSorted((one, other) => other.suggested - one.suggested)
  if (basis.tagged === 0) return <p className="precision-hint">{say(basis.described === 0 ? 'suggestions.needs' : 'suggestions.noTags')}</p>
  const told = (share: PrecisionShare) => ({ suggested: share.suggested, right: share.right, silent: share.silent })
  return (
    <>
      <p className="precision-words">{say('suggestions.asTagged', told(asTagged))}</p>
      <p className={onOthers ? 'precision-words' : 'precision-hint'}>{onOthers ? say('suggestions.onOthers', told(onOthers)) : say('suggestions.onOthersNone')}</p>
      {rows.length === 0 ? null : (
        <table aria-label={say('suggestions.byTheme')}>
          <thead>
            <tr>
              <th scope="col">{say('suggestions.theme')}</th>
              <th scope="col" className="precision-number">{say('suggestions.suggestedFirst')}</th>
              <th scope="col" className="precision-number">{say('suggestions.right')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ theme, suggested, right }) => {
              const look = looks.get(theme)
              return look ? (
                <tr key={theme}>
                  <th scope="row"><ThemeChip theme={look} code={look.code} /></th>
                  <td className="precision-number">{suggested}</td>
                  <td className="precision-number">{right}</td>
                </tr>
              ) : null
            })}
          </tbody>
        </table>
      )}
    </>
  )
}

/** What nobody wants where: seen again, and taken back. */
function Rejected() {
  const say = useSay()
  const { suggestions } = useEngine()
  const isReadOnly = useProject(open => open.project?.readOnly ?? true)
  const { value: rejected } = useAnswer('rejected', ['theme_rejected', 'theme', 'document', 'clause_correction'], (engine, signal) => engine.suggestions.rejected({}, { signal }))
  const takeBack = (rows: readonly RejectedSuggestion[]) => {
    const rejections = rows.slice(0, 10_000).map(({ document, clauseHash, theme }) => ({ document, clauseHash, theme }))
    void suggestions.unreject({ rejections }).catch(notifyProblem)
  }
  if (!rejected) return null
  return (
    <section className="precision">
      <h3>{say('suggestions.rejected')}</h3>
      {rejected.length === 0 ? <p className="precision-hint">{say('suggestions.noneRejected')}</p> : null}
      <ul aria-label={say('suggestions.rejected')}>
        {rejected.map(row => <RejectedLine key={`${row.document} ${row.clauseHash} ${row.theme}`} row={row} isReadOnly={isReadOnly} onTakeBack={() => takeBack([row])} />)}
      </ul>
      {rejected.length > 1 && !isReadOnly ? <Button onPress={() => takeBack(rejected)}>{say('suggestions.takeAllBack')}</Button> : null}
    </section>
  )
}

type RejectedLineProps = { readonly row: RejectedSuggestion; readonly isReadOnly: boolean; readonly onTakeBack: () => void }
function RejectedLine({ row, isReadOnly, onTakeBack }: RejectedLineProps) {
  const say = useSay()
  const look = useThemeLooks().get(row.theme)
  const title = useRecords(records => records.documents.find(({ id }) => id === row.document)?.title ?? '')
  if (!look) return null
  return (
    <li className="rejected-line">
      <ThemeChip theme={look} code={look.code} />
      <span className="rejected-words" title={title}>{row.place?.words ?? say('suggestions.clauseGone')}</span>
      <Button look="quiet" isDisabled={isReadOnly} aria-label={say('suggestions.takeBackNamed', { theme: look.name, words: row.place?.words ?? title })} onPress={onTakeBack}>
        {say('suggestions.takeBack')}
      </Button>
    </li>
  )
}
