import { createStore, useStore } from 'zustand'
import type { FileAnswer } from '#contract/attributes/attributes.ts'
import type { ImportAnswer, PreviewAnswer } from '#contract/documents/documents.ts'
import type { ExcerptFilter } from '#contract/coding/excerpts.ts'
import type { Handout } from '#contract/exports.ts'
import type { Finding } from '#contract/projects.ts'
import type { TextPlaces } from '#contract/search.ts'
import type { Encoding } from '#domain/encodings.ts'
import type { Sentence } from '#wire/fault.ts'

/** What the dialog "Hand out" begins with: exactly the list that is on the screen. `format`: instead of the one chosen last. */
export type HandoutStart = { readonly what: Handout['what']; readonly format?: 'report'; readonly filter?: ExcerptFilter; readonly order?: Handout['order']; readonly by?: Handout['by']; readonly isTurned?: boolean }

/** What the dialog "Auto-code" begins with: what is searched for on the screen, or a theme (by id). */
export type AutocodeStart = { readonly query?: string; readonly boilerplate?: boolean; readonly themes?: readonly string[] } & Partial<TextPlaces>

/** The dialogs that belong to the whole window: opened by commands from any room, one at a time. */
export type Sheet =
  | { readonly name: 'palette' | 'shortcuts' | 'keys' | 'settings' | 'newProject' | 'renameProject' | 'attributes' | 'sets' | 'searches' | 'suggestions' }
  /** `findings`: what a check found that was over before; without them the project is checked. */
  | { readonly name: 'check'; readonly findings?: readonly Finding[] }
  /** Work that runs or is over, and notices. */
  | { readonly name: 'activity'; readonly tab: 'jobs' | 'notices' }
  /** `copied`: what was pasted before the dialog stood; `html` is null where it says no more than the text. */
  | { readonly name: 'paste'; readonly copied?: { readonly html: string | null; readonly text: string } }
  /** One value for these documents. */
  | { readonly name: 'bulk'; readonly documents: readonly string[] }
  /** Which set these documents shall be put into. */
  | { readonly name: 'intoSet'; readonly documents: readonly string[] }
  /** What a file of attributes would change. */
  | { readonly name: 'attributeFile'; readonly file: string; readonly answer: FileAnswer }
  /** `project`: a recent one that is not open, by its key; without it the open one. */
  | { readonly name: 'backups'; readonly project?: string }
  /**
   * A newer file in the place of a document's text; `isAgain`: its own file, read in another way; `taken`: one that was looked at already,
   * after which comes `after`, whether it was taken in the end or not.
   */
  | {
      readonly name: 'replace'
      readonly document: string
      readonly isAgain?: boolean
      readonly taken?: { readonly answer: PreviewAnswer; readonly encoding: Encoding | null; readonly password: string | null }
      readonly after?: () => void
    }
  /** The memo on a clause, by an id that it has in any of its texts. */
  | { readonly name: 'clauseMemo'; readonly clause: string }
  /** The texts that a document had. */
  | { readonly name: 'versions'; readonly document: string }
  | { readonly name: 'handout'; readonly begin: HandoutStart }
  | { readonly name: 'autocode'; readonly begin: AutocodeStart }
  /** The fields of excerpts; `after`: what was begun and needs a scale, done once one is taken. */
  | { readonly name: 'fields'; readonly after?: () => void }
  /** `again`: files that can come in after a decision. */
  | { readonly name: 'report'; readonly answers: readonly ImportAnswer[]; readonly again: readonly { readonly file: string; readonly ticket: string }[] }
  /** Files that were looked at before they come in; `refused` are those that failed on the way. */
  | { readonly name: 'assistant'; readonly previews: readonly PreviewAnswer[]; readonly refused: readonly ImportAnswer[] }
  /** A project that opens only on a second asking (already open elsewhere, or in a synchronised folder), or not at all. */
  | { readonly name: 'reopen'; readonly reason: Sentence; readonly choices: readonly { readonly way: 'readOnly' | 'synced' | 'backups'; run(): void }[] }

export const sheetStore = createStore<{ readonly sheet: Sheet | null }>(() => ({ sheet: null }))

/** The sheet or dialog that lies over the window; null for none. */
export const useSheet = (): Sheet | null => useStore(sheetStore, state => state.sheet)

/** Opens a sheet in the place of the one that is open. */
export function openSheet(sheet: Sheet | Exclude<Sheet['name'], 'activity' | 'replace' | 'clauseMemo' | 'versions' | 'handout' | 'autocode' | 'report' | 'assistant' | 'reopen' | 'bulk' | 'intoSet' | 'attributeFile'>): void {
  sheetStore.setState({ sheet: typeof sheet === 'string' ? { name: sheet } : sheet })
}

/** Closes the sheet that is open. */
export function closeSheet(): void {
  sheetStore.setState({ sheet: null })
}
