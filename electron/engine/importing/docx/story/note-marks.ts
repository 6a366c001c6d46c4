export type NoteKind = 'footnote' | 'endnote'
export type Note = { readonly kind: NoteKind; readonly id: string; readonly mark: string }

/**
 * Marks of notes, in the order in which the text refers to them: `[1]` for footnotes, `[e1]` for endnotes, a sign of the author's own in
 * brackets. Brackets, because no plan numbers its clauses with them.
 */
export class NoteMarks {
  readonly #notes = new Map<string, Note>()
  #counts = { footnote: 0, endnote: 0 }

  /** @param own the author's sign, where the document sets one by hand */
  refer(kind: NoteKind, id: string, own: string | null = null): string {
    const key = `${kind} ${id}`
    const known = this.#notes.get(key)
    if (known) return known.mark
    const mark = own === null ? this.#next(kind) : `[${own}]`
    this.#notes.set(key, { kind, id, mark })
    return mark
  }

  /** Of one kind, in the order of their first references. */
  of(kind: NoteKind): Note[] {
    return [...this.#notes.values()].filter(note => note.kind === kind)
  }

  #next(kind: NoteKind): string {
    this.#counts[kind] += 1
    return kind === 'footnote' ? `[${this.#counts.footnote}]` : `[e${this.#counts.endnote}]`
  }
}
