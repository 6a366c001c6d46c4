import type { Handlers } from '#contract/index.ts'
import type { Desk } from '../../desk.ts'
import { attributeRows } from '../../importing/description-rows.ts'
import { change, define, remove, reorder } from './definitions.ts'
import { makeFile, previewFile, takeOver } from './file.ts'
import { readAhead } from './said.ts'
import { acceptSuggestions, dismissSuggestions, suggestionRows } from './suggesting.ts'
import { setForAll } from './setting.ts'

/** Attributes of a project's own, values for many documents at once, and both as a table in a file. */
export function attributesHandlers(desk: Desk): Handlers['attributes'] {
  return {
    list: () => attributeRows(desk.store()),
    define: input => define(desk.store(), input),
    change: input => change(desk.store(), input),
    reorder({ names }) {
      reorder(desk.store(), names)
      return {}
    },
    remove: ({ name }) => ({ values: remove(desk.store(), name) }),
    set: ({ documents, values }) => ({ changed: setForAll(desk.store(), documents, values) }),
    toFile: ({ documents, name }, context) => makeFile(desk, documents, name, context),
    previewFile: ({ file }) => previewFile(desk, file),
    async suggestions({ documents }, { signal }) {
      await readAhead(desk.store(), desk.ask, signal, documents)
      return suggestionRows(desk.store(), documents)
    },
    accept: ({ suggestions }) => ({ accepted: acceptSuggestions(desk.store(), suggestions) }),
    dismiss: ({ suggestions }) => ({ dismissed: dismissSuggestions(desk.store(), suggestions) }),
    fromFile: ({ file }) => takeOver(desk, file),
  }
}
