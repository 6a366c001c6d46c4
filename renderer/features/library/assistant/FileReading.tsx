import { TriangleAlert } from 'lucide-react'
import { saySentence, useSay } from '../../../state/language.ts'
import { sayLanguage } from '../../../pane/plans/values.ts'
import { formatName } from './deciding.ts'
import { DoubtList } from './DoubtList.tsx'
import { isNewVersion, type Looked } from './look.ts'
import { PreviewClauses } from './PreviewClauses.tsx'

export type FileReadingProps = {
  readonly file: Looked
  readonly answer: Extract<Looked['answer'], { preview: unknown }>
  readonly cleans: boolean
  /** Whether it would become a document of its own: only then it says something that its bytes are here already. */
  readonly isNew: boolean
  readonly onReread: (file: Looked) => void
}

/** What a file comes in as: facts, what may be wrong, and how it begins. */
export function FileReading({ file, answer, cleans, isNew, onReread }: FileReadingProps) {
  const say = useSay()
  const { existing, preview } = answer
  const { mediaType, language, characters, pages, countByKind, warnings, doubts } = preview
  const aside = cleans ? countByKind.boilerplate : 0
  // A text that takes another's place keeps the corrections of that one.
  const canDecide = isNew && !existing && !isNewVersion(file)
  const told = canDecide ? warnings.filter(({ id, start }) => !doubts.some(doubt => doubt.start === start && doubt.sentence.id === id)) : warnings
  const facts = [
    formatName(mediaType),
    sayLanguage(say, language),
    pages > 0 ? say('library.assistant.pages', { pages }) : '',
    say('library.file.sizes', { characters, clauses: Object.values(countByKind).reduce((sum, count) => sum + count, 0) }),
    say('library.assistant.kinds', { headings: countByKind.heading, items: countByKind.item, paragraphs: countByKind.paragraph + countByKind.boilerplate - aside, aside }),
  ]
  return (
    <>
      <p className="assistant-facts">{facts.filter(Boolean).join(' · ')}</p>
      {existing && isNew ? <p className="assistant-facts">{say('library.assistant.hereAlready', { title: existing.title })}</p> : null}
      {canDecide ? <DoubtList file={file} doubts={doubts} onReread={onReread} /> : null}
      {told.length > 0 ? (
        // Nothing in it takes the focus: it does itself, so that keys can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="assistant-warnings" role="group" aria-label={say('library.warnings')} tabIndex={0}>
          <ul>
            {told.map((warning, index) => (
              <li key={index}>
                <TriangleAlert size={14} aria-hidden />
                <span>{saySentence(warning)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <PreviewClauses preview={preview} cleans={cleans} />
    </>
  )
}
