import { isJson, type Json, nodesOf } from './nodes.ts'

/** What a memo can lead to. */
export const targetKinds = ['excerpt', 'clause', 'document', 'theme'] as const
export type TargetKind = (typeof targetKinds)[number]
/** Something of the project, by its kind and id: its name is looked up wherever it is shown. */
export type Target = { readonly kind: TargetKind; readonly id: string }
/** A place in a memo that speaks of something; `name` is what it was called when it was written, for when it is gone. */
export type Mention = Target & { readonly name: string }

/** Longest name that is kept with a mention, UTF-16 code units. */
export const longestMentionName = 300

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A node as a mention; null for any other, and for one that nothing could be found by. */
export function mentionOf(node: Json): Mention | null {
  const { type, kind, id, name } = node
  if (type !== 'mention' || typeof id !== 'string' || !uuid.test(id) || !isTargetKind(kind)) return null
  return { kind, id, name: typeof name === 'string' ? name.slice(0, longestMentionName).toWellFormed() : '' }
}

function isTargetKind(kind: unknown): kind is TargetKind {
  return targetKinds.includes(kind as TargetKind)
}

/** Names a target as one text. */
export const targetKey = ({ kind, id }: Target) => `${kind} ${id}`

/** What a stored body speaks of, each once, in the order of the text; nothing for a body that can't be read. */
export function targetsIn(body: string): Target[] {
  if (!body.includes('"mention"')) return []
  const found = new Map<string, Target>()
  try {
    const { root } = JSON.parse(body) as { readonly root?: unknown }
    if (isJson(root)) collect(root, found, 0)
  } catch {
    return []
  }
  return [...found.values()]
}

const deepest = 100

function collect(node: Json, found: Map<string, Target>, depth: number): void {
  const mention = mentionOf(node)
  if (mention) found.set(targetKey(mention), { kind: mention.kind, id: mention.id })
  if (depth < deepest) for (const child of nodesOf(node)) collect(child, found, depth + 1)
}
