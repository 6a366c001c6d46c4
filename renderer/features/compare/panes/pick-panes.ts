export type Panes = { readonly left: string | null; readonly right: string | null }

/** Which documents stand in the panes: those chosen while they are there, else the one read last and the next other one. */
export function pickPanes(documents: readonly string[], chosen: Panes, lastRead: string | null): Panes {
  const isThere = (id: string | null) => id !== null && documents.includes(id)
  const left = isThere(chosen.left) ? chosen.left : isThere(lastRead) ? lastRead : (documents[0] ?? null)
  const right = isThere(chosen.right) ? chosen.right : (documents.find(id => id !== left) ?? left)
  return { left, right }
}
