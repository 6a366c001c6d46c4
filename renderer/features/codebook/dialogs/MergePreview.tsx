import type { MergePreview as Preview, ThemeRow } from '#contract/coding/themes.ts'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useSay } from '../../../state/language.ts'

const entities = ['annotation', 'annotation_theme', 'theme', 'document', 'memo', 'matrix_cell', 'silence'] as const

const partNames = {
  definition: 'codebook.definition', include: 'codebook.include', exclude: 'codebook.exclude', example: 'codebook.example', shortcut: 'codebook.key',
} as const satisfies Readonly<Record<Preview['filled'][number], MessageId>>

/** Names of themes that are said at most. */
const mostNames = 5

/** What a merge moves, what both have already, and what the theme that stays is given. */
export function MergePreview({ from, into }: { readonly from: ThemeRow; readonly into: ThemeRow }) {
  const say = useSay()
  const { value, pending } = useAnswer(`merge ${from.id} ${into.id}`, entities, (engine, signal) =>
    engine.themes.previewMerge({ from: from.id, into: into.id }, { signal }),
  )
  if (!value || pending) return <p className="theme-merge" />
  const { highlights, both, children, joined, memo, filled, keywords, summaries, summariesJoined, silences } = value
  const names = { from: from.name, into: into.name }
  const lines = [
    both > 0 && say('codebook.merge.both', { count: both }),
    joined.length > 0 && say('codebook.merge.joined', { count: joined.length, names: joined.slice(0, mostNames).join('; ') }),
    memo !== 'none' && say(memo === 'joined' ? 'codebook.merge.memoJoined' : 'codebook.merge.memoMoves'),
    summaries > 0 && say('codebook.merge.summaries', { count: summaries, joined: summariesJoined }),
    silences > 0 && say('codebook.merge.silences', { count: silences }),
    filled.length > 0 && say('codebook.merge.filled', { ...names, parts: filled.map(part => say(partNames[part])).join(say('ui.between')) }),
    keywords > 0 && say('codebook.merge.keywords', { count: keywords }),
    from.definition !== '' && into.definition !== '' && say('codebook.merge.definition', names),
  ].filter(line => line !== false)
  return (
    <div className="theme-merge">
      <p>{say(children > 0 ? 'codebook.merge.what' : 'codebook.merge.whatAlone', { ...names, highlights, children })}</p>
      {lines.length > 0 ? (
        <ul>
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
