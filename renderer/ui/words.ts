import { createContext, useContext } from 'react'
import type { MessageId } from '#domain/messages/catalogues.ts'

export type Words = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string

/** How the parts put their own few words (Close, Cancel, Clear) into the interface's language; the app provides it. */
export const WordsContext = createContext<Words>(id => id)

export function useWords(): Words {
  return useContext(WordsContext)
}
