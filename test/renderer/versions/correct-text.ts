import type { Room } from '../excerpts/room.tsx'

/** Gives a document another text, as a person who corrects it does. */
export async function correctText({ client: { engine } }: Room, document: string, change: (text: string) => string) {
  const { version, text } = await engine.documents.text({ document })
  return engine.documents.correct({ document, version, text: change(text) })
}
