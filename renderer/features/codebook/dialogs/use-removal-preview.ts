import { useAnswer } from '../../../state/asking/answers.ts'

export type RemovalPreview = {
  readonly removed: number
  readonly untagged: number
  readonly summaries: number
  readonly silences: number
  readonly frozen: readonly string[]
}

/** What deleting these themes would do; undefined until the engine has counted. */
export function useRemovalPreview(themes: readonly string[]): RemovalPreview | undefined {
  const { value, pending } = useAnswer(`removal ${themes.join()}`, ['annotation', 'annotation_theme', 'theme', 'document', 'matrix_cell', 'silence'], async (engine, signal) =>
    themes.length === 0 ? undefined : engine.themes.previewRemove({ themes: [...themes] }, { signal }),
  )
  return pending ? undefined : value
}
