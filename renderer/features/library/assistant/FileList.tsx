import { CircleAlert, CircleCheck, CircleMinus, Copy, CopyCheck, FileQuestionMark, LockKeyhole, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { encodingName } from '#domain/encodings.ts'
import { type Say, useSay } from '../../../state/language.ts'
import { sayLanguage } from '../../../pane/plans/values.ts'
import { formatName } from './deciding.ts'
import { type Looked, namesakeOf, type Standing, standingOf } from './look.ts'

type Props = { readonly files: readonly Looked[]; readonly twins: ReadonlySet<string>; readonly copies: ReadonlyMap<string, string>; readonly chosen: string; readonly onChoose: (ticket: string) => void }

/** All files, with how each would come in. */
export function FileList({ files, twins, copies, chosen, onChoose }: Props) {
  const say = useSay()
  const said = (file: Looked) => summary(file, { standing: standingOf(file, copies), isTwin: twins.has(file.answer.ticket), copyOf: copies.get(file.answer.ticket) ?? '' }, say)
  const list = useRef<HTMLDivElement>(null)
  // The dialog takes the focus for itself when it opens, later than the list's own way to ask for it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const option = list.current?.querySelector<HTMLElement>('[role=option][aria-selected=true]')
      option?.focus()
      // Whoever comes to the list finds it scrolled as it was left, which is to its top.
      option?.scrollIntoView({ block: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <ListBox
      ref={list}
      aria-label={say('library.assistant.files')}
      className="assistant-files"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={keys => {
        const [key] = [...keys]
        if (key !== undefined) onChoose(String(key))
      }}
    >
      {files.map(file => (
        <ListBoxItem key={file.answer.ticket} id={file.answer.ticket} textValue={`${file.answer.file}, ${said(file)}`} className="assistant-file">
          <StandingIcon standing={standingOf(file, copies)} isRemarked={twins.has(file.answer.ticket) || hasRemarks(file)} />
          <span>
            <span className="assistant-file-name">{file.answer.file}</span>
            <span className="assistant-file-said">{said(file)}</span>
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

function StandingIcon({ standing, isRemarked }: { readonly standing: Standing; readonly isRemarked: boolean }) {
  const Icon = { ready: isRemarked ? TriangleAlert : CircleCheck, copy: Copy, existing: CopyCheck, locked: LockKeyhole, noEncoding: FileQuestionMark, left: CircleMinus, failed: CircleAlert, out: CircleMinus }[standing]
  return <Icon size={16} aria-hidden data-standing={standing === 'ready' && isRemarked ? 'remarks' : standing} />
}

const hasRemarks = (file: Looked) => namesakeOf(file) !== null || ('preview' in file.answer && file.answer.preview.warnings.length > 0)

function summary(file: Looked, { standing, isTwin, copyOf }: { readonly standing: Standing; readonly isTwin: boolean; readonly copyOf: string }, say: Say): string {
  const { answer } = file
  if (file.isReading) return say('documents.stage.reading')
  if (standing === 'copy') return say('library.assistant.copy', { name: copyOf })
  if (standing !== 'ready') return say(`library.assistant.${standing}`)
  // What is ready was read.
  if ('error' in answer) return ''
  const { mediaType, encoding, language, countByKind, warnings } = answer.preview
  const clauses = Object.values(countByKind).reduce((sum, count) => sum + count, 0)
  const facts = [namesakeOf(file) ? say('library.assistant.titleKnown') : isTwin ? say('library.assistant.titleTwice') : '', formatName(mediaType), encodingName(encoding), sayLanguage(say, language), say('library.report.added', { clauses, warnings: warnings.length })]
  return facts.filter(Boolean).join(' · ')
}
