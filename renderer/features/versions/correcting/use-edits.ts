import { useState } from 'react'
import type { Draft } from '#contract/documents/drafts.ts'
import type { Engine } from '../../../client/engine.ts'
import { useEngine } from '../../../state/connection.ts'
import type { Span } from '../../../text/blocks.ts'
import { dropDraft, keepDraft } from './draft-memory.ts'
import { cutAround, joinParts, partAt } from './parts.ts'

/** A text of a document as the engine gives it. */
export type BaseText = Awaited<ReturnType<Engine['documents']['text']>>

export type Edits = {
  readonly parts: readonly Span[]
  /** What was written over which part. */
  readonly edits: ReadonlyMap<number, string>
  /** The part that stands in the field, and where it lies in the text. */
  readonly at: number
  readonly part: Span
  readonly setAt: (part: number) => void
  /** What the part says in the text that is corrected. */
  readonly original: string
  readonly isChanged: boolean
  readonly write: (value: string) => void
  /** The whole text as it is written by now. */
  readonly written: () => string
}

/**
 * What is written over a text, part by part, kept as a draft with each key.
 * @param begun what was written over some of it before
 * @param start offset where one read
 */
export function useEdits(document: string, base: BaseText, begun: Draft['edits'], start: number): Edits {
  const engine = useEngine()
  // Where it was cut when it was opened: the draft that this window keeps grows and would cut it anew.
  const [parts] = useState(() => cutAround(base.text, begun))
  const [at, setAt] = useState(() => partAt(parts, start))
  const [edits, setEdits] = useState<ReadonlyMap<number, string>>(() => editsOf(parts, begun))
  const part = parts[at] ?? { start: 0, end: 0 }
  const original = base.text.slice(part.start, part.end)
  const write = (value: string) => {
    const next = new Map(edits)
    if (value === original) next.delete(at)
    else next.set(at, value)
    setEdits(next)
    if (next.size === 0) void dropDraft(engine, document)
    else keepDraft(engine, { document, version: base.version, edits: draftOf(parts, next) })
  }
  return { parts, edits, at, part, setAt, original, isChanged: edits.size > 0, write, written: () => joinParts(base.text, parts, edits) }
}

function editsOf(parts: readonly Span[], begun: Draft['edits']): Map<number, string> {
  return new Map(begun.map(({ start, end, text }) => [parts.findIndex(part => part.start === start && part.end === end), text]))
}

function draftOf(parts: readonly Span[], edits: ReadonlyMap<number, string>): Draft['edits'] {
  return parts.flatMap(({ start, end }, at) => {
    const text = edits.get(at)
    return text === undefined ? [] : [{ start, end, text }]
  })
}
