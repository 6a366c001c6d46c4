import type { MessageId } from '#domain/messages/catalogues.ts'
import { useSay } from '../../state/language.ts'
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx'
import { formatsByWhat, pairFormats, type Format, type Offered } from './choices.ts'

export type WhatFieldProps = {
  readonly what: Offered
  readonly onWhat: (what: Offered) => void
  readonly format: Format
  readonly onFormat: (format: Format) => void
}

const whats = ['excerpts', 'matrix', 'codebook', 'memos', 'document', 'pairs'] as const satisfies readonly Offered[]

/** What is handed out, and as which kind of file. */
export function WhatField({ what, onWhat, format, onFormat }: WhatFieldProps) {
  const say = useSay()
  return (
    <>
      <div className="handout-field">
        <span className="ui-label">{say('handout.what')}</span>
        <SegmentedControl
          label={say('handout.what')}
          value={what}
          onChange={onWhat}
          segments={whats.map(id => ({ id, label: say(`handout.what.${id}`) }))}
        />
      </div>
      <div className="handout-field">
        <span className="ui-label">{say('handout.format')}</span>
        <SegmentedControl
          label={say('handout.format')}
          value={format}
          onChange={onFormat}
          segments={(what === 'pairs' ? pairFormats : formatsByWhat[what]).map(id => ({ id, label: say(formatName(what, id)) }))}
        />
        <p className="handout-note">{say(formatNote(what, format))}</p>
      </div>
    </>
  )
}

const memoNotes: Readonly<Partial<Record<Format, MessageId>>> = { report: 'handout.note.memos', md: 'handout.note.memosMd', html: 'handout.note.memosHtml' }

function formatName(what: Offered, format: Format): MessageId {
  if (what === 'document') return format === 'html' ? 'handout.format.page' : 'handout.format.word'
  if (format === 'csv' || format === 'xlsx' || format === 'qdc' || format === 'md' || format === 'html') return `handout.format.${format}`
  if (what === 'matrix') return format === 'report' ? 'handout.format.counts' : 'handout.format.framework'
  return format === 'report' ? 'handout.format.report' : 'handout.format.table'
}

function formatNote(what: Offered, format: Format): MessageId {
  if (what === 'memos') return memoNotes[format] ?? 'handout.note.memosRows'
  if (what === 'document') return format === 'html' ? 'handout.note.documentHtml' : 'handout.note.document'
  if (format === 'qdc') return 'handout.note.qdc'
  if (format === 'xlsx') return 'handout.note.xlsx'
  if (what === 'codebook' && format === 'csv') return 'handout.note.codebookCsv'
  if (format === 'csv') return 'handout.note.csv'
  if (what === 'pairs') return 'handout.note.pairs'
  if (what === 'matrix') return format === 'html' ? 'handout.note.matrixHtml' : format === 'report' ? 'handout.note.matrix' : 'handout.note.framework'
  if (what === 'codebook') return format === 'report' ? 'handout.note.codebookReport' : 'handout.note.codebook'
  return format === 'report' ? 'handout.note.report' : 'handout.note.table'
}
