import type { Target, TargetKind } from '#domain/memos/mentions.ts'

/** Something to link to, as it is called now. */
export type Named = Target & { readonly name: string; readonly color: string | null; readonly gone: boolean }

/** What the editor asks of the project to show and follow links. */
export type Links = {
  /** Names of what the stored memo speaks of, as they are now. */
  readonly named: readonly Named[]
  readonly find: (words: string) => Promise<readonly Named[]>
  readonly open: (target: Target) => void
}

/** Messages that name the kinds. */
export const kindNames = {
  theme: 'memos.kind.theme', document: 'memos.kind.document', clause: 'memos.kind.clause', excerpt: 'memos.kind.excerpt',
} as const satisfies Record<TargetKind, string>
